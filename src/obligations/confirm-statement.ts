import { sql } from 'kysely';
import type { Db } from '../database/database.ts';
import { write } from '../database/write.ts';
import { can } from '../identity/permissions.ts';
import type { Actor } from '../kernel/actor.ts';
import type { Clock } from '../kernel/clock.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';

export interface WaitingStatement {
  readonly disclosure: string;
  readonly item: string;
  readonly itemTitle: string;
  readonly body: string;
  readonly bodyName: string;
  readonly reason: string;
  readonly declaredOn: string;
  readonly confirmedOn: string | null;
}

/** 不涉及 as bodies have declared it, those that wait for the office first, then the newest. */
export async function listStatements(
  db: Db,
  filter: {
    readonly waiting?: boolean | undefined;
    readonly body?: string | undefined;
    readonly limit: number;
  },
): Promise<readonly WaitingStatement[]> {
  let query = db
    .selectFrom('coverage_statement as s')
    .innerJoin('disclosure as d', 'd.id', 's.disclosure_id')
    .innerJoin('current_body_name as n', 'n.body_code', 's.body_code')
    .innerJoin('current_catalogue_item as i', 'i.code', 's.item_code')
    .select([
      's.disclosure_id as disclosure',
      's.item_code as item',
      sql<string>`i.declaration->>'title'`.as('itemTitle'),
      's.body_code as body',
      'n.name as bodyName',
      's.reason',
      's.declared_on as declaredOn',
      's.confirmed_on as confirmedOn',
    ])
    .where('d.state', '=', 'published');
  if (filter.waiting === true) query = query.where('s.confirmed_on', 'is', null);
  if (filter.body !== undefined) query = query.where('s.body_code', '=', filter.body);
  return query
    .orderBy(sql`s.confirmed_on IS NOT NULL`)
    .orderBy('s.declared_on', 'desc')
    .orderBy('s.disclosure_id')
    .limit(filter.limit)
    .execute();
}

/**
 * The office confirms that an item does not concern a body: from today it is 不涉及, for a year; what is still owed under
 * it ends, with how late it was. Who wants to refuse it asks the body to withdraw the statement: until it is confirmed,
 * nothing is excused by it.
 */
export function confirmStatement(
  deps: { readonly db: Db; readonly clock: Clock },
  actor: Actor,
  disclosureId: string,
): Promise<Result<null>> {
  return write(deps, actor, 'confirm-statement', async (unit) => {
    const denied = can(actor, 'assign-obligation', '*');
    if (denied) return refused(denied);
    const statement = await unit.tx
      .selectFrom('coverage_statement')
      .innerJoin('disclosure', 'disclosure.id', 'coverage_statement.disclosure_id')
      .select([
        'coverage_statement.item_code',
        'coverage_statement.body_code',
        'reason',
        'confirmed_on',
        'state',
      ])
      .where('coverage_statement.disclosure_id', '=', disclosureId)
      .forUpdate()
      .executeTakeFirst();
    if (statement?.state !== 'published') return refused(problem('not-found', { what: '该份不涉及声明' }));
    if (statement.confirmed_on !== null)
      return refused(problem('transition-illegal', { state: '已确认', action: '确认' }));
    await unit.tx
      .updateTable('coverage_statement')
      .set({ confirmed_on: unit.today, confirmed_by: actor.id, confirmed_by_name: actor.name })
      .where('disclosure_id', '=', disclosureId)
      .execute();
    await unit.tx
      .updateTable('obligation')
      .set({
        excepted_at: unit.now,
        exception: sql`jsonb_build_object('ground', 'not-applicable', 'reason', ${statement.reason}::text, 'statement', ${disclosureId}::text, 'daysLate', greatest(0, ${unit.today}::date - due_on))`,
      })
      .where('item_code', '=', statement.item_code)
      .where('body_code', '=', statement.body_code)
      .where('discharged_at', 'is', null)
      .where('excepted_at', 'is', null)
      .execute();
    await unit.signal('obligations-changed');
    await unit.record({
      kind: 'statement-confirmed',
      subject: `disclosure:${disclosureId}`,
      bodyCode: statement.body_code,
      detail: { item: statement.item_code },
    });
    return accepted(null);
  });
}
