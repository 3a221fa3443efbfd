import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Db } from '../database/database.ts';
import { termLasts } from '../database/public-day.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import type { Catalogue } from '../schema/catalogue.ts';
import { guardedRead } from '../search/guarded-read.ts';
import { alternativesOf } from '../search/matching.ts';
import { parseQuery } from '../search/parse-query.ts';
import { foldForSearch } from './change.ts';
import { stillShown } from './entry-queries.ts';

export interface FoundEntry {
  /** Of the list. */
  readonly disclosureId: string;
  readonly typeKey: string;
  readonly bodyCode: string;
  readonly key: string;
  readonly title: string;
  /** The enterprise or organisation that the line is about: its 统一社会信用代码. */
  readonly subject: string | null;
  readonly subjectName: string | null;
}

/** So many lines are held against the question; among thousands no line is the answer. */
const CANDIDATES = 300;
const TIMEOUT_MS = 200;
const SHORTEST = 2;

/** Whether a line has to have all that is asked for, or may have some of it, the more the better. */
export type Demand = 'all' | 'any';

/**
 * The lines in force of all public lists that answer a question best: those called so first, then short titles. Lists
 * that name people are asked at their own body only (`unitFirst`), and lists whose lines are not public not at all.
 * Empty when there are none, when the question says too little, and when it took too long.
 */
export async function findEntries(
  { db, catalogue }: { readonly db: Db; readonly catalogue: Catalogue },
  q: string,
  today: CivilDate,
  limit: number,
  demand: Demand = 'all',
): Promise<readonly FoundEntry[]> {
  const { groups, questions } = catalogue.searchWords;
  const asked = parseQuery(q, { groups, questions: questions.map((each) => ({ ...each, means: [] })) });
  const wanted = (demand === 'all' ? asked?.terms : asked?.any) ?? [];
  const terms = wanted.map((term) =>
    alternativesOf(term)
      .map(({ key, numberKey }) => foldForSearch(numberKey === null ? key : asWritten(numberKey)))
      .filter((key) => key.length >= SHORTEST),
  );
  const met = demand === 'all' ? sql` AND ` : sql` OR `;
  if (terms.length === 0 || terms.some((keys) => keys.length === 0)) return [];
  const types = searchableTypes(catalogue);
  const read = await guardedRead(db, TIMEOUT_MS, (tx) =>
    sql<FoundEntry>`
      WITH candidate AS MATERIALIZED (
        SELECT e.disclosure_id, e.key, e.title, e.subject, e.subject_name, e.search_text, d.type_key, d.body_code
        FROM register_entry e JOIN disclosure d ON d.id = e.disclosure_id
        WHERE e.n_to IS NULL AND (${sql.join(terms.map(holdsAny), met)}) AND ${stillShown(today)}
          AND d.state = 'published' AND d.audience = 'public' AND ${termLasts('d')} AND d.type_key = ANY(${types}::text[])
        LIMIT ${CANDIDATES})
      SELECT disclosure_id AS "disclosureId", type_key AS "typeKey", body_code AS "bodyCode", key, title, subject, subject_name AS "subjectName"
      FROM candidate
      ORDER BY lower(key) = ${foldForSearch(q)} DESC, lower(title) = ${foldForSearch(q)} DESC,
        ${sql.join(
          terms.map(
            (keys) =>
              sql`2 * (${inText(sql`lower(title)`, keys)})::int + (${inText(sql`search_text`, keys)})::int`,
          ),
          sql` + `,
        )} DESC, length(title), title, disclosure_id
      LIMIT ${limit}`.execute(tx),
  );
  return read.done ? read.value.rows : [];
}

/** The number of a document as lists have it: 长环罚〔2026〕901号. */
const asWritten = (numberKey: string): string => numberKey.replace('(', '〔').replace(')', '〕');

const inText = (text: RawBuilder<unknown>, keys: readonly string[]): RawBuilder<SqlBool> =>
  sql.join<SqlBool>(
    keys.map((key) => sql`strpos(${text}, ${key}) > 0`),
    sql` OR `,
  );

/** The index finds the pairs of characters, the text itself that they stand in one piece. */
const holdsAny = (keys: readonly string[]): RawBuilder<SqlBool> =>
  sql<SqlBool>`(${sql.join(
    keys.map(
      (key) =>
        sql`(search_bigrams(e.search_text) @> ${pairsOf(key)}::text[] AND strpos(e.search_text, ${key}) > 0)`,
    ),
    sql` OR `,
  )})`;

/** The pairs that lie wholly inside of the key, by code points as PostgreSQL counts them. */
const pairsOf = (key: string): readonly string[] => {
  const characters = [...key];
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`);
};

/**
 * Types whose lines everybody may search: those that their records are found by, and those about enterprises and
 * organisations, whose lines are shown for a term and so stand in no record.
 */
const searchableTypes = (catalogue: Catalogue): readonly string[] => {
  const ofPeople = new Set(catalogue.topics.filter((topic) => topic.unitFirst).map((topic) => topic.type));
  return catalogue.registers
    .filter(
      ({ key, views, register }) =>
        !ofPeople.has(key) && (views.search.includes(register.edition.changes) || register.subject !== null),
    )
    .map((type) => type.key);
};
