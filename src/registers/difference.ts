import { sql } from 'kysely';
import type { Db, Tx } from '../database/database.ts';
import { canonicalJson, type JsonObject, type JsonValue } from '../kernel/canonical-json.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import type { RegisterDeclaration } from '../schema/declaration.ts';
import { stillShown } from './entry-queries.ts';
import { publicFields } from './register-type.ts';

export interface FieldChange {
  readonly field: string;
  readonly before: JsonValue;
  readonly after: JsonValue;
}

export interface EntryDifference {
  readonly key: string;
  readonly title: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before: JsonObject | null;
  readonly after: JsonObject | null;
  /** Only of what is changed. */
  readonly changes: readonly FieldChange[];
}

export interface Difference {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  readonly entries: readonly EntryDifference[];
}

interface Row {
  readonly key: string;
  readonly title: string;
  readonly before: JsonObject | null;
  readonly after: JsonObject | null;
}

/** Field by field, in the order of the declaration. */
export const fieldChanges = (
  register: RegisterDeclaration,
  before: JsonObject,
  after: JsonObject,
): readonly FieldChange[] =>
  publicFields(register).flatMap((field) => {
    const [was, is] = [before[field] ?? null, after[field] ?? null];
    return canonicalJson(was) === canonicalJson(is) ? [] : [{ field, before: was, after: is }];
  });

/**
 * What lies between two editions: only lines that an edition after `from` up to `to` brought or ended are looked at, so
 * the cost is that of the changes, not of the list (LIMIT 1 keeps the planner from reading the whole list instead). A
 * line that came and went in between, or came back as it was, is no difference.
 */
export async function differenceOf(
  db: Db | Tx,
  register: RegisterDeclaration,
  range: { readonly id: string; readonly from: number; readonly to: number; readonly today: CivilDate },
  page: { readonly offset: number; readonly limit: number },
): Promise<Difference> {
  const { id, from, to } = range;
  const editions = Array.from({ length: Math.max(0, to - from) }, (_, i) => `${id}:${from + 1 + i}`);
  const touched = sql`
    WITH touched AS (
      SELECT key FROM register_entry WHERE (disclosure_id || ':' || n_from::text) = ANY(${editions}::text[])
      UNION SELECT key FROM register_entry WHERE (disclosure_id || ':' || n_to::text) = ANY(${editions}::text[]) AND n_to IS NOT NULL),
    compared AS (
      SELECT t.key, coalesce(a.title, b.title) AS title, b.fields AS before, a.fields AS after,
        CASE WHEN b.fields IS NULL THEN 'added' WHEN a.fields IS NULL THEN 'removed' ELSE 'changed' END AS kind
      FROM touched t
      LEFT JOIN LATERAL (SELECT e.title, e.fields FROM register_entry e WHERE e.disclosure_id = ${id} AND e.key = t.key
        AND e.n_from <= ${from} AND (e.n_to IS NULL OR e.n_to > ${from}) AND ${stillShown(range.today)} LIMIT 1) b ON true
      LEFT JOIN LATERAL (SELECT e.title, e.fields FROM register_entry e WHERE e.disclosure_id = ${id} AND e.key = t.key
        AND e.n_from <= ${to} AND (e.n_to IS NULL OR e.n_to > ${to}) AND ${stillShown(range.today)} LIMIT 1) a ON true
      WHERE a.fields IS DISTINCT FROM b.fields)`;
  const counted = await sql<{
    kind: string;
    n: number;
  }>`${touched} SELECT kind, count(*)::int AS n FROM compared GROUP BY kind`.execute(db);
  const { rows } = await sql<Row>`${touched} SELECT key, title, before, after FROM compared
    ORDER BY array_position(ARRAY['changed', 'added', 'removed'], kind), key LIMIT ${page.limit} OFFSET ${page.offset}`.execute(
    db,
  );
  const count = (kind: string): number => counted.rows.find((row) => row.kind === kind)?.n ?? 0;
  return {
    added: count('added'),
    removed: count('removed'),
    changed: count('changed'),
    entries: rows.map((row) => differenceOfRow(register, row)),
  };
}

function differenceOfRow(register: RegisterDeclaration, row: Row): EntryDifference {
  const { key, title, before, after } = row;
  if (before !== null && after !== null)
    return { key, title, kind: 'changed', before, after, changes: fieldChanges(register, before, after) };
  return { key, title, kind: before === null ? 'added' : 'removed', before, after, changes: [] };
}
