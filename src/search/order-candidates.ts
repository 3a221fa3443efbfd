import { sql } from 'kysely';
import type { Db } from '../database/database.ts';
import type { Candidates } from './choose-candidates.ts';
import { scoreOf } from './matching.ts';
import { type CheckedRequest, encodeStart, FURTHEST_OFFSET } from './search-request.ts';

export interface OrderedPage {
  readonly ids: readonly string[];
  /** Cursor of the next page. */
  readonly next: string | null;
}

/** The page that was asked for: what is judged by relevance first, behind it the others, newest first. */
export async function orderCandidates(
  db: Db,
  request: CheckedRequest,
  candidates: Candidates,
): Promise<OrderedPage> {
  const { start, limit, sort } = request;
  const { judged, behind } = candidates;
  const ranked = judged.length === 0 ? [] : await rank(db, request, candidates);
  const own = ranked.slice(start.offset, start.offset + limit + 1);
  const wanted = [...own, ...behind.map((place) => place.disclosureId)];
  const end = start.offset + limit;
  const last = sort === 'newest' ? behind.at(limit - 1) : undefined;
  const next = { after: last ?? null, offset: last === undefined ? end : 0 };
  const more = wanted.length > limit && (sort === 'newest' || end < FURTHEST_OFFSET);
  return { ids: wanted.slice(0, limit), next: more ? encodeStart(next) : null };
}

async function rank(
  db: Db,
  { parsed: { numberKey, whole } }: CheckedRequest,
  { judged, terms, expected }: Candidates,
): Promise<string[]> {
  const rarity = terms.map((_, i) => Math.log(2 + expected.documents / Math.max(1, expected.each[i] ?? 1)));
  const sum = rarity.reduce((a, b) => a + b, 0);
  const weights = rarity.map((weight) => weight / sum);
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM (
      -- The concatenation unpacks each text once, not once for every function that reads it.
      SELECT disclosure_id AS id, number_key, published_on, title_key || '' AS title_key, text_key || '' AS text_key
      FROM search_doc WHERE disclosure_id = ANY(${[...judged]}::text[]) OFFSET 0) r
    ORDER BY coalesce(number_key = ${numberKey}::text, false) DESC, ${scoreOf(terms, weights, whole)} DESC,
      published_on DESC, id DESC`.execute(db);
  return rows.map((row) => row.id);
}
