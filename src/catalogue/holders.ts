import { type SqlBool, sql } from 'kysely';
import { type BodyIndex, bodyCalled, readBodies } from '../bodies/directory.ts';
import type { Db, Tx } from '../database/database.ts';
import type { RegisterType } from '../schema/declaration.ts';
import type { Source } from './source.ts';

/** A line of a register that says who has something: an outlet, a section, a hospital. */
export interface HeldLine {
  /** The key of the line; it keeps its meaning for ever. */
  readonly code: string;
  readonly name: string;
  /** The body that owes for it; null where the line names nobody of the directory, or several. */
  readonly holder: string | null;
  /** The first day on which it holds, and the first on which it does not any more; null = still. */
  readonly from: string;
  readonly until: string | null;
  readonly fields: Readonly<Record<string, unknown>>;
}

interface Row {
  readonly code: string;
  readonly name: string;
  readonly from: string;
  readonly until: string | null;
  readonly fields: Readonly<Record<string, unknown>>;
}

const textOf = (fields: Row['fields'], name: string | null): string => {
  const value = name === null ? undefined : fields[name];
  return typeof value === 'string' ? value.trim() : '';
};

const later = (a: string, b: string): string => (b !== '' && b > a ? b : a);
const earlier = (a: string | null, b: string): string | null => (b !== '' && (a === null || b < a) ? b : a);

/**
 * Types of the registers in which a body is the holder of a line, now or before. One query, whatever the length of the
 * lists.
 */
export async function registersHolding(
  { db, catalogue }: Source,
  body: string,
): Promise<ReadonlySet<string>> {
  const names = (await readBodies(db)).byCode.get(body)?.names ?? [];
  const called = [body, ...names.flatMap(({ name, shortName }) => [name, shortName])];
  const said = catalogue.registers.flatMap(({ key, register: { holders } }) =>
    holders === undefined
      ? []
      : [sql<SqlBool>`(r.type_key = ${key} AND e.fields->>${holders.holder} = ANY(${called}))`],
  );
  if (said.length === 0) return new Set();
  const { rows } = await sql<{ type: string }>`
    SELECT DISTINCT r.type_key AS type FROM register r
      JOIN disclosure d ON d.id = r.disclosure_id AND d.state = 'published' AND d.audience = 'public'
      JOIN register_entry e ON e.disclosure_id = r.disclosure_id
     WHERE ${sql.join(said, sql` OR `)}`.execute(db);
  return new Set(rows.map(({ type }) => type));
}

/**
 * Every state of every line of the published registers of a type, oldest first: a line that was changed stands there
 * once for each state. A line holds on the days on which the list says so, and within the days that it names itself (启
 * 用, 停用).
 */
export async function listHeld(db: Db | Tx, register: RegisterType): Promise<readonly HeldLine[]> {
  const declared = register.register.holders;
  if (declared === undefined) return [];
  const { rows } = await sql<Row>`
    SELECT e.key AS code, e.title AS name, e.valid_from AS "from", e.valid_to AS until, e.fields
      FROM register r
      JOIN disclosure d ON d.id = r.disclosure_id AND d.state = 'published' AND d.audience = 'public'
      JOIN register_entry e ON e.disclosure_id = r.disclosure_id
     WHERE r.type_key = ${register.key}
     ORDER BY e.disclosure_id, e.key, e.n_from`.execute(db);
  if (rows.length === 0) return [];
  const index: BodyIndex = await readBodies(db);
  return rows.map((row) => ({
    code: row.code,
    name: row.name,
    holder: bodyCalled(index, textOf(row.fields, declared.holder)),
    from: later(row.from, textOf(row.fields, declared.from)),
    until: earlier(row.until, textOf(row.fields, declared.until)),
    fields: row.fields,
  }));
}

/** Lines that hold from the first to the last day: what began or ended in between owes nothing for the period. */
export const holdsThroughout = (
  line: Pick<HeldLine, 'from' | 'until'>,
  span: { readonly from: string; readonly to: string },
): boolean => line.from <= span.from && (line.until === null || line.until > span.to);
