import { sql } from 'kysely';
import type { Db, Tx } from '../database/database.ts';
import { withhold } from '../exceptions/withhold.ts';
import { textIn } from '../kernel/json-object.ts';
import { filesOf } from './draft-content.ts';
import type { DraftRow } from './draft-store.ts';
import type { ShapedRecord } from './shape-handler.ts';

/**
 * By what a record speaks of a dossier: a good part of a text of it, a passage of its draft, its name in the title, one
 * clause, its number, its name.
 */
export type MatchedBy = 'text' | 'passage' | 'title' | 'clause' | 'number' | 'name';

/** A guarded dossier that a record speaks of, as the database recognises it (`speaking_of`, 0400 and 0491). */
export interface DossierMatch {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly how: MatchedBy;
  /** Keys of the conditions that its announcement lacks. */
  readonly lacks: readonly string[];
  /** It may not be spoken of so, and nobody can confirm it. */
  readonly refused: boolean;
}

/**
 * The dossiers that what a record makes public speaks of: its title, its text, and the text of its files. None for a
 * record that is not open to everybody. `content` is what is made public.
 */
export async function matchesOf(
  tx: Tx,
  record: Pick<ShapedRecord, 'type' | 'item' | 'bodyCode' | 'content'>,
): Promise<readonly DossierMatch[]> {
  const { type, item, bodyCode, content } = record;
  if (item.audience !== 'public') return [];
  const title = textIn(content, type.views.identity.title).trim();
  const files = filesOf(type, content).map(({ sha256 }) => sha256);
  const { rows } = await sql<DossierMatch>`
    SELECT id, number, title, how, lacks, refused
      FROM speaking_of(${bodyCode}, ${type.key}, ${title}, ${JSON.stringify(content)}::jsonb, ${files}::text[])`.execute(
    tx,
  );
  return rows;
}

/** What is made public of a draft, as it is compared. */
export const publicPart = (record: ShapedRecord): ShapedRecord => ({
  ...record,
  content: withhold(record.type, record.content, record.withheld),
});

/** What the reviewer said of a dossier that the record speaks of. */
export interface MatchConfirmation {
  readonly dossier: string;
  readonly about: boolean;
  readonly reason: string;
  readonly byName: string;
  readonly at: Date;
}

/** What was confirmed in the round of a draft. */
export const confirmedMatches = (
  db: Db | Tx,
  draft: Pick<DraftRow, 'id' | 'round'>,
): Promise<readonly MatchConfirmation[]> =>
  db
    .selectFrom('match_confirmation')
    .select(['dossier_id as dossier', 'about', 'reason', 'confirmed_by_name as byName', 'confirmed_at as at'])
    .where('draft_id', '=', draft.id)
    .where('round', '=', draft.round)
    .execute();

/** Those that the reviewer has yet to confirm in the round. */
export async function unconfirmedMatches(
  tx: Tx,
  draft: Pick<DraftRow, 'id' | 'round'>,
  record: ShapedRecord,
): Promise<readonly DossierMatch[]> {
  const matches = await matchesOf(tx, publicPart(record));
  if (matches.length === 0) return [];
  const confirmed = new Set((await confirmedMatches(tx, draft)).map(({ dossier }) => dossier));
  return matches.filter(({ id, refused }) => !refused && !confirmed.has(id));
}
