import { sql } from 'kysely';
import { type ProblemCode, problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import type { Catalogue } from '../schema/catalogue.ts';
import type { RegisterDeclaration } from '../schema/declaration.ts';
import { OPERATION_NAMES, type PlannedChange } from './change.ts';
import { type ChangePlan, changesOf } from './change-plan.ts';
import { inRow } from './judge-change.ts';

/** The list that is changed. */
export interface ChangedList {
  readonly typeKey: string;
  readonly bodyCode: string;
  readonly catalogue: Catalogue;
}

const registerTitle = (key: string, catalogue: Catalogue): string =>
  catalogue.findRegister(key)?.title ?? key;

/** A change as its refusals name it. */
type NamedChange = Pick<PlannedChange, 'place' | 'pointer' | 'operation' | 'key'>;
const NAMED = sql`p.place, p.pointer, p.operation, p.key`;

/**
 * What is wrong with the changes as changes of this list; of each rule no more than `limit` refusals. One question a
 * rule, however many changes there are.
 */
export async function listRefusals(
  plan: ChangePlan,
  register: RegisterDeclaration,
  list: ChangedList,
  limit: number,
): Promise<readonly Refusal[]> {
  return [
    ...(await repeated(plan, register, limit)),
    ...(await misplaced(plan, register, limit)),
    ...(await unchanged(plan, register, limit)),
    ...(await stillReferred(plan, register, list, limit)),
    ...(await dangling(plan, register, list, limit)),
  ];
}

/** A refusal of a change for its key; `values` beside the key's title and value. */
function ofKey(
  register: RegisterDeclaration,
  change: NamedChange,
  code: ProblemCode,
  values: Readonly<Record<string, string | number>> = {},
): Refusal {
  const field = register.fields[register.key]?.title ?? register.key;
  return inRow(change, problem(code, { field, value: change.key, ...values }), register.key);
}

/** Refused where the key comes up again. */
async function repeated(
  plan: ChangePlan,
  register: RegisterDeclaration,
  limit: number,
): Promise<readonly Refusal[]> {
  const { rows } = await sql<NamedChange & { readonly count: number }>`
    SELECT again.count, ${NAMED}
    FROM (SELECT p.key, count(*)::int AS count, min(p.n) AS first FROM ${changesOf(plan)} GROUP BY p.key HAVING count(*) > 1 ORDER BY min(p.n) LIMIT ${limit}) again
    CROSS JOIN LATERAL (SELECT * FROM ${changesOf(plan)} WHERE p.key = again.key ORDER BY p.n OFFSET 1 LIMIT 1) p
    ORDER BY again.first`.execute(plan.tx);
  return rows.map(({ count, ...second }) => ofKey(register, second, 'entry-repeated', { count }));
}

/** What exists is not added; what does not is neither changed nor removed. */
async function misplaced(
  plan: ChangePlan,
  register: RegisterDeclaration,
  limit: number,
): Promise<readonly Refusal[]> {
  const { rows } = await sql<NamedChange>`
    SELECT ${NAMED} FROM ${changesOf(plan)} WHERE (p.operation = 'add') = (p.in_force <> 'none') ORDER BY p.n LIMIT ${limit}`.execute(
    plan.tx,
  );
  return rows.map((change) =>
    change.operation === 'add'
      ? ofKey(register, change, 'entry-exists')
      : ofKey(register, change, 'entry-unknown', { action: OPERATION_NAMES[change.operation] }),
  );
}

async function unchanged(
  plan: ChangePlan,
  register: RegisterDeclaration,
  limit: number,
): Promise<readonly Refusal[]> {
  const { rows } = await sql<NamedChange>`
    SELECT ${NAMED} FROM ${changesOf(plan)} WHERE p.operation = 'change' AND p.in_force = 'same' ORDER BY p.n LIMIT ${limit}`.execute(
    plan.tx,
  );
  return rows.map((change) => ofKey(register, change, 'entry-unchanged'));
}

/**
 * Removals of what another list of the body names. Withdrawn registers hold nobody back, and what the referring list no
 * longer says neither.
 */
async function stillReferred(
  plan: ChangePlan,
  register: RegisterDeclaration,
  list: ChangedList,
  limit: number,
): Promise<readonly Refusal[]> {
  const { rows } = await sql<NamedChange & { readonly type_key: string; readonly other: string }>`
    SELECT DISTINCT ON (p.n) ${NAMED}, r.type_key, l.key AS other
    FROM ${changesOf(plan)}
    JOIN register_link l ON l.body_code = ${list.bodyCode} AND l.target_type = ${list.typeKey} AND l.target_key = p.key
    JOIN register_entry e ON e.disclosure_id = l.disclosure_id AND e.key = l.key AND e.n_from = l.n_from AND e.n_to IS NULL
    JOIN register r ON r.disclosure_id = l.disclosure_id
    JOIN disclosure d ON d.id = l.disclosure_id AND d.state = 'published'
    WHERE p.operation = 'remove' ORDER BY p.n LIMIT ${limit}`.execute(plan.tx);
  return rows.map(({ type_key, other, ...change }) =>
    ofKey(register, change, 'entry-still-referred', {
      register: registerTitle(type_key, list.catalogue),
      other,
    }),
  );
}

/** Links to what no published list of the body holds. */
async function dangling(
  plan: ChangePlan,
  register: RegisterDeclaration,
  list: ChangedList,
  limit: number,
): Promise<readonly Refusal[]> {
  if (register.links.length === 0) return [];
  const { rows } = await sql<NamedChange & { readonly link: PlannedChange['links'][number] }>`
    SELECT ${NAMED}, jsonb_build_object('field', l.field, 'type', l.type, 'key', l.key) AS link
    FROM ${changesOf(plan)}, ROWS FROM (jsonb_to_recordset(p.links) AS (field text, type text, key text)) WITH ORDINALITY AS l(field, type, key, at)
    WHERE p.operation <> 'remove' AND NOT EXISTS (
      SELECT 1 FROM register r JOIN disclosure d ON d.id = r.disclosure_id AND d.state = 'published'
      JOIN register_entry e ON e.disclosure_id = r.disclosure_id AND e.key = l.key COLLATE "C" AND e.n_to IS NULL
      WHERE r.body_code = ${list.bodyCode} AND r.type_key = l.type)
    ORDER BY p.n, l.at LIMIT ${limit}`.execute(plan.tx);
  return rows.map(({ link, ...change }) => {
    const field = register.fields[link.field]?.title ?? link.field;
    const values = { field, value: link.key, register: registerTitle(link.type, list.catalogue) };
    return inRow(change, problem('entry-link-unknown', values), link.field);
  });
}
