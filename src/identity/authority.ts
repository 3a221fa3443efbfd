import { sql } from 'kysely';
import type { Db, Tx } from '../database/database.ts';
import type { Actor, Grant } from '../kernel/actor.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import { can, type PermittedAction } from './permissions.ts';
import { ADMINISTRATOR_ROLES } from './separation.ts';

type PeopleAction = Extract<PermittedAction, 'view-people' | 'keep-people' | 'give-roles'>;

/**
 * Whether somebody acts upon the people of a body: with a role for it, for one of the bodies above it, or for all. The
 * operator at the server needs no account. Null stands for people of the whole platform.
 */
export async function refusalsOfAuthority(
  db: Db | Tx,
  actor: Actor,
  action: PeopleAction,
  bodies: readonly (string | null)[],
): Promise<readonly Refusal[]> {
  if (actor.kind === 'system') return [];
  const wanted = [...new Set(bodies)].flatMap((code) => (code === null || code === '*' ? [] : [code]));
  const above = await bodiesAbove(db, wanted);
  return [...new Set(bodies)].flatMap((code) => {
    const own = code ?? '*';
    const reach = [own, ...(above.get(own)?.codes ?? [])];
    if (reach.some((each) => can(actor, action, each) === null)) return [];
    return can(actor, action, own, above.get(own)?.name) ?? [];
  });
}

interface Above {
  readonly name: string;
  readonly codes: readonly string[];
}

/** Every body with its own code and the codes of those above it. */
async function bodiesAbove(db: Db | Tx, codes: readonly string[]): Promise<ReadonlyMap<string, Above>> {
  if (codes.length === 0) return new Map();
  const { rows } = await sql<{ start: string; name: string; codes: readonly string[] }>`
    WITH RECURSIVE up AS (
      SELECT code AS start, code, parent_code FROM public_body WHERE code = ANY (${[...codes]}::text[])
      UNION SELECT up.start, b.code, b.parent_code FROM public_body b JOIN up ON b.code = up.parent_code)
    SELECT start, n.short_name AS name, array_agg(code) AS codes
      FROM up JOIN current_body_name n ON n.body_code = start GROUP BY start, n.short_name`.execute(db);
  return new Map(rows.map(({ start, name, codes: all }) => [start, { name, codes: all }]));
}

/** The bodies whose people somebody keeps: those of his grants and all below; null for every body. */
export async function bodiesInReach(
  db: Db,
  actor: Actor,
  action: PeopleAction,
): Promise<readonly string[] | null> {
  if (can(actor, action, '*') === null) return null;
  const own = actor.grants.filter(({ bodyCode }) => can(actor, action, bodyCode) === null);
  if (own.length === 0) return [];
  const { rows } = await sql<{ code: string }>`
    WITH RECURSIVE down AS (
      SELECT code FROM public_body WHERE code = ANY (${own.map(({ bodyCode }) => bodyCode)}::text[])
      UNION SELECT b.code FROM public_body b JOIN down ON b.parent_code = down.code)
    SELECT code FROM down`.execute(db);
  return rows.map(({ code }) => code);
}

/** Whoever keeps people anywhere may know what each role may do. */
export const refusalOfPermissions = (actor: Actor): Refusal | null =>
  actor.grants.some(({ bodyCode }) => can(actor, 'view-people', bodyCode) === null)
    ? null
    : can(actor, 'view-people', '*');

export const isAdministratorGrant = ({ role }: Pick<Grant, 'role'>): boolean =>
  ADMINISTRATOR_ROLES.some((administrator) => administrator === role);

/** What no one but the operator does: to an account of the three administrators; and to one's own nobody. */
export function refusalsOfTarget(
  actor: Actor,
  account: { readonly id: string; readonly grants: readonly Grant[] },
): readonly Refusal[] {
  if (actor.kind === 'system') return [];
  if (account.id === actor.id) return [problem('own-account')];
  return account.grants.some(isAdministratorGrant) ? [problem('account-of-administrator')] : [];
}
