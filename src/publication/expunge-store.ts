import { sql } from 'kysely';
import type { PublicExpunge } from '../api/contract.ts';
import type { Db, Tx } from '../database/database.ts';
import { EXPUNGE_KINDS, type ExpungeKind } from '../schema/vocabulary.ts';
import { groundOf } from './rules-expunge.ts';

export const expungeKind = (text: string): ExpungeKind =>
  EXPUNGE_KINDS.find((kind) => kind === text) ?? 'passage';

/** What was taken out of which edition of a disclosure, from the entries of the log. */
export async function expungesOf(
  db: Db | Tx,
  disclosureId: string,
): Promise<ReadonlyMap<string, PublicExpunge[]>> {
  const { rows } = await sql<{ edition: string; kind: string; ground: string; done_at: Date }>`
    SELECT convert_from(l.entry, 'UTF8')::jsonb ->> 'edition' AS edition, x.kind, x.ground, d.done_at
      FROM expunge x JOIN expunge_done d ON d.expunge_id = x.id
      JOIN event v ON v.kind = 'content-expunged' AND v.subject = 'disclosure:' || x.disclosure_id AND v.at = d.done_at
      JOIN log_leaf l ON l.event_id = v.id
     WHERE x.disclosure_id = ${disclosureId} ORDER BY d.done_at`.execute(db);
  const found = new Map<string, PublicExpunge[]>();
  for (const { edition, kind, ground, done_at } of rows) {
    const { title, basis } = groundOf(ground);
    const each = { kind: expungeKind(kind), ground: title, basis, at: done_at.toISOString() };
    found.set(edition, [...(found.get(edition) ?? []), each]);
  }
  return found;
}

/**
 * Where the text stands in the content of an edition of the disclosure: the newest first; null when no edition has it.
 */
export async function placeOfPassage(
  tx: Tx,
  disclosureId: string,
  passage: string,
): Promise<{
  readonly edition: string;
  readonly startAt: number;
  readonly length: number;
  readonly digest: string;
} | null> {
  // As it stands in a plain field, and as it stands in rich text.
  const html = passage.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  for (const text of new Set([passage, html])) {
    const { rows } = await sql<{ id: string; start: number; length: number; digest: string }>`
      WITH wanted AS (SELECT substr(t, 2, length(t) - 2) AS needle FROM (SELECT to_jsonb(${text}::text)::text AS t) q)
      SELECT e.id, strpos(e.content::text, w.needle) AS start, length(w.needle) AS length,
             left(encode(sha256(convert_to(w.needle, 'UTF8')), 'hex'), 6) AS digest FROM edition e, wanted w
       WHERE e.disclosure_id = ${disclosureId} AND strpos(e.content::text, w.needle) > 0 ORDER BY e.n DESC LIMIT 1`.execute(
      tx,
    );
    const [row] = rows;
    if (row) return { edition: row.id, startAt: row.start, length: row.length, digest: row.digest };
  }
  return null;
}

/** Lines that this edition of a list began and that are in the list of today: they cannot go with the edition. */
export async function countHeldLines(tx: Tx, edition: string): Promise<number> {
  const { rows } = await sql<{ held: number }>`
    SELECT count(*)::int AS held FROM register_edition g
      JOIN register_entry l ON l.disclosure_id = g.disclosure_id AND l.n_from = g.n AND l.n_to IS NULL
     WHERE g.edition_id = ${edition}`.execute(tx);
  return rows[0]?.held ?? 0;
}

/** The ground on which a whole edition was taken out; null when it was not. */
export async function expungedEdition(
  db: Db,
  edition: { readonly id: string },
): Promise<{ readonly title: string; readonly basis: string; readonly at: Date } | null> {
  const row = await db
    .selectFrom('edition')
    .innerJoin('disclosure', 'disclosure.id', 'edition.disclosure_id')
    .innerJoin('expunge', 'expunge.edition_id', 'edition.id')
    .select(['expunge.ground', 'edition.expunged_at as at'])
    .where('expunge.kind', '=', 'edition')
    .where('edition.expunged_at', 'is not', null)
    .where('disclosure.audience', '=', 'public')
    .where('edition.id', '=', edition.id)
    .executeTakeFirst();
  return row?.at ? { ...groundOf(row.ground), at: row.at } : null;
}
