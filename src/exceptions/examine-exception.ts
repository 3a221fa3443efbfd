import type { Working } from '../catalogue/source.ts';
import { type Unit, write } from '../database/write.ts';
import { can } from '../identity/permissions.ts';
import { standInRefusals } from '../identity/rules-delegation.ts';
import { type Actor, systemActor } from '../kernel/actor.ts';
import { civilDate } from '../kernel/civil-date.ts';
import { today } from '../kernel/clock.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Refusal, type Result, refused } from '../kernel/result.ts';
import { shown } from '../kernel/shown.ts';
import { endException } from '../obligations/exceptions.ts';
import { officeRefusal } from '../obligations/office-over.ts';
import { EXCEPTION_STATE_NAMES } from '../schema/vocabulary.ts';
import { meetExamination, oweExamination, owePublication } from './examination-obligation.ts';
import { examinationRefusals } from './rules-exception.ts';
import { referenceOf } from './withhold-item.ts';

/** What is withheld without a record of which it would be a part. */
const WHOLE: ReadonlySet<string> = new Set(['item', 'dossier']);

/** An exception that somebody acts on; that it ends once is asked by the keys of the tables. */
async function find(unit: Unit, id: string) {
  const row = await unit.tx
    .selectFrom('exception as x')
    .leftJoin('exception_in_force as f', 'f.exception_id', 'x.id')
    .leftJoin('exception_end as e', 'e.exception_id', 'x.id')
    .leftJoin('exception_objection as o', 'o.exception_id', 'x.id')
    .select([
      'x.id',
      'x.scope',
      'x.item_code',
      'x.area_code',
      'x.body_code',
      'x.place',
      'x.proposed_by',
      'f.since',
      'e.kind as ended',
      'o.objected_at',
      (eb) =>
        eb
          .selectFrom('exception_examination as m')
          .select((m) => m.fn.max<number | null>('m.n').as('n'))
          .whereRef('m.exception_id', '=', 'x.id')
          .as('examinations'),
    ])
    .where('x.id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}
type Found = NonNullable<Awaited<ReturnType<typeof find>>>;

const about = (found: Found) => ({
  id: found.id,
  item: { code: found.item_code, area: found.area_code },
  bodyCode: found.body_code,
  place: found.place,
});

const stateOf = (found: Found): string =>
  found.ended !== null
    ? EXCEPTION_STATE_NAMES[found.ended === 'lapsed' ? 'lapsed' : 'ended']
    : EXCEPTION_STATE_NAMES[found.since === null ? 'proposed' : 'in-force'];

/** A reviewer of the body, of whichever kind. */
function deniedToReview(actor: Actor, body: string): Refusal | null {
  const denied = can(actor, 'approve-review', body);
  return denied === null || can(actor, 'approve-secrecy', body) === null ? null : denied;
}

/** 评估审查: it stays, until another day; or it ends, and what it was about is owed (条例第十八条). */
export function examineException(
  deps: Working,
  actor: Actor,
  input: {
    readonly id: string;
    readonly keep: boolean;
    readonly reason: string;
    readonly until: string | null;
    readonly reviewOn: string;
  },
): Promise<Result<void>> {
  return write(deps, actor, 'examine-exception', async (unit) => {
    const { tx, now, today: day } = unit;
    const found = await find(unit, input.id);
    if (found === null || (found.since === null && (!WHOLE.has(found.scope) || input.keep)))
      return refused(problem('not-found', { what: '这项不予公开' }));
    const denied = deniedToReview(actor, found.body_code);
    if (denied) return refused(denied);
    const refusals: Refusal[] = [];
    if (found.ended !== null)
      refusals.push(problem('exception-state', { state: stateOf(found), action: '评估审查' }));
    if (found.proposed_by === actor.id) refusals.push(problem('exception-own'));
    refusals.push(
      ...standInRefusals(actor, ['secrecy', 'reviewer'], found.body_code, [found.proposed_by], '评估审查'),
    );
    if (input.keep) refusals.push(...examinationRefusals(input, day));
    else if (input.reason.trim() === '')
      refusals.push(problem('reason-required', { action: '终止' }, { path: '/reason' }));
    if (refusals.length > 0) return refused(...refusals);
    if (input.keep) {
      const n = (found.examinations ?? 0) + 1;
      await tx
        .insertInto('exception_examination')
        .values({
          exception_id: found.id,
          n,
          examined_by: actor.id,
          examined_by_name: actor.name,
          examined_at: now,
          reason: input.reason.trim(),
          until: input.until,
          review_on: input.reviewOn,
        })
        .execute();
      await meetExamination(tx, found.id, now);
      const reviewOn = civilDate(input.reviewOn);
      await oweExamination(tx, deps.catalogue, { ...about(found), reviewOn }, n + 1, day);
    } else await endFound(deps, unit, found, found.since === null ? 'dropped' : 'ended', input.reason.trim());
    await unit.signal('obligations-changed', [shown.exceptions]);
    await unit.record({
      kind: input.keep ? 'exception-kept' : 'exception-ended',
      subject: `exception:${found.id}`,
      bodyCode: found.body_code,
      detail: { reviewOn: input.keep ? input.reviewOn : null },
    });
    return accepted(undefined);
  });
}

async function endFound(
  deps: Working,
  unit: Unit,
  found: Found,
  kind: 'dropped' | 'ended' | 'lapsed',
  reason: string,
): Promise<void> {
  const { tx, actor, now, today: day } = unit;
  await tx
    .insertInto('exception_end')
    .values({
      exception_id: found.id,
      kind,
      ended_by: actor.id,
      ended_by_name: actor.name,
      ended_at: now,
      reason,
    })
    .execute();
  await meetExamination(tx, found.id, now);
  const reopened = WHOLE.has(found.scope)
    ? await endException(unit, deps.catalogue, { reference: referenceOf(found.id), on: day, how: 'lapsed' })
    : 0;
  // A whole dossier is owed also where no list had owed it.
  if (found.scope !== 'item' && reopened === 0) await owePublication(tx, deps.catalogue, about(found), day);
}

/** 异议: the office says that it must not be withheld; nothing goes out that rests on it (条例第四十七条). */
export function objectToException(
  deps: Pick<Working, 'db' | 'clock'>,
  actor: Actor,
  input: { readonly id: string; readonly reason: string },
): Promise<Result<void>> {
  return write(deps, actor, 'object-to-exception', async (unit) => {
    const found = await find(unit, input.id);
    if (found === null) return refused(problem('not-found', { what: '这项不予公开' }));
    const denied = await officeRefusal(unit.tx, actor, 'assign-obligation', found.body_code);
    if (denied) return refused(denied);
    const refusals: Refusal[] = [];
    if (found.ended !== null || found.objected_at !== null || found.since !== null)
      refusals.push(
        problem('exception-state', {
          state: found.objected_at !== null ? '已有异议' : stateOf(found),
          action: '提出异议',
        }),
      );
    if (input.reason.trim() === '')
      refusals.push(problem('reason-required', { action: '提出异议' }, { path: '/reason' }));
    if (refusals.length > 0) return refused(...refusals);
    await unit.tx
      .insertInto('exception_objection')
      .values({
        exception_id: found.id,
        objected_by: actor.id,
        objected_by_name: actor.name,
        objected_at: unit.now,
        reason: input.reason.trim(),
      })
      .execute();
    await unit.record({
      kind: 'exception-objected',
      subject: `exception:${found.id}`,
      bodyCode: found.body_code,
    });
    return accepted(undefined);
  });
}

const EXCEPTIONS = systemActor('exceptions');

/** Ends what is past its last day; part of the daily work. Returns how many ended. */
export async function endLapsed(deps: Working): Promise<Result<number>> {
  const day = today(deps.clock);
  const lapsed = await deps.db
    .selectFrom('exception as x')
    .innerJoin('exception_in_force as f', 'f.exception_id', 'x.id')
    .leftJoin('exception_end as e', 'e.exception_id', 'x.id')
    .leftJoin('exception_examination as m', (join) =>
      join.onRef('m.exception_id', '=', 'x.id').on((eb) =>
        eb(
          'm.n',
          '=',
          eb
            .selectFrom('exception_examination as o')
            .select((o) => o.fn.max<number>('o.n').as('n'))
            .whereRef('o.exception_id', '=', 'x.id'),
        ),
      ),
    )
    .select('x.id')
    .where('e.exception_id', 'is', null)
    .where((eb) => eb.or([eb('m.until', '<', day), eb.and([eb('m.n', 'is', null), eb('x.until', '<', day)])]))
    .orderBy('x.id')
    .execute();
  if (lapsed.length === 0) return accepted(0);
  return write(deps, EXCEPTIONS, 'end-lapsed-exceptions', async (unit) => {
    for (const { id } of lapsed) {
      const found = await find(unit, id);
      if (found !== null && found.ended === null) await endFound(deps, unit, found, 'lapsed', '期限届满');
    }
    await unit.signal('obligations-changed', [shown.exceptions]);
    await unit.record({
      kind: 'part-exceptions-lapsed',
      subject: 'exceptions',
      detail: { exceptions: lapsed.map(({ id }) => id) },
    });
    return accepted(lapsed.length);
  });
}
