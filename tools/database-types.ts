import type pg from 'pg';

interface Column {
  readonly table: string;
  readonly name: string;
  /** PostgreSQL's internal name; arrays begin with an underscore. */
  readonly type: string;
  readonly required: boolean;
  readonly hasDefault: boolean;
  /** Identity or stored generated column, which nobody may write. */
  readonly computed: boolean;
}

/**
 * A view's column counts as required when the column below it is, of its name or renamed, and nothing is outer-joined.
 */
const COLUMNS = `
  SELECT c.relname AS "table", a.attname AS name, t.typname AS type,
         a.attnotnull OR (c.relkind = 'v' AND pg_get_viewdef(c.oid) !~* 'outer|left|right|full' AND EXISTS (
           SELECT 1 FROM information_schema.view_column_usage u
           JOIN pg_attribute base ON base.attrelid = format('public.%I', u.table_name)::regclass AND base.attname = u.column_name
           WHERE u.view_schema = 'public' AND u.view_name = c.relname AND base.attnotnull
             AND (u.column_name = a.attname OR pg_get_viewdef(c.oid) ~ ('[^a-z_]' || u.column_name || ' AS ' || a.attname || '[^a-z_]'))
         )) AS required,
         a.atthasdef OR a.attidentity = 'd' AS "hasDefault",
         a.attidentity = 'a' OR a.attgenerated <> '' AS computed
  FROM pg_class c
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  JOIN pg_type t ON t.oid = a.atttypid
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm') AND NOT c.relispartition
  ORDER BY c.relname COLLATE "C", a.attnum`;

/** As the driver in src/database/database.ts reads them; a type that is not listed stops the generator. */
const TYPES: Readonly<Record<string, string>> = {
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  float4: 'number',
  float8: 'number',
  numeric: 'string',
  text: 'string',
  varchar: 'string',
  bpchar: 'string',
  uuid: 'string',
  tsvector: 'string',
  daterange: 'string',
  date: 'string',
  bytea: 'Buffer',
  timestamptz: 'Timestamp',
  json: 'Json',
  jsonb: 'Json',
  _text: 'string[]',
  _int4: 'number[]',
  _float8: 'number[]',
  _bool: 'boolean[]',
};

const HEAD = `// Made by \`npm run schema\` from src/database/migrations; a test fails when it differs. Do not edit.
import type { ColumnType } from 'kysely';
import type { JsonValue } from '../kernel/canonical-json.ts';

export type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>;
export type Computed<T> =
  T extends ColumnType<infer S, infer _I, infer _U> ? ColumnType<S, never, never> : ColumnType<T, never, never>;
/** Written as text (\`JSON.stringify\`): the driver would take an array for a PostgreSQL array. */
export type Json = ColumnType<JsonValue, string, string>;
export type Timestamp = ColumnType<Date, Date | string, Date | string>;
`;

/** The TypeScript of \`schema.generated.ts\`: one interface for each table, in alphabetical order. */
export async function databaseTypes(client: pg.Client): Promise<string> {
  const { rows } = await client.query<Column>(COLUMNS);
  const tables = [...new Set(rows.map((row) => row.table))];
  const interfaces = tables.map((table) => {
    const columns = rows
      .filter((row) => row.table === table)
      .map((row) => `  ${row.name}: ${columnType(row)};`);
    return `export interface ${typeName(table)} {\n${columns.join('\n')}\n}\n`;
  });
  const all = tables.map((table) => `  ${table}: ${typeName(table)};`);
  return `${HEAD}\n${interfaces.join('\n')}\nexport interface DB {\n${all.join('\n')}\n}\n`;
}

function columnType(column: Column): string {
  const base = TYPES[column.type];
  if (base === undefined)
    throw new Error(`${column.table}.${column.name}: no TypeScript type for ${column.type}`);
  const nullable = column.required ? base : `${base} | null`;
  if (column.computed) return `Computed<${nullable}>`;
  return column.hasDefault ? `Generated<${nullable}>` : nullable;
}

/** `edition_file` → `EditionFileTable`; the suffix keeps `Session` and the like free for the code. */
const typeName = (table: string): string =>
  `${table.replace(/(?:^|_)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())}Table`;
