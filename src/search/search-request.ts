import { decodePlace, encodePlace, isCount, isDay, isKey } from '../kernel/cursor.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';
import type { SearchWords } from '../schema/search-words.ts';
import type { Place } from './find-candidates.ts';
import type { Filters } from './matching.ts';
import { LONGEST_QUERY, type ParsedQuery, parseQuery } from './parse-query.ts';

export interface SearchRequest extends Filters {
  /** How people call things that records call otherwise; none: only what is typed. */
  readonly words?: SearchWords | undefined;
  /** Blank: everything, newest first. */
  readonly q: string;
  /** Whether what has some of the words is given where nothing has all of them. */
  readonly orAny?: boolean | undefined;
  /** At most 100. */
  readonly limit: number;
  readonly sort: 'relevance' | 'newest';
  /** From `next` of the page before; wins over `page`. */
  readonly cursor?: string | undefined;
  /** From 1. */
  readonly page?: number | undefined;
}

/** Where a page begins: after a place (newest), or after so many hits. */
export interface Start {
  readonly after: Place | null;
  readonly offset: number;
}

export interface CheckedRequest extends SearchRequest {
  readonly parsed: ParsedQuery;
  readonly start: Start;
}

const EVERYTHING: ParsedQuery = { terms: [], relaxed: null, any: [], whole: '', numberKey: null };

/** Nobody turns so many pages; a program reads `/changes` or pages by cursor. */
export const FURTHEST_OFFSET = 10_000;

export function checkRequest(request: SearchRequest): Result<CheckedRequest> {
  if (request.q.length > LONGEST_QUERY * 2 || [...request.q].length > LONGEST_QUERY) {
    return refused(problem('search-too-long', { limit: LONGEST_QUERY }, { path: '/q' }));
  }
  const parsed = request.q.trim() === '' ? EVERYTHING : parseQuery(request.q, request.words);
  if (parsed === null) return refused(problem('search-empty', {}, { path: '/q' }));
  const limit = Math.min(100, Math.max(1, Math.trunc(request.limit) || 1));
  const start = startOf(request, limit);
  if (start === null || start.offset >= FURTHEST_OFFSET) {
    return refused(
      problem(
        'input-invalid',
        { detail: '页码或游标无效，检索结果最多翻阅至第 10000 条。' },
        { path: '/cursor' },
      ),
    );
  }
  const sort = parsed === EVERYTHING ? 'newest' : request.sort;
  return accepted({ ...request, sort, limit, parsed, start });
}

function startOf(request: SearchRequest, limit: number): Start | null {
  if (request.cursor !== undefined && request.cursor !== '') return decodeStart(request.cursor);
  const page = request.page ?? 1;
  return Number.isSafeInteger(page) && page >= 1 ? { after: null, offset: (page - 1) * limit } : null;
}

export const encodeStart = ({ after, offset }: Start): string =>
  after ? encodePlace(after.publishedOn, after.disclosureId) : encodePlace(String(offset));

function decodeStart(cursor: string): Start | null {
  const [publishedOn, disclosureId] = decodePlace(cursor, [isDay, isKey]) ?? [];
  if (publishedOn !== undefined && disclosureId !== undefined)
    return { after: { publishedOn, disclosureId }, offset: 0 };
  const [offset] = decodePlace(cursor, [isCount]) ?? [];
  return offset === undefined ? null : { after: null, offset: Number(offset) };
}
