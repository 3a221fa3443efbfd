import type { Expunge } from '../api/contract.ts';
import type { Db } from '../database/database.ts';
import { can } from '../identity/permissions.ts';
import type { Actor } from '../kernel/actor.ts';
import { expungeKind } from './expunge-store.ts';
import { groundOf } from './rules-expunge.ts';

const WHAT = { edition: '整个版本', file: '附件或者图片', passage: '文字' } as const;

/** 删除 of a disclosure, asked for and done, for who may read the drafts of its body; null for everybody else. */
export async function listExpunges(
  db: Db,
  actor: Actor,
  disclosureId: string,
): Promise<readonly Expunge[] | null> {
  const disclosure = await db
    .selectFrom('disclosure')
    .select('body_code')
    .where('id', '=', disclosureId)
    .executeTakeFirst();
  if (!disclosure || can(actor, 'view-drafts', disclosure.body_code)) return null;
  const rows = await db
    .selectFrom('expunge as x')
    .leftJoin('expunge_confirmation as c', 'c.expunge_id', 'x.id')
    .leftJoin('expunge_done as d', 'd.expunge_id', 'x.id')
    .leftJoin('edition as e', 'e.id', 'x.edition_id')
    .selectAll('x')
    .select(['c.confirmed_by_name', 'd.done_at', 'e.n'])
    .where('x.disclosure_id', '=', disclosureId)
    .orderBy('x.requested_at', 'desc')
    .execute();
  const issues = can(actor, 'withdraw', disclosure.body_code) === null;
  return rows.map((row) => {
    const kind = expungeKind(row.kind);
    const { title, basis } = groundOf(row.ground);
    return {
      id: row.id,
      kind,
      what: kind === 'edition' ? `第 ${row.n ?? ''} 版` : WHAT[kind],
      ground: title,
      basis,
      reason: row.reason,
      byName: row.requested_by_name,
      at: row.requested_at.toISOString(),
      confirmedByName: row.confirmed_by_name,
      doneAt: row.done_at?.toISOString() ?? null,
      mayConfirm: issues && row.done_at === null && row.requested_by !== actor.id,
    };
  });
}
