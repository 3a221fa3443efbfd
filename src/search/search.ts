import { sql } from 'kysely';
import type { Db } from '../database/database.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';
import { chooseCandidates, SEARCH_TUNING, type SearchTuning } from './choose-candidates.ts';
import type { Facets } from './find-candidates.ts';
import { type Highlighted, highlight, snippet } from './highlight.ts';
import { orderCandidates } from './order-candidates.ts';
import { checkRequest, type SearchRequest } from './search-request.ts';

export interface SearchHit {
  readonly disclosureId: string;
  readonly title: Highlighted;
  readonly snippet: Highlighted;
  readonly documentNumber: string | null;
  readonly publishedOn: string;
  readonly bodyCode: string;
  readonly areaCode: string;
  readonly kind: string;
}

export interface SearchAnswer {
  readonly total: number;
  /** There are more than `total`. */
  readonly totalIsLowerBound: boolean;
  readonly hits: readonly SearchHit[];
  /** Counts of this result, its own filters included, most frequent first. */
  readonly facets: Facets;
  /** The counts rest on the index alone and may be a little high; empty when they would have taken too long. */
  readonly facetsAreEstimates: boolean;
  /** Nothing had all that was typed, so single characters were left out. */
  readonly relaxed: boolean;
  /** Cursor of the next page. */
  readonly next: string | null;
}

/**
 * Full-text search over what is public, in one line: the request is checked and parsed, the index gives what the page
 * may need, that is ordered, its rows are read and marked. Refusals: `search-empty`, `search-too-long`,
 * `input-invalid`, `search-timed-out`.
 */
export async function search(
  db: Db,
  request: SearchRequest,
  tuning: SearchTuning = SEARCH_TUNING,
): Promise<Result<SearchAnswer>> {
  const checked = checkRequest(request);
  if (!checked.ok) return checked;
  const candidates = await chooseCandidates(db, checked.value, tuning);
  if (candidates === null) return refused(problem('search-timed-out'));
  const { ids, next } = await orderCandidates(db, checked.value, candidates);
  const rows = ids.length === 0 ? [] : await listRows(db, ids);
  const { total, totalIsLowerBound, facets, facetsAreEstimates, relaxed, terms } = candidates;
  const keys = terms.map((term) => term.key);
  const hits = rows.map(({ title, bodyText, ...row }) => ({
    ...row,
    title: highlight(title, keys),
    snippet: snippet(bodyText, keys),
  }));
  return accepted({ total, totalIsLowerBound, hits, facets, facetsAreEstimates, relaxed, next });
}

interface Row extends Omit<SearchHit, 'title' | 'snippet'> {
  readonly title: string;
  readonly bodyText: string;
}

/** A snippet is looked for in this much of a text. */
const SNIPPET_REACH = 100_000;

async function listRows(db: Db, ids: readonly string[]): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    SELECT disclosure_id AS "disclosureId", title, left(body_text, ${SNIPPET_REACH}::int) AS "bodyText", document_number AS "documentNumber",
      published_on AS "publishedOn", body_code AS "bodyCode", area_code AS "areaCode", kind
    FROM search_doc WHERE disclosure_id = ANY(${[...ids]}::text[])
    ORDER BY array_position(${[...ids]}::text[], disclosure_id)`.execute(db);
  return rows;
}
