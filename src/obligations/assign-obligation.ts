import { type SqlBool, sql } from 'kysely';
import type { Obligation } from '../api/contract.ts';
import { findBearer, owes } from '../bodies/obligated-body.ts';
import { registersHolding } from '../catalogue/holders.ts';
import { type CatalogueItem, findItem } from '../catalogue/items.ts';
import type { Working } from '../catalogue/source.ts';
import { type DueDate, dueAfterEvent, withAddition } from '../catalogue/timing.ts';
import { type Unit, write } from '../database/write.ts';
import { can } from '../identity/permissions.ts';
import type { Actor } from '../kernel/actor.ts';
import { type CivilDate, parseCivilDate } from '../kernel/civil-date.ts';
import { newId } from '../kernel/ids.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Refusal, type Result, refused } from '../kernel/result.ts';
import { IN_TIME } from './first-publication.ts';
import { getObligation } from './obligation-queries.ts';
import { keepEventObligation } from './open-for-event.ts';

export interface Assignment {
  readonly item: string;
  readonly bodies: readonly string[];
  /** What happened that must be published. */
  readonly subject: string;
  readonly happenedOn: string;
  /** Why the office asks for it; part of how the due day is explained. */
  readonly reason?: string | undefined;
}

/** The day of an event is a day, and not in the future. */
export function judgeDay(given: string, today: CivilDate): readonly Refusal[] {
  const field = '事由发生日期';
  const at = { path: '/happenedOn' };
  const day = parseCivilDate(given);
  if (day === null) return [problem('date-invalid', { field, value: given }, at)];
  return day > today ? [problem('date-in-future', { field, value: day }, at)] : [];
}

/** Whether the item is in use and owed by the bodies, and follows events. */
export async function judgeItem(
  deps: Working,
  unit: Unit,
  item: CatalogueItem,
  bodies: readonly string[],
): Promise<readonly Refusal[]> {
  const refusals: Refusal[] = [];
  if (item.retiredOn !== null)
    refusals.push(problem('item-retired', { item: item.title, on: item.retiredOn }, { path: '/item' }));
  if (item.timing.kind === 'period')
    refusals.push(
      problem(
        'conflict',
        { detail: `“${item.title}”按周期公开，到期自动列入，不必交办。` },
        { path: '/item' },
      ),
    );
  for (const [index, code] of bodies.entries()) {
    const holds = await registersHolding({ db: unit.tx, catalogue: deps.catalogue }, code);
    const bearer = await findBearer(unit.tx, code, unit.today, deps.catalogue.listedBodies, holds);
    if (!bearer || !owes(item.responsible, bearer))
      refusals.push(
        problem(
          'item-not-owed-by-body',
          { item: item.title, body: code },
          { path: bodies.length === 1 ? '/body' : `/bodies/${index}` },
        ),
      );
  }
  return refusals;
}

/**
 * What the body is already preparing about this event, or a later one, is what is asked for; it is not owed a second
 * time.
 */
const findRaised = (unit: Unit, item: string, body: string, happenedOn: CivilDate) =>
  unit.tx
    .selectFrom('obligation')
    .innerJoin('draft', 'draft.obligation_id', 'obligation.id')
    .select('obligation.id')
    .where('obligation.item_code', '=', item)
    .where('obligation.body_code', '=', body)
    .where('obligation.discharged_at', 'is', null)
    .where('obligation.excepted_at', 'is', null)
    .where('obligation.arises_on', '>=', happenedOn)
    .where('obligation.subject', '=', '')
    .where(sql<SqlBool>`obligation.period = 'event:' || draft.id`)
    .where('draft.state', 'in', ['editing', 'returned', 'in-review', 'approved'])
    .orderBy('obligation.due_on')
    .limit(1)
    .executeTakeFirst();

/**
 * `event` tells the events of one item and body apart; without one it is an event of its own. Gives the id of the
 * obligation.
 */
export async function assignTo(
  unit: Unit,
  item: CatalogueItem,
  body: string,
  given: {
    readonly subject: string;
    readonly happenedOn: CivilDate;
    readonly due: DueDate;
    readonly event?: string;
  },
): Promise<number> {
  const raised = await findRaised(unit, item.code, body, given.happenedOn);
  if (!raised) {
    const event = given.event ?? `by-hand:${newId(unit.now)}`;
    return keepEventObligation(unit.tx, { ...given, item, bodyCode: body, event });
  }
  await unit.tx
    .updateTable('obligation')
    .set({ subject: given.subject })
    .where('id', '=', raised.id)
    .execute();
  return raised.id;
}

/**
 * 交办: the transparency office says that something happened which bodies must publish; the period counts from that day.
 */
export function assignObligations(
  deps: Working,
  actor: Actor,
  input: Assignment,
): Promise<Result<readonly Obligation[]>> {
  return write(deps, actor, 'assign-obligation', async (unit) => {
    const bodies = [...new Set(input.bodies)];
    for (const body of bodies) {
      const denied = can(actor, 'assign-obligation', body);
      if (denied) return refused(denied);
    }
    const item = await findItem(unit.tx, input.item);
    const refusals = [
      ...(item ? [] : [problem('item-unknown', { value: input.item }, { path: '/item' })]),
      ...(bodies.length > 0 ? [] : [problem('field-required', { field: '单位' }, { path: '/bodies' })]),
      ...judgeDay(input.happenedOn, unit.today),
      ...(item ? await judgeItem(deps, unit, item, bodies) : []),
    ];
    const happenedOn = parseCivilDate(input.happenedOn);
    if (refusals.length > 0 || !item || happenedOn === null) return refused(...refusals);
    const counted = dueAfterEvent(
      item.timing.kind === 'event' ? item.timing : IN_TIME,
      happenedOn,
      deps.catalogue,
    );
    const reason = input.reason?.trim() ?? '';
    const due = reason === '' ? counted : withAddition(counted, `。交办理由：${reason}`);
    const assigned: Obligation[] = [];
    for (const body of bodies) {
      const id = await assignTo(unit, item, body, { subject: input.subject, happenedOn, due });
      assigned.push(await getObligation({ db: unit.tx, catalogue: deps.catalogue }, id, unit.today));
    }
    const [only] = assigned;
    await unit.signal('obligations-changed');
    await unit.record({
      kind: 'obligation-assigned',
      subject: assigned.length === 1 ? `obligation:${only?.id}` : `item:${item.code}`,
      ...(bodies.length === 1 && bodies[0] !== undefined && { bodyCode: bodies[0] }),
      detail: { item: item.code, happenedOn, reason, obligations: assigned.map(({ id }) => id) },
    });
    return accepted(assigned);
  });
}
