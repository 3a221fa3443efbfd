import { sql } from 'kysely';
import type { Db } from '../database/database.ts';
import { type Unit, write } from '../database/write.ts';
import type { Actor } from '../kernel/actor.ts';
import { addMonths, chineseDate } from '../kernel/civil-date.ts';
import type { Clock } from '../kernel/clock.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';
import { sendMessages } from '../messages/send-messages.ts';
import { officeRefusal } from './office-over.ts';

interface Deciding {
  readonly db: Db;
  readonly clock: Clock;
}

/** Read and locked: what the office decides about. */
const findStatement = ({ tx }: Unit, disclosureId: string) =>
  tx
    .selectFrom('coverage_statement as s')
    .innerJoin('disclosure as d', 'd.id', 's.disclosure_id')
    .innerJoin('current_catalogue_item as i', 'i.code', 's.item_code')
    .select([
      's.item_code as item',
      's.body_code as body',
      's.reason',
      's.confirmed_on',
      's.refused_on',
      'd.state',
      sql<string>`i.declaration->>'title'`.as('title'),
    ])
    .where('s.disclosure_id', '=', disclosureId)
    .forUpdate('s')
    .executeTakeFirst();

/** The statement, where the actor may decide about it and nobody has. */
async function undecided(unit: Unit, actor: Actor, disclosureId: string, act: string) {
  const statement = await findStatement(unit, disclosureId);
  const denied = await officeRefusal(unit.tx, actor, 'decide-statement', statement?.body ?? '');
  if (denied) return refused(denied);
  if (statement?.state !== 'published') return refused(problem('not-found', { what: '该份不涉及声明' }));
  const state = statement.confirmed_on !== null ? '已确认' : statement.refused_on !== null ? '已退回' : null;
  if (state !== null) return refused(problem('transition-illegal', { state, action: act }));
  return accepted(statement);
}

/** Tells who writes for the body what became of its statement. */
const tellBody = (unit: Unit, disclosureId: string, to: string, told: { subject: string; text: string }) =>
  sendMessages(unit.tx, unit.now, [
    {
      cause: `statement:${disclosureId}:decided`,
      to: { body: to, role: 'editor' },
      kind: 'reply',
      link: '/console/coverage',
      ...told,
    },
  ]);

/**
 * The office confirms that an item does not concern a body: from today it is 不涉及, for a year; what is still owed under
 * it ends, with how late it was.
 */
export function confirmStatement(deps: Deciding, actor: Actor, disclosureId: string): Promise<Result<null>> {
  return write<null>(deps, actor, 'confirm-statement', async (unit) => {
    const found = await undecided(unit, actor, disclosureId, '确认');
    if (!found.ok) return found;
    const { item, body, reason, title } = found.value;
    await unit.tx
      .updateTable('coverage_statement')
      .set({ confirmed_on: unit.today, confirmed_by: actor.id, confirmed_by_name: actor.name })
      .where('disclosure_id', '=', disclosureId)
      .execute();
    await unit.tx
      .updateTable('obligation')
      .set({
        excepted_at: unit.now,
        exception: sql`jsonb_build_object('ground', 'not-applicable', 'reason', ${reason}::text, 'statement', ${disclosureId}::text, 'daysLate', greatest(0, ${unit.today}::date - due_on))`,
      })
      .where('item_code', '=', item)
      .where('body_code', '=', body)
      .where('discharged_at', 'is', null)
      .where('excepted_at', 'is', null)
      .execute();
    await tellBody(unit, disclosureId, body, {
      subject: `“${title}”不涉及本单位，已确认`,
      text: `自今日起按不涉及处理，${chineseDate(addMonths(unit.today, 12))}前重新核对。`,
    });
    await unit.signal('obligations-changed');
    await unit.record({
      kind: 'statement-confirmed',
      subject: `disclosure:${disclosureId}`,
      bodyCode: body,
      detail: { item },
    });
    return accepted(null);
  });
}

/** The office does not accept that an item does not concern a body, and says why: it is owed as before. */
export function refuseStatement(
  deps: Deciding,
  actor: Actor,
  disclosureId: string,
  reason: string,
): Promise<Result<null>> {
  return write<null>(deps, actor, 'refuse-statement', async (unit) => {
    const found = await undecided(unit, actor, disclosureId, '退回');
    if (!found.ok) return found;
    const refusal = reason.trim();
    if (refusal === '') return refused(problem('reason-required', { action: '退回' }, { path: '/reason' }));
    const { item, body, title } = found.value;
    await unit.tx
      .updateTable('coverage_statement')
      .set({ refused_on: unit.today, refused_by: actor.id, refused_by_name: actor.name, refusal })
      .where('disclosure_id', '=', disclosureId)
      .execute();
    await tellBody(unit, disclosureId, body, {
      subject: `“${title}”不涉及本单位的声明被退回`,
      text: `理由：${refusal}\n该事项仍应公开；确不涉及的，请补充理由后重新声明。`,
    });
    await unit.signal('obligations-changed');
    await unit.record({
      kind: 'statement-refused',
      subject: `disclosure:${disclosureId}`,
      bodyCode: body,
      detail: { item, reason: refusal },
    });
    return accepted(null);
  });
}
