import { sql } from 'kysely';
import type { Db } from '../database/database.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';
import {
  type Candidates,
  chooseCandidates,
  findInTitles,
  findMore,
  type RunningSearch,
  SEARCH_TUNING,
  type SearchTuning,
} from './choose-candidates.ts';
import type { Facets, ResultWindow } from './find-candidates.ts';
import { estimate } from './frequencies.ts';
import { type Highlighted, highlight, snippet } from './highlight.ts';
import { alternativesOf, demandsOf, matchingOf, scoreOf } from './matching.ts';
import type { Term } from './parse-query.ts';
import {
  type CheckedRequest,
  checkRequest,
  encodeStart,
  FURTHEST_OFFSET,
  type SearchRequest,
} from './search-request.ts';
import { simplifiedChinese } from './simplified-chinese.ts';

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
 * Full-text search over what is public. Refusals: `search-empty`, `search-too-long`, `input-invalid`,
 * `search-timed-out`.
 */
export async function search(
  db: Db,
  request: SearchRequest,
  tuning: SearchTuning = SEARCH_TUNING,
): Promise<Result<SearchAnswer>> {
  const checked = checkRequest(request);
  if (!checked.ok) return checked;
  const asTyped = await searchOnce(db, checked.value, tuning);
  if (!asTyped.ok || asTyped.value.total > 0) return asTyped;
  const simplified = checkRequest({ ...request, q: simplifiedChinese(request.q) });
  return simplified.ok && simplified.value.q !== request.q
    ? searchOnce(db, simplified.value, tuning)
    : asTyped;
}

async function searchOnce(
  db: Db,
  request: CheckedRequest,
  tuning: SearchTuning,
): Promise<Result<SearchAnswer>> {
  const { terms, relaxed } = request.parsed;
  const strict = await searchTerms(db, request, terms, false, tuning);
  if (!strict.ok || strict.value.total > 0 || relaxed === null) return strict;
  return searchTerms(db, request, relaxed, true, tuning);
}

async function searchTerms(
  db: Db,
  request: CheckedRequest,
  terms: readonly Term[],
  relaxed: boolean,
  tuning: SearchTuning,
): Promise<Result<SearchAnswer>> {
  const expected = await estimate(db, demandsOf(terms, request, ''));
  const running: RunningSearch = {
    db,
    request,
    terms,
    matching: matchingOf(terms, request),
    expected,
    tuning,
  };
  const window: ResultWindow =
    request.sort === 'newest'
      ? { ...request.start, without: [], limit: request.limit + 1 }
      : { after: null, without: [], offset: 0, limit: tuning.pool };
  const candidates = await chooseCandidates(running, window);
  if (candidates === null) return refused(problem('search-timed-out'));
  const page =
    request.sort === 'newest' ? newestPage(request, candidates) : await rankedPage(running, candidates);
  const keys = terms.flatMap((term) => alternativesOf(term).map(({ key }) => key));
  const rows = page.ids.length === 0 ? [] : await listRows(db, page.ids);
  return accepted({
    total: candidates.total,
    totalIsLowerBound: candidates.totalIsLowerBound,
    hits: rows.map(({ title, bodyText, ...row }) => ({
      ...row,
      title: highlight(title, keys),
      snippet: snippet(bodyText, keys),
    })),
    facets: candidates.facets,
    facetsAreEstimates: candidates.facetsAreEstimates,
    relaxed,
    next: page.next,
  });
}

interface PageOfIds {
  readonly ids: readonly string[];
  readonly next: string | null;
}

function newestPage(request: CheckedRequest, candidates: Candidates): PageOfIds {
  const shown = candidates.found.slice(0, request.limit);
  const last = shown.at(-1);
  const more = candidates.found.length > request.limit && last !== undefined;
  return {
    ids: shown.map((place) => place.disclosureId),
    next: more ? encodeStart({ after: last, offset: 0 }) : null,
  };
}

/** The best of the newest few hundred and of those that have it in the title; behind them the others, newest first. */
async function rankedPage(running: RunningSearch, candidates: Candidates): Promise<PageOfIds> {
  const pool = candidates.found;
  const ids = new Set(pool.map((place) => place.disclosureId));
  const last = pool.length === running.tuning.pool ? (pool.at(-1) ?? null) : null;
  if (last !== null) for (const place of await findInTitles(running)) ids.add(place.disclosureId);
  const { start, limit } = running.request;
  const ranked = ids.size === 0 ? [] : await rank(running, [...ids]);
  const wanted = ranked.slice(start.offset, start.offset + limit + 1);
  if (wanted.length <= limit && last !== null) {
    const offset = Math.max(0, start.offset - ranked.length);
    const more = { after: last, without: [...ids], offset, limit: limit + 1 - wanted.length };
    for (const place of await findMore(running, more)) wanted.push(place.disclosureId);
  }
  const end = start.offset + limit;
  const next =
    wanted.length > limit && end < FURTHEST_OFFSET ? encodeStart({ after: null, offset: end }) : null;
  return { ids: wanted.slice(0, limit), next };
}

async function rank(
  { db, request, terms, expected }: RunningSearch,
  ids: readonly string[],
): Promise<string[]> {
  const rarity = terms.map((_, i) => Math.log(2 + expected.documents / Math.max(1, expected.each[i] ?? 1)));
  const sum = rarity.reduce((a, b) => a + b, 0);
  const weights = rarity.map((weight) => weight / sum);
  const { numberKey, whole } = request.parsed;
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM (
      -- The concatenation unpacks each text once, not once for every function that reads it.
      SELECT disclosure_id AS id, number_key, published_on, title_key || '' AS title_key, text_key || '' AS text_key
      FROM search_doc WHERE disclosure_id = ANY(${[...ids]}::text[]) OFFSET 0) r
    ORDER BY coalesce(number_key = ${numberKey}::text, false) DESC, ${scoreOf(terms, weights, whole)} DESC,
      published_on DESC, id DESC`.execute(db);
  return rows.map((row) => row.id);
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
