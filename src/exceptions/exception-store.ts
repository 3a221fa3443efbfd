import { sql } from 'kysely';
import type { Db, Tx } from '../database/database.ts';
import type { WithheldPart } from './part.ts';
import { markOf } from './part.ts';

/** A mark that holds for a draft, with what is needed to deal with it. */
export interface DraftException extends WithheldPart {
  readonly place: string;
  readonly ground: string;
  readonly groundTitle: string;
  readonly basis: string;
  readonly reason: string;
  readonly until: string | null;
  readonly reviewOn: string;
  readonly thirdParty: string | null;
  readonly proposedBy: string;
  readonly proposedByName: string;
  readonly proposedAt: Date;
  /** Since when it works; null while its draft is on its way. */
  readonly since: Date | null;
  readonly objection: { readonly by: string; readonly reason: string } | null;
}

type Scope = WithheldPart['scope'];

/** The marks of a draft; in a correction also those in force since the editions before it. Ended ones are left out. */
export async function exceptionsOfDraft(
  db: Db | Tx,
  draft: { readonly id: string; readonly disclosure_id: string | null },
): Promise<readonly DraftException[]> {
  const { rows } = await sql<{
    id: string;
    scope: Scope;
    path: string[];
    start_at: number | null;
    length: number | null;
    digest: string | null;
    place: string;
    ground: string;
    title: string;
    basis: string;
    reason: string;
    until: string | null;
    review_on: string;
    third_party: string | null;
    proposed_by: string;
    proposed_by_name: string;
    proposed_at: Date;
    since: Date | null;
    objected_by: string | null;
    objection: string | null;
  }>`
    SELECT x.id, x.scope, x.path, x.start_at, x.length, x.digest, x.place, x.ground, x.basis, x.reason, x.until, x.review_on, x.third_party,
           x.proposed_by, x.proposed_by_name, x.proposed_at, f.since, o.objected_by_name AS objected_by, o.reason AS objection,
           (SELECT g.title FROM exception_ground g WHERE g.code = x.ground AND x.basis LIKE g.basis || '%' LIMIT 1) AS title
      FROM exceptions_of_draft(${draft.id}, ${draft.disclosure_id}) x
      LEFT JOIN exception_in_force f ON f.exception_id = x.id LEFT JOIN exception_objection o ON o.exception_id = x.id
     WHERE x.scope NOT IN ('item', 'stage') ORDER BY x.proposed_at, x.id`.execute(db);
  return rows.map((row) => ({
    id: row.id,
    scope: row.scope,
    path: row.path,
    startAt: row.start_at,
    length: row.length,
    digest: row.digest,
    mark: markOf(row.title, row.basis),
    place: row.place,
    ground: row.ground,
    groundTitle: row.title,
    basis: row.basis,
    reason: row.reason,
    until: row.until,
    reviewOn: row.review_on,
    thirdParty: row.third_party,
    proposedBy: row.proposed_by,
    proposedByName: row.proposed_by_name,
    proposedAt: row.proposed_at,
    since: row.since,
    objection: row.objection === null ? null : { by: row.objected_by ?? '', reason: row.objection },
  }));
}

/** What the secrecy reviewer of the round is on record as: an edition brings the marks of its draft into force. */
export async function bringIntoForce(
  tx: Tx,
  edition: {
    readonly draftId: string;
    readonly round: number;
    readonly disclosureId: string;
    readonly at: Date;
  },
): Promise<readonly string[]> {
  const { rows } = await sql<{ exception_id: string }>`
    INSERT INTO exception_in_force (exception_id, disclosure_id, since, reviewed_by, reviewed_by_name)
    SELECT x.id, ${edition.disclosureId}, ${edition.at}::timestamptz, a.actor_id, a.actor_name
      FROM exception x JOIN workflow_action a ON a.draft_id = x.draft_id AND a.round = ${edition.round} AND a.action = 'approve' AND a.step = 'secrecy'
     WHERE x.draft_id = ${edition.draftId} AND NOT EXISTS (SELECT 1 FROM exception_end e WHERE e.exception_id = x.id)
    RETURNING exception_id`.execute(tx);
  return rows.map((row) => row.exception_id);
}

/** Whether an exception has ended since the edition in force, which still leaves out what it was about. */
export async function hasReleased(tx: Tx, disclosureId: string): Promise<boolean> {
  const ended = await tx
    .selectFrom('exception_in_force as f')
    .innerJoin('exception_end as e', 'e.exception_id', 'f.exception_id')
    .innerJoin('exception as x', 'x.id', 'f.exception_id')
    .innerJoin('disclosure as d', 'd.id', 'f.disclosure_id')
    .innerJoin('edition as c', (join) =>
      join.onRef('c.disclosure_id', '=', 'd.id').onRef('c.n', '=', 'd.edition'),
    )
    .select('f.exception_id')
    .where('f.disclosure_id', '=', disclosureId)
    .where('x.scope', '<>', 'stage')
    .whereRef('e.ended_at', '>=', 'c.published_at')
    .executeTakeFirst();
  return ended !== undefined;
}
