import type { Client } from 'pg';

/** A table as it is written into a backup. */
export interface Table {
  readonly schema: string;
  readonly name: string;
  /** All but what the database computes itself. */
  readonly columns: readonly string[];
}

export interface Sequence {
  readonly schema: string;
  readonly name: string;
  readonly value: string;
  readonly isCalled: boolean;
}

/** The queue's own list of migrations belongs to the program that runs, not to the data. */
const LEFT_OUT = 'graphile_worker.migrations';

/**
 * Every table of ours and of the queue, in an order in which each row finds what it refers to. References that may be
 * checked at the end of a transaction set no order. Throws when there is none.
 */
export async function tablesOf(client: Client): Promise<readonly Table[]> {
  const { rows } = await client.query<Table & { refersTo: string[] }>(`
    SELECT n.nspname AS schema, c.relname AS name,
      ARRAY(SELECT a.attname::text FROM pg_attribute a
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' ORDER BY a.attnum) AS columns,
      ARRAY(SELECT DISTINCT fn.nspname || '.' || f.relname FROM pg_constraint k
        JOIN pg_class f ON f.oid = k.confrelid JOIN pg_namespace fn ON fn.oid = f.relnamespace
        WHERE k.conrelid = c.oid AND k.contype = 'f' AND NOT k.condeferrable AND k.confrelid <> c.oid) AS "refersTo"
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname IN ('public', 'graphile_worker') AND c.relkind = 'r' AND n.nspname || '.' || c.relname <> '${LEFT_OUT}'
    ORDER BY 1, 2`);
  const waiting = new Map(rows.map((row) => [`${row.schema}.${row.name}`, row]));
  const ordered: Table[] = [];
  while (waiting.size > 0) {
    const ready = [...waiting].filter(([, { refersTo }]) => !refersTo.some((name) => waiting.has(name)));
    if (ready.length === 0) throw new Error(`tables refer to each other: ${[...waiting.keys()].join(', ')}`);
    for (const [key, { schema, name, columns }] of ready) {
      ordered.push({ schema, name, columns });
      waiting.delete(key);
    }
  }
  return ordered;
}

export async function sequencesOf(client: Client): Promise<readonly Sequence[]> {
  const { rows } = await client.query<{ schema: string; name: string }>(`
    SELECT schemaname AS schema, sequencename AS name FROM pg_sequences
    WHERE schemaname IN ('public', 'graphile_worker') ORDER BY 1, 2`);
  const found: Sequence[] = [];
  for (const { schema, name } of rows) {
    const { rows: states } = await client.query<{ value: string; isCalled: boolean }>(
      `SELECT last_value::text AS value, is_called AS "isCalled" FROM ${quoted(schema)}.${quoted(name)}`,
    );
    for (const state of states) found.push({ schema, name, ...state });
  }
  return found;
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export const qualified = ({ schema, name }: Pick<Table, 'schema' | 'name'>): string =>
  `${quoted(schema)}.${quoted(name)}`;

/** `COPY … TO STDOUT` and `COPY … FROM STDIN` read each other’s text, whatever the version of the server. */
export const copyOut = (table: Table): string => `COPY ${withColumns(table)} TO STDOUT`;
export const copyIn = (table: Table): string => `COPY ${withColumns(table)} FROM STDIN`;

const withColumns = (table: Table): string => `${qualified(table)} (${table.columns.map(quoted).join(', ')})`;
