import { type RawBuilder, sql } from 'kysely';
import { termLasts } from '../database/public-day.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import type { Lexeme, Term } from './parse-query.ts';
import { FACET_LEXEMES, quoted, TITLE_MARK } from './segment.ts';

export interface Filters {
  readonly body?: string | undefined;
  readonly area?: string | undefined;
  readonly kind?: string | undefined;
  /** Asked of the disclosure itself: the index carries no lexemes for these. */
  readonly item?: string | undefined;
  readonly type?: string | undefined;
  readonly from?: CivilDate | undefined;
  readonly to?: CivilDate | undefined;
}

/** What is looked for, in the three forms that the index, the title index and the row itself can answer. */
export interface Matching {
  readonly terms: readonly Term[];
  /** A tsquery as text; empty when everything is looked for. */
  readonly query: string;
  /** The same, in the title. */
  readonly titleQuery: string;
  /** Every row that the query finds is a hit; otherwise `verified` decides. */
  readonly exact: boolean;
  readonly verified: RawBuilder<boolean>;
  /** Published in the period asked for, and not past its term. */
  readonly dated: RawBuilder<boolean>;
  /** The dates and whatever else `dated` asks for, as text. */
  readonly period: string;
}

const lexemeText = (lexeme: Lexeme, mark: string): string =>
  `${quoted(mark + lexeme.text)}${lexeme.prefix ? ':*' : ''}`;

const termText = (term: Term, mark: string): string => {
  const ways = alternativesOf(term).map((each) =>
    each.lexemes.map((lexeme) => lexemeText(lexeme, mark)).join(' & '),
  );
  if (term.numberKey !== null && mark === '') ways.unshift(quoted(FACET_LEXEMES.number(term.numberKey)));
  return ways.length === 1 ? (ways[0] ?? '') : `(${ways.map((way) => `(${way})`).join(' | ')})`;
};

/** The term and what may stand in its place. */
export const alternativesOf = (term: Term): readonly Term[] => [term, ...term.others];

const facetLexemes = (filters: Filters): string[] => [
  ...(filters.body === undefined ? [] : [FACET_LEXEMES.body(filters.body)]),
  ...(filters.area === undefined ? [] : [FACET_LEXEMES.area(filters.area)]),
  ...(filters.kind === undefined ? [] : [FACET_LEXEMES.kind(filters.kind)]),
];

/**
 * For each demand the ways to meet it, each the lexemes that a hit must have; the estimate of how many there are rests
 * on the rarest of each way.
 */
export const demandsOf = (
  terms: readonly Term[],
  filters: Filters,
  mark: string,
): readonly (readonly (readonly Lexeme[])[])[] => [
  ...terms.map((term) =>
    alternativesOf(term).map((each) =>
      each.lexemes.map((lexeme) => ({ ...lexeme, text: mark + lexeme.text })),
    ),
  ),
  ...facetLexemes(filters).map((text) => [[{ text, prefix: false }]]),
];

export function matchingOf(terms: readonly Term[], filters: Filters): Matching {
  const facets = facetLexemes(filters).map(quoted);
  const conditions = terms
    .filter((term) => !alternativesOf(term).every((each) => each.exact))
    .map(termVerified);
  return {
    terms,
    query: [...terms.map((term) => termText(term, '')), ...facets].join(' & '),
    titleQuery: [...terms.map((term) => termText(term, TITLE_MARK)), ...facets].join(' & '),
    exact: conditions.length === 0,
    verified:
      conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(conditions, sql` AND `)}`,
    period: [filters.from, filters.to, filters.item, filters.type].map((each) => each ?? '').join('/'),
    dated: sql<boolean>`published_on BETWEEN ${filters.from ?? '-infinity'}::date AND ${filters.to ?? 'infinity'}::date AND ${termLasts('search_doc')} AND ${ofDisclosure(filters)}`,
  };
}

function ofDisclosure({ item, type }: Filters): RawBuilder<boolean> {
  if (item === undefined && type === undefined) return sql<boolean>`true`;
  return sql<boolean>`disclosure_id IN (SELECT id FROM disclosure WHERE state = 'published' AND audience = 'public'
    AND (${item ?? null}::text IS NULL OR item_code = ${item ?? null}) AND (${type ?? null}::text IS NULL OR type_key = ${type ?? null}))`;
}

/** A condition that the index on `lex` answers. */
export const indexed = (query: string): RawBuilder<boolean> =>
  query === '' ? sql<boolean>`true` : sql<boolean>`lex @@ ${query}::tsquery`;

/**
 * The same where that index must not be used: PostgreSQL ties indexes to the operator, not to the function behind it.
 */
export const unindexed = (query: string): RawBuilder<boolean> =>
  query === '' ? sql<boolean>`true` : sql<boolean>`ts_match_vq(lex, ${query}::tsquery)`;

const termVerified = (term: Term): RawBuilder<boolean> => {
  const ways = alternativesOf(term).map(({ key }) => sql`strpos(text_key, ${key}) > 0`);
  if (term.numberKey !== null) ways.unshift(sql`number_key = ${term.numberKey}`);
  return sql<boolean>`(${sql.join(ways, sql` OR `)})`;
};

/**
 * How near a row is: all terms in the title outweigh anything in the text, then how much of the text is about them,
 * then how new it is. `weights` are inverse document frequencies and sum to one.
 */
export function scoreOf(
  terms: readonly Term[],
  weights: readonly number[],
  whole: string,
): RawBuilder<number> {
  const parts = terms.map((term, i) => {
    const keys = alternativesOf(term).map(({ key }) => key);
    const occurrences = sql`(${sql.join(
      keys.map(
        (key) =>
          sql`(octet_length(text_key) - octet_length(replace(text_key, ${key}, '')))::real / ${Buffer.byteLength(key)}::real`,
      ),
      sql` + `,
    )})`;
    const titled = sql.join(
      keys.map((key) => sql`strpos(title_key, ${key}) > 0`),
      sql` OR `,
    );
    // 1 - 1.5 / (n + 1.5) is n / (n + 1.5) with n computed once.
    return sql`${weights[i] ?? 0}::real * (5 * (${titled})::int + 2 - 3 / (${occurrences} + 1.5))`;
  });
  return sql<number>`(${sql.join(parts, sql` + `)}
    + 3 * (strpos(title_key, ${whole}) > 0)::int + (strpos(text_key, ${whole}) > 0)::int
    + exp((published_on - current_date)::real / 1500))`;
}
