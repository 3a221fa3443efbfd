import type { Obligation } from '../api/contract.ts';
import { findItem, itemsOwedBy } from '../catalogue/items.ts';
import type { Working } from '../catalogue/source.ts';
import { dueAfterEvent } from '../catalogue/timing.ts';
import { write } from '../database/write.ts';
import { can } from '../identity/permissions.ts';
import type { Actor } from '../kernel/actor.ts';
import { parseCivilDate } from '../kernel/civil-date.ts';
import { newId } from '../kernel/ids.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Refusal, type Result, refused } from '../kernel/result.ts';
import { getObligation } from './obligation-queries.ts';

/** 交办: the transparency office says that something happened which a body must publish; the period counts from that day. */
export function assignObligation(
  deps: Working,
  actor: Actor,
  input: {
    readonly item: string;
    readonly body: string;
    readonly subject: string;
    readonly happenedOn: string;
  },
): Promise<Result<Obligation>> {
  return write(deps, actor, 'assign-obligation', async (unit) => {
    const denied = can(actor, 'assign-obligation', input.body);
    if (denied) return refused(denied);
    const refusals: Refusal[] = [];
    const item = await findItem(unit.tx, input.item);
    const happenedOn = parseCivilDate(input.happenedOn);
    if (!item) refusals.push(problem('item-unknown', { value: input.item }, { path: '/item' }));
    if (happenedOn === null) {
      refusals.push(
        problem('date-invalid', { field: '事由发生日期', value: input.happenedOn }, { path: '/happenedOn' }),
      );
    } else if (happenedOn > unit.today) {
      refusals.push(
        problem('date-in-future', { field: '事由发生日期', value: happenedOn }, { path: '/happenedOn' }),
      );
    }
    if (item && item.timing.kind !== 'event') {
      refusals.push(
        problem('conflict', { detail: `“${item.title}”按周期公开，不按单件事由交办。` }, { path: '/item' }),
      );
    }
    if (
      item &&
      !(await itemsOwedBy({ ...deps, db: unit.tx }, input.body, unit.today)).some(
        (owed) => owed.code === item.code,
      )
    ) {
      refusals.push(
        problem('item-not-owed-by-body', { item: item.title, body: input.body }, { path: '/body' }),
      );
    }
    if (refusals.length > 0 || !item || happenedOn === null || item.timing.kind !== 'event')
      return refused(...refusals);
    const due = dueAfterEvent(item.timing, happenedOn, deps.catalogue);
    const row = await unit.tx
      .insertInto('obligation')
      .values({
        item_code: item.code,
        area_code: item.area,
        body_code: input.body,
        period: `event:${newId(unit.now)}`,
        subject: input.subject,
        arises_on: happenedOn,
        due_on: due.dueOn,
        provisional: due.provisional,
        computation: due.computation,
        counted: JSON.stringify(due.counted),
        basis: due.basis ?? item.timingBasis,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await unit.signal('obligations-changed');
    await unit.record({
      kind: 'obligation-assigned',
      subject: `obligation:${row.id}`,
      bodyCode: input.body,
      detail: { item: item.code, happenedOn },
    });
    return accepted(await getObligation(unit.tx, row.id, unit.today));
  });
}
