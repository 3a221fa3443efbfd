import { sql } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { Db, Tx } from '../database/database.ts';
import {
  countFacets,
  countUpTo,
  type Facets,
  type Found,
  gather,
  gatherNewest,
  NO_FACETS,
  type ResultWindow,
  scanNewestFirst,
} from './find-candidates.ts';
import { type Estimate, estimate } from './frequencies.ts';
import { guardedRead } from './guarded-read.ts';
import { alternativesOf, demandsOf, type Matching, matchingOf, unindexed } from './matching.ts';
import { type ParsedQuery, parseQuery, type Term } from './parse-query.ts';
import type { CheckedRequest } from './search-request.ts';
import { TITLE_MARK } from './segment.ts';
import { simplifiedChinese } from './simplified-chinese.ts';

export interface SearchTuning {
  /** Hits are counted exactly until here. */
  readonly countBound: number;
  /** Relevance is judged among so many, the newest; the titles apart. */
  readonly pool: number;
  /** Tests force one of the two ways. */
  readonly way: 'by-cost' | 'scan' | 'gather';
}
export const SEARCH_TUNING: SearchTuning = { countBound: 10_000, pool: 200, way: 'by-cost' };
const TITLE_POOL = 100;
const TIMEOUT_MS = 2_000;
const SCAN_TIMEOUT_MS = 250;
const FACET_CACHE_MS = 60_000;

/** Measured on a small machine (docs/benchmarks.md); only their ratios are used. */
const COST = {
  /** A hit from the index, with its facets. */
  hit: 1.2,
  /** Unpacking a text or a tsvector of a row. */
  unpack: 18,
  /** Rows that the bigrams match and the text does not: a scan may have to read this many times more. */
  unverified: 3,
} as const;

/** One reading of what was typed, with what the index is asked for. */
interface Reading {
  readonly db: Db;
  readonly request: CheckedRequest;
  readonly terms: readonly Term[];
  /** Single characters are left out. */
  readonly relaxed: boolean;
  readonly matching: Matching;
  readonly expected: Estimate;
  readonly tuning: SearchTuning;
}

interface Counts {
  readonly total: number;
  readonly totalIsLowerBound: boolean;
  readonly facets: Facets;
  readonly facetsAreEstimates: boolean;
}

interface Counted extends Counts {
  /** Newest first. */
  readonly found: readonly Found[];
}

/** All that the index is asked for one page; what follows orders it and reads the rows. */
export interface Candidates extends Counts, Pick<Reading, 'terms' | 'relaxed' | 'expected'> {
  /** To be judged by relevance; none when the newest come first. */
  readonly judged: readonly string[];
  /** What the page and the first hit behind it need beyond those, newest first. */
  readonly behind: readonly Found[];
}

/**
 * The reading that is answered, and what it finds: all that was typed, or, where nothing has that, the words without
 * single characters, or, of what was typed in traditional characters, the simplified ones. Null when it took too long.
 */
export async function chooseCandidates(
  db: Db,
  request: CheckedRequest,
  tuning: SearchTuning,
): Promise<Candidates | null> {
  const read = async (terms: readonly Term[], relaxed: boolean): Promise<Candidates | null> => {
    const expected = await estimate(db, demandsOf(terms, request, ''));
    const matching = matchingOf(terms, request);
    return candidatesOf({ db, request, terms, relaxed, matching, expected, tuning });
  };
  const inOrder = async ({ terms, relaxed }: ParsedQuery): Promise<Candidates | null> => {
    const strict = await read(terms, false);
    return strict?.total === 0 && relaxed !== null ? read(relaxed, true) : strict;
  };
  const asTyped = await inOrder(request.parsed);
  const simplified = asTyped?.total === 0 ? simplifiedChinese(request.q) : request.q;
  const parsed = simplified === request.q ? null : parseQuery(simplified, request.words);
  const strict = parsed === null ? asTyped : await inOrder(parsed);
  const { any } = parsed ?? request.parsed;
  return strict?.total === 0 && request.orAny === true && any.length > 1
    ? candidatesOf(await readingOfAny({ db, request, tuning }, any))
    : strict;
}

/** What has any of the words; judged by how many of them it has, and by how rare they are. */
async function readingOfAny(
  base: Pick<Reading, 'db' | 'request' | 'tuning'>,
  terms: readonly Term[],
): Promise<Reading> {
  const [first, ...others] = terms.flatMap(alternativesOf);
  const anyOfThem = first === undefined ? [] : [{ ...first, exact: false, others }];
  const [all, each] = await Promise.all([
    estimate(base.db, demandsOf(anyOfThem, base.request, '')),
    estimate(base.db, demandsOf(terms, base.request, '')),
  ]);
  const expected = { ...all, each: each.each };
  return { ...base, terms, relaxed: true, matching: matchingOf(anyOfThem, base.request), expected };
}

async function candidatesOf(reading: Reading): Promise<Candidates | null> {
  const { request, tuning, terms, relaxed, expected } = reading;
  const { start, limit } = request;
  const newest = request.sort === 'newest';
  const window = newest
    ? { ...start, without: [], limit: limit + 1 }
    : { after: null, without: [], offset: 0, limit: tuning.pool };
  const counted = await count(reading, window);
  if (counted === null) return null;
  const { found, ...counts } = counted;
  const of = { ...counts, terms, relaxed, expected };
  if (newest) return { ...of, judged: [], behind: found };
  // The newest few hundred and those that have it in the title are judged; behind them stand the others.
  const last = found.length === tuning.pool ? found.at(-1) : undefined;
  const titled = last === undefined ? [] : await findInTitles(reading);
  const judged = [...new Set([...found, ...titled].map((place) => place.disclosureId))];
  const missing = Math.min(limit + 1, start.offset + limit + 1 - judged.length);
  if (last === undefined || missing <= 0) return { ...of, judged, behind: [] };
  const offset = Math.max(0, start.offset - judged.length);
  const behind = await findMore(reading, { after: last, without: judged, offset, limit: missing });
  return { ...of, judged, behind };
}

/** The document frequencies decide between the two ways; null when it took too long. */
async function count(reading: Reading, window: ResultWindow): Promise<Counted | null> {
  const scans = scanIsCheaper(reading, reading.expected.rows, window.offset + window.limit);
  return (scans ? await fromScan(reading, window) : null) ?? (await fromGathering(reading, window));
}

function scanIsCheaper({ matching, tuning, expected }: Reading, rows: number, wanted: number): boolean {
  if (tuning.way !== 'by-cost') return tuning.way === 'scan';
  const visited = (wanted * expected.documents) / Math.max(rows, 1);
  const scanCost = visited * COST.unpack * (matching.exact ? 1 : COST.unverified);
  return scanCost < rows * (matching.exact ? COST.hit : COST.unpack);
}

/** What comes behind the ranked ones, newest first; empty when it took too long. */
async function findMore(reading: Reading, window: ResultWindow): Promise<readonly Found[]> {
  const { db, matching } = reading;
  const find = scanIsCheaper(reading, reading.expected.rows, window.offset + window.limit)
    ? scanNewestFirst
    : gatherNewest;
  const read = await guardedRead(db, TIMEOUT_MS, (tx) => find(tx, matching.query, matching, window));
  return read.done ? read.value : [];
}

async function fromGathering(
  { db, matching, tuning }: Reading,
  window: ResultWindow,
): Promise<Counted | null> {
  const read = await guardedRead(db, TIMEOUT_MS, (tx) => gather(tx, matching, window));
  if (!read.done) return null;
  const { total, facets, found } = read.value;
  return {
    total: Math.min(total, tuning.countBound),
    totalIsLowerBound: total > tuning.countBound,
    found,
    facets,
    facetsAreEstimates: false,
  };
}

/** Null when the scan took too long: the words, common each for itself, are rare together. */
async function fromScan({ db, matching, tuning }: Reading, window: ResultWindow): Promise<Counted | null> {
  const scanned = await guardedRead(db, SCAN_TIMEOUT_MS, (tx) =>
    scanNewestFirst(tx, matching.query, matching, window),
  );
  if (!scanned.done) return null;
  const counted = await cachedCounts(db, matching, tuning.countBound);
  const known = counted?.total ?? null;
  const total = known ?? window.offset + scanned.value.length;
  return {
    total: Math.min(total, tuning.countBound),
    totalIsLowerBound: known === null || total > tuning.countBound,
    found: scanned.value,
    facets: counted?.facets ?? NO_FACETS,
    facetsAreEstimates: !matching.exact || counted === null,
  };
}

interface KeptCount {
  /** Null when verifying took too long. */
  readonly total: number | null;
  readonly facets: Facets;
}
const countCaches = new WeakMap<Db, LRUCache<string, KeptCount>>();

/** Counting what is common costs much and says little new within a minute. */
async function cachedCounts(db: Db, matching: Matching, bound: number): Promise<KeptCount | null> {
  const cache = countCaches.get(db) ?? new LRUCache<string, KeptCount>({ max: 500, ttl: FACET_CACHE_MS });
  countCaches.set(db, cache);
  const key = JSON.stringify([
    matching.query,
    matching.terms.map((term) => alternativesOf(term).map(({ key }) => key)),
    matching.period,
    bound,
  ]);
  const kept = cache.get(key);
  if (kept) return kept;
  const read = await guardedRead(db, TIMEOUT_MS, (tx) => countFacets(tx, matching));
  if (!read.done) return null;
  const { total, facets } = read.value;
  const counted = { facets, total: matching.exact ? total : await verifiedTotal(db, matching, bound) };
  cache.set(key, counted);
  return counted;
}

async function verifiedTotal(db: Db, matching: Matching, bound: number): Promise<number | null> {
  const read = await guardedRead(db, SCAN_TIMEOUT_MS, (tx) => countUpTo(tx, matching, bound));
  return read.done ? read.value : null;
}

/** The newest that have it all in the title, and the document whose number was asked for, however old. */
async function findInTitles(reading: Reading): Promise<readonly Found[]> {
  const { db, request, matching } = reading;
  const expected = await estimate(db, demandsOf(matching.terms, request, TITLE_MARK));
  const window: ResultWindow = { after: null, without: [], offset: 0, limit: TITLE_POOL };
  const find = async (tx: Tx): Promise<readonly Found[]> =>
    scanIsCheaper(reading, expected.rows, TITLE_POOL)
      ? scanNewestFirst(tx, matching.titleQuery, matching, window)
      : gatherNewest(tx, matching.titleQuery, matching, window);
  const read = await guardedRead(db, SCAN_TIMEOUT_MS, find);
  const titled = read.done ? read.value : [];
  const { numberKey } = request.parsed;
  if (numberKey === null) return titled;
  const numbered =
    await sql<Found>`SELECT published_on AS "publishedOn", disclosure_id AS "disclosureId" FROM search_doc
    WHERE number_key = ${numberKey} AND ${unindexed(matching.query)} AND ${matching.dated} LIMIT ${TITLE_POOL}`.execute(
      db,
    );
  return [...titled, ...numbered.rows];
}
