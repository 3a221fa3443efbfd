import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import type { Catalogue } from '../schema/catalogue.ts';
import type { RegisterDeclaration } from '../schema/declaration.ts';
import { isOperation, OPERATION_NAMES } from './change.ts';
import { inRow } from './judge-change.ts';

interface Row {
  readonly place: string;
  readonly pointer: string;
  readonly key: string;
}
interface LinkRow extends Row {
  readonly field: string;
  readonly target_type: string;
  readonly target_key: string;
}

/** What is wrong with the staged rows as changes of this list. One question a rule, however many rows there are. */
export async function listRefusals(
  tx: Tx,
  register: RegisterDeclaration,
  list: {
    readonly typeKey: string;
    readonly bodyCode: string;
    readonly disclosureId: string | null;
    readonly catalogue: Catalogue;
  },
  limit: number,
): Promise<readonly Refusal[]> {
  const keyTitle = register.fields[register.key]?.title ?? register.key;
  const id = list.disclosureId ?? '';
  const of = (row: Row, refusal: Refusal, field = register.key) => inRow(row, refusal, field);

  const repeated = await sql<Row & { readonly count: number }>`
    SELECT (array_agg(place ORDER BY ord))[2] AS place, (array_agg(pointer ORDER BY ord))[2] AS pointer, key, count(*)::int AS count
    FROM pg_temp.register_incoming GROUP BY key HAVING count(*) > 1 ORDER BY min(ord) LIMIT ${limit}`.execute(
    tx,
  );

  const misplaced = await sql<Row & { readonly operation: string }>`
    SELECT i.place, i.pointer, i.key, i.operation FROM pg_temp.register_incoming i
    LEFT JOIN register_entry e ON e.disclosure_id = ${id} AND e.key = i.key AND e.n_to IS NULL
    WHERE (i.operation = 'add') = (e.id IS NOT NULL) ORDER BY i.ord LIMIT ${limit}`.execute(tx);

  const unchanged = await sql<Row>`
    SELECT i.place, i.pointer, i.key FROM pg_temp.register_incoming i
    JOIN register_entry e ON e.disclosure_id = ${id} AND e.key = i.key AND e.n_to IS NULL
    WHERE i.operation = 'change' AND e.fields = i.fields ORDER BY i.ord LIMIT ${limit}`.execute(tx);

  // Withdrawn registers hold nobody back, and what the referring list no longer says neither.
  const referred = await sql<Row & { readonly type_key: string; readonly other: string }>`
    SELECT DISTINCT ON (i.ord) i.place, i.pointer, i.key, r.type_key, l.key AS other FROM pg_temp.register_incoming i
    JOIN register_link l ON l.body_code = ${list.bodyCode} AND l.target_type = ${list.typeKey} AND l.target_key = i.key
    JOIN register_entry e ON e.disclosure_id = l.disclosure_id AND e.key = l.key AND e.n_from = l.n_from AND e.n_to IS NULL
    JOIN register r ON r.disclosure_id = l.disclosure_id
    JOIN disclosure d ON d.id = l.disclosure_id AND d.state = 'published'
    WHERE i.operation = 'remove' ORDER BY i.ord LIMIT ${limit}`.execute(tx);

  const dangling =
    register.links.length === 0
      ? []
      : (
          await sql<LinkRow>`
    SELECT i.place, i.pointer, i.key, l.field, l.type AS target_type, l.key AS target_key
    FROM pg_temp.register_incoming i, jsonb_to_recordset(i.links) AS l(field text, type text, key text)
    WHERE i.operation <> 'remove' AND NOT EXISTS (
      SELECT 1 FROM register r JOIN disclosure d ON d.id = r.disclosure_id AND d.state = 'published'
      JOIN register_entry e ON e.disclosure_id = r.disclosure_id AND e.key = l.key AND e.n_to IS NULL
      WHERE r.body_code = ${list.bodyCode} AND r.type_key = l.type)
    ORDER BY i.ord LIMIT ${limit}`.execute(tx)
        ).rows;

  const registerTitle = (key: string): string => list.catalogue.findRegister(key)?.title ?? key;
  return [
    ...repeated.rows.map((row) =>
      of(row, problem('entry-repeated', { field: keyTitle, value: row.key, count: row.count })),
    ),
    ...misplaced.rows.map((row) =>
      of(
        row,
        row.operation === 'add'
          ? problem('entry-exists', { field: keyTitle, value: row.key })
          : problem('entry-unknown', {
              field: keyTitle,
              value: row.key,
              action: isOperation(row.operation) ? OPERATION_NAMES[row.operation] : row.operation,
            }),
      ),
    ),
    ...unchanged.rows.map((row) => of(row, problem('entry-unchanged', { field: keyTitle, value: row.key }))),
    ...referred.rows.map((row) =>
      of(
        row,
        problem('entry-still-referred', {
          field: keyTitle,
          value: row.key,
          register: registerTitle(row.type_key),
          other: row.other,
        }),
      ),
    ),
    ...dangling.map((row) =>
      of(
        row,
        problem('entry-link-unknown', {
          field: register.fields[row.field]?.title ?? row.field,
          value: row.target_key,
          register: registerTitle(row.target_type),
        }),
        row.field,
      ),
    ),
  ];
}
