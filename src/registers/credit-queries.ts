import { type SqlBool, sql } from 'kysely';
import type { Source } from '../catalogue/source.ts';
import type { Db } from '../database/database.ts';
import { termLasts } from '../database/public-day.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import type { Polarity } from '../schema/declaration.ts';
import { foldForSearch } from './change.ts';
import {
  ENTRY_COLUMNS,
  type EntryRow,
  entryOf,
  heldOn,
  type RegisterEntry,
  stillShown,
} from './entry-queries.ts';

export interface CreditLine extends RegisterEntry {
  readonly registerId: string;
  readonly registerTitle: string;
  readonly type: string;
  readonly typeVersion: number;
  readonly bodyName: string;
  readonly polarity: Polarity;
  readonly subjectName: string;
  readonly occurredOn: string | null;
}

interface Row extends EntryRow {
  readonly register_id: string;
  readonly register_title: string;
  readonly type_key: string;
  readonly type_version: number;
  readonly body_name: string;
  readonly polarity: string;
  readonly subject_name: string | null;
}

const polarityOf = (text: string): Polarity =>
  text === 'positive' || text === 'negative' ? text : 'neutral';

const PUBLIC = sql`JOIN disclosure d ON d.id = e.disclosure_id AND d.state = 'published' AND d.audience = 'public' AND ${termLasts('d')}`;
const AT_MOST = 500;

/**
 * Everything in force that any list says about an enterprise; lines whose display term has ended are not among them.
 */
export async function listCreditLines(
  { db, catalogue }: Source,
  uscc: string,
  today: CivilDate,
): Promise<readonly CreditLine[]> {
  const { rows } = await sql<Row>`
    SELECT ${ENTRY_COLUMNS}, d.id AS register_id, d.title AS register_title, r.type_key, n.type_version, b.name AS body_name, e.polarity, e.subject_name
    FROM register_entry e ${PUBLIC} JOIN register r ON r.disclosure_id = e.disclosure_id
    JOIN register_edition n ON n.disclosure_id = e.disclosure_id AND n.n = e.n_from
    JOIN current_body_name b ON b.body_code = r.body_code
    WHERE e.subject = ${uscc} AND ${heldOn(today)} AND ${stillShown(today)}
    ORDER BY e.valid_from DESC, e.id DESC LIMIT ${AT_MOST}`.execute(db);
  return rows.map((row) => {
    const { subject } = catalogue.registerOf(row.type_key, row.type_version).register;
    const occurred = subject?.occurredOn == null ? undefined : row.fields[subject.occurredOn];
    return {
      ...entryOf(row),
      registerId: row.register_id,
      registerTitle: row.register_title,
      type: row.type_key,
      typeVersion: row.type_version,
      bodyName: row.body_name,
      polarity: polarityOf(row.polarity),
      subjectName: row.subject_name ?? uscc,
      occurredOn: typeof occurred === 'string' ? occurred : null,
    };
  });
}

export interface CreditSubject {
  readonly uscc: string;
  readonly name: string;
  readonly lines: number;
}

/** Enterprises by the beginning of their code or by a part of their name. */
export async function searchCreditSubjects(
  db: Db,
  q: string,
  today: CivilDate,
  limit: number,
): Promise<readonly CreditSubject[]> {
  const word = foldForSearch(q);
  if (word === '') return [];
  const code = word.toUpperCase();
  const condition = /^[0-9A-Z]{6,18}$/.test(code)
    ? sql<SqlBool>`e.subject LIKE ${`${code}%`}`
    : sql<SqlBool>`strpos(e.search_text, ${word}) > 0 AND strpos(lower(e.subject_name), ${word}) > 0`;
  const { rows } = await sql<CreditSubject>`
    SELECT e.subject AS uscc, (array_agg(e.subject_name ORDER BY e.id DESC))[1] AS name, count(*)::int AS lines
    FROM register_entry e ${PUBLIC} WHERE e.subject IS NOT NULL AND ${condition} AND ${heldOn(today)} AND ${stillShown(today)}
    GROUP BY e.subject ORDER BY count(*) DESC, e.subject LIMIT ${limit}`.execute(db);
  return rows;
}
