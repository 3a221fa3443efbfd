import type { DisclosureSummary } from '../../../api/contract.ts';
import { currentName } from '../../../bodies/directory.ts';
import { countMiss } from '../../../catalogue/search-words.ts';
import type { CivilDate } from '../../../kernel/civil-date.ts';
import { today } from '../../../kernel/clock.ts';
import { listDisclosuresById } from '../../../publication/disclosure-queries.ts';
import type { Demand } from '../../../registers/find-entries.ts';
import { KIND_NAMES, KINDS, type Kind, type TopicDeclaration } from '../../../schema/declaration.ts';
import type { Highlighted } from '../../../search/highlight.ts';
import { search } from '../../../search/search.ts';
import type { SearchRequest as Asked } from '../../../search/search-request.ts';
import type { TextPart } from '../../components/disclosure-list.tsx';
import type { AskedDay } from '../../frame/parameters.ts';
import type { PageDeps } from '../../reads/deps.ts';
import type { AreaOverview } from '../../reads/models.ts';
import type { Paged } from '../../reads/paged.ts';
import type { BestAnswer } from './best-answer.ts';
import { bestAnswers } from './best-answers.ts';
import { knownWords } from './known-words.ts';

export const RESULTS_PER_PAGE = 20;
/** Nobody reads further; they narrow the search. Deep pages only cost the database. */
export const LAST_PAGE = 50;
const FACETS_SHOWN = 10;

/** What fits best first, or the newest. */
export const SEARCH_SORTS = ['relevance', 'newest'] as const satisfies readonly Asked['sort'][];
export type SearchSort = (typeof SEARCH_SORTS)[number];

export interface SearchRequest {
  readonly q: string;
  readonly body: string | null;
  readonly area: string | null;
  readonly kind: Kind | null;
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  readonly sort: SearchSort;
  readonly page: number;
}

export interface SearchHit {
  readonly disclosure: DisclosureSummary;
  readonly title: readonly TextPart[];
  readonly snippet: readonly TextPart[];
}

export interface Facet {
  readonly value: string;
  readonly title: string;
  readonly count: number;
}

export interface SearchResult extends Paged<SearchHit> {
  readonly facets: {
    readonly kind: readonly Facet[];
    readonly area: readonly Facet[];
    readonly body: readonly Facet[];
  };
  /** Why the query was not or only loosely answered, in sentences for the reader. */
  readonly complaints: readonly string[];
}

export interface SearchModel {
  readonly request: SearchRequest;
  /** What was probably meant and is answered, because nothing answers what was typed. */
  readonly meant: string | null;
  /** What the question itself names, before the records: shown on the first page of an unfiltered search. */
  readonly answers: readonly BestAnswer[];
  readonly complaints: readonly string[];
  readonly result: SearchResult;
  readonly areas: readonly AreaOverview[];
  readonly topics: readonly TopicDeclaration[];
}

export interface AskedSearch {
  readonly q: string;
  readonly body: string;
  readonly area: string;
  readonly kind: Kind | null;
  readonly from: AskedDay;
  readonly to: AskedDay;
  readonly sort: SearchSort | null;
  readonly page: number;
}

/** What was asked for, and what of it could not be understood. */
export function understandSearch(asked: AskedSearch): {
  readonly request: SearchRequest;
  readonly complaints: readonly string[];
} {
  const complaint = ({ typed, on }: AskedDay, name: string): readonly string[] =>
    typed !== '' && on === null ? [`${name}“${typed}”不是有效日期，已忽略。`] : [];
  const [from, to] = [asked.from.on, asked.to.on];
  return {
    request: {
      q: asked.q,
      body: asked.body || null,
      area: asked.area || null,
      kind: asked.kind,
      from,
      to,
      sort: asked.sort ?? 'relevance',
      page: asked.page,
    },
    complaints: [
      ...complaint(asked.from, '开始日期'),
      ...complaint(asked.to, '结束日期'),
      ...(from !== null && to !== null && from > to ? ['开始日期晚于结束日期，请核对。'] : []),
    ],
  };
}

/** Ranges into parts: what is marked and what stands between. */
export function textParts(highlighted: Highlighted): readonly TextPart[] {
  const { text, ranges } = highlighted;
  const parts: TextPart[] = [];
  let end = 0;
  for (const range of ranges) {
    parts.push({ text: text.slice(end, range.start), hit: false });
    parts.push({ text: text.slice(range.start, range.end), hit: true });
    end = range.end;
  }
  parts.push({ text: text.slice(end), hit: false });
  return parts.filter((part) => part.text !== '');
}

const kindTitle = (code: string): string => {
  const kind = KINDS.find((known) => known === code);
  return kind === undefined ? code : KIND_NAMES[kind];
};

const NOTHING = { items: [], total: 0, exact: true, facets: { kind: [], area: [], body: [] } } as const;

export async function readResult(
  deps: PageDeps,
  request: SearchRequest,
  orAny = false,
): Promise<SearchResult> {
  const { db, catalogue, names } = deps;
  const [answer, directory] = await Promise.all([
    search(db, {
      q: request.q,
      words: catalogue.searchWords,
      limit: RESULTS_PER_PAGE,
      page: request.page,
      sort: request.sort,
      orAny,
      body: request.body ?? undefined,
      area: request.area ?? undefined,
      kind: request.kind ?? undefined,
      from: request.from ?? undefined,
      to: request.to ?? undefined,
    }),
    names.directory(),
  ]);
  if (!answer.ok) {
    return {
      ...NOTHING,
      complaints: answer.refusals.map((refusal) => `${refusal.message}${refusal.advice}`),
    };
  }
  const { value } = answer;
  const disclosures = await listDisclosuresById(
    db,
    value.hits.map((hit) => hit.disclosureId),
  );
  const byId = new Map(disclosures.map((disclosure) => [disclosure.id, disclosure]));
  const facets = (
    counts: readonly { readonly code: string; readonly count: number }[],
    title: (code: string) => string,
  ): readonly Facet[] =>
    counts.slice(0, FACETS_SHOWN).map(({ code, count }) => ({ value: code, title: title(code), count }));
  return {
    items: value.hits.flatMap((hit) => {
      const disclosure = byId.get(hit.disclosureId);
      return disclosure === undefined
        ? []
        : [{ disclosure, title: textParts(hit.title), snippet: textParts(hit.snippet) }];
    }),
    total: value.total,
    exact: !value.totalIsLowerBound,
    facets: {
      kind: facets(value.facets.kinds, kindTitle),
      area: facets(value.facets.areas, (code) => catalogue.findArea(code)?.title ?? code),
      body: facets(value.facets.bodies, (code) => currentName(directory, code)),
    },
    complaints:
      value.relaxed && value.total > 0 ? ['没有同时含有全部检索词的信息，以下按较宽的条件列出。'] : [],
  };
}

interface Found {
  readonly meant: string | null;
  readonly answers: readonly BestAnswer[];
  readonly result: SearchResult;
}

/**
 * What answers the question as it was typed; else what answers it as it was probably meant; else what has some of its
 * words.
 */
async function findOut(deps: PageDeps, request: SearchRequest): Promise<Found> {
  const { q } = request;
  const find = async (asked: string, demand: Demand): Promise<Found> => {
    const [result, answers] = await Promise.all([
      readResult(deps, { ...request, q: asked }, demand === 'any'),
      isPlain(request) ? bestAnswers(deps, asked, demand) : [],
    ]);
    return { meant: asked === q ? null : asked, answers, result };
  };
  const typed = await find(q, 'all');
  if (q === '' || typed.result.complaints.length > 0) return typed;
  // Records have all of it in their texts: the line that is nearest may still be what is looked for.
  if (typed.result.total > 0 && typed.answers.length === 0 && isPlain(request)) {
    return { ...typed, answers: await bestAnswers(deps, q, 'any') };
  }
  if (typed.result.total > 0) return typed;
  const meant = typed.answers.length > 0 ? null : (await knownWords(deps)).correct(q);
  const corrected = meant === null ? null : await find(meant, 'all');
  if (corrected !== null && isAnswered(corrected)) return corrected;
  const some = await find(q, 'any');
  if (isPlain(request) && typed.answers.length === 0 && !isAnswered(some))
    await countMiss(deps.db, q, today(deps.clock));
  return typed.answers.length > 0 ? { ...some, answers: typed.answers } : some;
}

/** The newest of what is looked for, as it was typed: who follows a search is told of nothing else. */
export async function readSearchFeed(deps: PageDeps, asked: AskedSearch) {
  const { request } = understandSearch(asked);
  const { items } = await readResult(deps, { ...request, sort: 'newest', page: 1 });
  return { request, entries: items.map((hit) => hit.disclosure) };
}

const SUGGESTED = 8;

/** What begins like what is being typed, by characters, sound or initials, or holds it; shortest first. */
export async function readSuggestions(deps: PageDeps, typed: string): Promise<readonly string[]> {
  const words = (await knownWords(deps)).suggest(typed, SUGGESTED);
  const { bodies } = await deps.names.directory();
  const key = typed.trim();
  if (words.length === SUGGESTED || [...key].length < 2) return words;
  // Villages have no sound here; they are found as they are written.
  const villages = bodies.flatMap((body) => {
    const name = body.level === 'village' ? (body.names.at(-1)?.shortName ?? '') : '';
    return name.startsWith(key) ? [name] : [];
  });
  return [...new Set([...words, ...villages])].slice(0, SUGGESTED);
}

const isAnswered = ({ answers, result }: Found): boolean => answers.length > 0 || result.total > 0;

/** What the question itself names stands before the records of an unfiltered search. */
const isPlain = (request: SearchRequest): boolean =>
  request.page === 1 && [request.body, request.area, request.kind].every((each) => each === null);

export async function readSearch(deps: PageDeps, asked: AskedSearch): Promise<SearchModel> {
  const { request, complaints } = understandSearch(asked);
  const [found, areas] = await Promise.all([findOut(deps, request), deps.areas()]);
  return {
    ...found,
    request,
    complaints: [...complaints, ...found.result.complaints],
    areas,
    topics: deps.catalogue.topics,
  };
}
