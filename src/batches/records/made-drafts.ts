import { sql } from 'kysely';
import type { Db, Tx } from '../../database/database.ts';
import type { RowFault } from '../incoming-row.ts';
import type { PlannedRecord } from './read-record.ts';

/** The last row that a draft was made of; 0 before the first. */
export const lastMade = async (db: Db, job: string): Promise<number> =>
  (
    await db
      .selectFrom('intake_draft')
      .select(({ fn }) => fn.max('n').as('last'))
      .where('job_id', '=', job)
      .executeTakeFirstOrThrow()
  ).last ?? 0;

/** Enters a draft with the row that it was made of, and where the record stood before. */
export async function enterRecord(
  tx: Tx,
  made: {
    readonly job: string;
    readonly draft: string;
    readonly row: number;
    readonly plan: PlannedRecord;
    readonly told: readonly RowFault[];
  },
): Promise<void> {
  const { job, draft, row, plan, told } = made;
  await tx
    .insertInto('intake_draft')
    .values({ job_id: job, draft_id: draft, n: row, told: JSON.stringify(told) })
    .execute();
  if (plan.address === null && plan.publishedOn === null) return;
  await tx
    .insertInto('record_origin')
    .values({ draft_id: draft, address: plan.address, published_on: plan.publishedOn })
    .execute();
}

export const tell = async (db: Db, draft: string, told: readonly RowFault[]): Promise<void> =>
  void (await db
    .updateTable('intake_draft')
    .set({ told: JSON.stringify(told) })
    .where('draft_id', '=', draft)
    .execute());

/** Whether an address of an older site leads to another draft that was not thrown away. */
export const takenAddress = async (db: Db, address: string): Promise<boolean> =>
  (await db
    .selectFrom('record_origin')
    .innerJoin('draft', 'draft.id', 'record_origin.draft_id')
    .select('draft.id')
    .where('record_origin.address', '=', address)
    .where('draft.state', '<>', 'discarded')
    .executeTakeFirst()) !== undefined;

/**
 * What is there already under the same number, or without a number under the same title, of the same body and item: a
 * public record, or a draft on its way. In words; null when there is none.
 */
export async function sameNumber(
  db: Db,
  { item, body, type }: PlannedRecord,
  { title, documentNumber }: { readonly title: string; readonly documentNumber: string | null },
): Promise<string | null> {
  const number = type.views.identity.documentNumber;
  if (title === '' && documentNumber === null) return null;
  const is =
    documentNumber !== null && number !== null
      ? sql<boolean>`content->>${number} = ${documentNumber}`
      : sql<boolean>`title = ${title}`;
  const found = await db
    .selectFrom('draft')
    .select(['disclosure_id'])
    .where('item_code', '=', item.code)
    .where('body_code', '=', body)
    .where('state', '<>', 'discarded')
    .where(is)
    .limit(1)
    .executeTakeFirst();
  if (found === undefined) return null;
  const by = documentNumber !== null && number !== null ? `文号为“${documentNumber}”` : '标题相同';
  return found.disclosure_id === null ? `${by}的一份稿件` : `${by}的已公开信息`;
}

/** Drafts of a batch in order that are in one of the states and were not changed after `until`. */
export const draftsAt = (
  db: Db,
  job: string,
  asked: {
    readonly states: readonly string[];
    readonly after: number;
    readonly until: Date;
    readonly limit: number;
  },
) =>
  db
    .selectFrom('intake_draft')
    .innerJoin('draft', 'draft.id', 'intake_draft.draft_id')
    .select(['draft.id', 'draft.title', 'draft.version', 'intake_draft.n'])
    .where('intake_draft.job_id', '=', job)
    .where('intake_draft.n', '>', asked.after)
    .where('draft.state', 'in', [...asked.states])
    .where('draft.updated_at', '<=', asked.until)
    .orderBy('intake_draft.n')
    .limit(asked.limit)
    .execute();
