import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { type ProblemCode, problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import type { Catalogue } from '../schema/catalogue.ts';
import type { RegisterDeclaration } from '../schema/declaration.ts';
import { OPERATION_NAMES, type PlannedChange } from './change.ts';
import type { ComparedChange } from './compare-list.ts';
import { inRow } from './judge-change.ts';

/** The list that is changed; no id for one that is yet to be opened. */
export interface ChangedList {
  readonly typeKey: string;
  readonly bodyCode: string;
  readonly disclosureId: string | null;
  readonly catalogue: Catalogue;
}

const registerTitle = (key: string, catalogue: Catalogue): string =>
  catalogue.findRegister(key)?.title ?? key;

/**
 * What is wrong with the changes as changes of this list; of each rule no more than `limit` refusals. One question a
 * rule, however many changes there are.
 */
export async function listRefusals(
  tx: Tx,
  register: RegisterDeclaration,
  list: ChangedList,
  compared: readonly ComparedChange[],
  limit: number,
): Promise<readonly Refusal[]> {
  const changes = compared.map(({ change }) => change);
  return [
    ...repeated(register, changes).slice(0, limit),
    ...misplaced(register, compared).slice(0, limit),
    ...unchanged(register, compared).slice(0, limit),
    ...(await stillReferred(tx, register, list, changes, limit)),
    ...(await dangling(tx, register, list, changes, limit)),
  ];
}

/** A refusal of a change for its key; `values` beside the key's title and value. */
function ofKey(
  register: RegisterDeclaration,
  change: PlannedChange,
  code: ProblemCode,
  values: Readonly<Record<string, string | number>> = {},
): Refusal {
  const field = register.fields[register.key]?.title ?? register.key;
  return inRow(change, problem(code, { field, value: change.key, ...values }), register.key);
}

/** Refused where the key comes up again. */
function repeated(register: RegisterDeclaration, changes: readonly PlannedChange[]): readonly Refusal[] {
  const ofKeys = new Map<string, { count: number; second: PlannedChange | null }>();
  for (const change of changes) {
    const known = ofKeys.get(change.key);
    if (known === undefined) ofKeys.set(change.key, { count: 1, second: null });
    else {
      known.count += 1;
      known.second ??= change;
    }
  }
  return [...ofKeys.values()].flatMap(({ count, second }) =>
    second === null ? [] : [ofKey(register, second, 'entry-repeated', { count })],
  );
}

/** What exists is not added; what does not is neither changed nor removed. */
const misplaced = (register: RegisterDeclaration, compared: readonly ComparedChange[]): readonly Refusal[] =>
  compared
    .filter(({ change, inForce }) => (change.operation === 'add') === (inForce !== 'none'))
    .map(({ change }) =>
      change.operation === 'add'
        ? ofKey(register, change, 'entry-exists')
        : ofKey(register, change, 'entry-unknown', { action: OPERATION_NAMES[change.operation] }),
    );

const unchanged = (register: RegisterDeclaration, compared: readonly ComparedChange[]): readonly Refusal[] =>
  compared
    .filter(({ change, inForce }) => change.operation === 'change' && inForce === 'same')
    .map(({ change }) => ofKey(register, change, 'entry-unchanged'));

/**
 * Removals of what another list of the body names. Withdrawn registers hold nobody back, and what the referring list no
 * longer says neither.
 */
async function stillReferred(
  tx: Tx,
  register: RegisterDeclaration,
  list: ChangedList,
  changes: readonly PlannedChange[],
  limit: number,
): Promise<readonly Refusal[]> {
  const removals = changes.filter(({ operation }) => operation === 'remove');
  if (removals.length === 0) return [];
  const { rows } = await sql<{ n: number; type_key: string; other: string }>`
    SELECT DISTINCT ON (i.n) i.n::int, r.type_key, l.key AS other
    FROM unnest(${removals.map(({ key }) => key)}::text[]) WITH ORDINALITY AS i(key, n)
    JOIN register_link l ON l.body_code = ${list.bodyCode} AND l.target_type = ${list.typeKey} AND l.target_key = i.key COLLATE "C"
    JOIN register_entry e ON e.disclosure_id = l.disclosure_id AND e.key = l.key AND e.n_from = l.n_from AND e.n_to IS NULL
    JOIN register r ON r.disclosure_id = l.disclosure_id
    JOIN disclosure d ON d.id = l.disclosure_id AND d.state = 'published'
    ORDER BY i.n LIMIT ${limit}`.execute(tx);
  return rows.flatMap(({ n, type_key, other }) => {
    const change = removals[n - 1];
    const values = { register: registerTitle(type_key, list.catalogue), other };
    return change === undefined ? [] : [ofKey(register, change, 'entry-still-referred', values)];
  });
}

/** Links to what no published list of the body holds. */
async function dangling(
  tx: Tx,
  register: RegisterDeclaration,
  list: ChangedList,
  changes: readonly PlannedChange[],
  limit: number,
): Promise<readonly Refusal[]> {
  if (register.links.length === 0) return [];
  const links = changes
    .filter(({ operation }) => operation !== 'remove')
    .flatMap((change) => change.links.map((link) => ({ change, link })));
  const { rows } = await sql<{ n: number }>`
    SELECT l.n::int
    FROM unnest(${links.map(({ link }) => link.type)}::text[], ${links.map(({ link }) => link.key)}::text[]) WITH ORDINALITY AS l(type, key, n)
    WHERE NOT EXISTS (
      SELECT 1 FROM register r JOIN disclosure d ON d.id = r.disclosure_id AND d.state = 'published'
      JOIN register_entry e ON e.disclosure_id = r.disclosure_id AND e.key = l.key COLLATE "C" AND e.n_to IS NULL
      WHERE r.body_code = ${list.bodyCode} AND r.type_key = l.type)
    ORDER BY l.n LIMIT ${limit}`.execute(tx);
  return rows.flatMap(({ n }) => {
    const found = links[n - 1];
    if (found === undefined) return [];
    const { change, link } = found;
    const field = register.fields[link.field]?.title ?? link.field;
    const values = { field, value: link.key, register: registerTitle(link.type, list.catalogue) };
    return [inRow(change, problem('entry-link-unknown', values), link.field)];
  });
}
