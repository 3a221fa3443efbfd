import { type Selectable, sql } from 'kysely';
import type { Db, Tx } from '../database/database.ts';
import type { DB } from '../database/schema.generated.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import type { Authorship } from './rules-authorship.ts';

export type DraftRow = Selectable<DB['draft']>;

/** A draft, locked until the transaction ends: two people who act at once act one after the other. */
export const findDraftForUpdate = (tx: Tx, id: string): Promise<DraftRow | undefined> =>
  tx.selectFrom('draft').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

/** Without a lock: for reading. */
export const findDraft = (db: Db | Tx, id: string): Promise<DraftRow | undefined> =>
  db.selectFrom('draft').selectAll().where('id', '=', id).executeTakeFirst();

/** Who wrote the text of a draft and who submitted it. */
export async function authorshipOf(tx: Tx, draft: DraftRow): Promise<Authorship> {
  const revisions = await tx
    .selectFrom('draft_revision')
    .select(['version', 'saved_by as savedBy'])
    .where('draft_id', '=', draft.id)
    .execute();
  return { submittedBy: draft.submitted_by, baseEdition: draft.base_edition, revisions };
}

/** Keeps the content as it was saved, under the draft's version; revisions are never changed. */
export async function appendRevision(
  tx: Tx,
  draft: {
    readonly id: string;
    readonly version: number;
    readonly title: string;
    readonly content: JsonObject;
  },
  by: { readonly id: string; readonly name: string },
  at: Date,
): Promise<void> {
  await tx
    .insertInto('draft_revision')
    .values({
      draft_id: draft.id,
      version: draft.version,
      title: draft.title,
      content: JSON.stringify(draft.content),
      saved_by: by.id,
      saved_by_name: by.name,
      saved_at: at,
    })
    .execute();
}

/** Adds a line to 办理流程. */
export async function appendAction(
  tx: Tx,
  line: {
    readonly draftId: string;
    readonly round: number;
    readonly action: string;
    readonly step: string | null;
    readonly actor: { readonly id: string; readonly name: string };
    readonly remark: string;
    readonly contentDigest: string;
    readonly at: Date;
  },
): Promise<void> {
  await tx
    .insertInto('workflow_action')
    .values({
      draft_id: line.draftId,
      seq: sql<number>`(SELECT coalesce(max(seq), 0) + 1 FROM workflow_action WHERE draft_id = ${line.draftId})`,
      round: line.round,
      action: line.action,
      step: line.step,
      actor_id: line.actor.id,
      actor_name: line.actor.name,
      opinion: line.remark,
      content_digest: line.contentDigest,
      at: line.at,
    })
    .execute();
}

/**
 * Which of these files nobody of the body has uploaded and no edition of the disclosure carries: they are not the
 * draft's to attach.
 */
export async function foreignFiles(
  tx: Tx,
  draft: { readonly bodyCode: string; readonly disclosureId: string | null },
  sha256s: readonly string[],
): Promise<readonly string[]> {
  if (sha256s.length === 0) return [];
  const own = await tx
    .selectFrom('upload')
    .select('sha256')
    .where('body_code', '=', draft.bodyCode)
    .where('sha256', 'in', [...sha256s])
    .union(
      tx
        .selectFrom('edition_file')
        .innerJoin('edition', 'edition.id', 'edition_file.edition_id')
        .select('edition_file.sha256')
        .where('edition.disclosure_id', '=', draft.disclosureId ?? '')
        .where('edition_file.sha256', 'in', [...sha256s]),
    )
    .execute();
  const known = new Set(own.map((row) => row.sha256));
  return sha256s.filter((sha256) => !known.has(sha256));
}
