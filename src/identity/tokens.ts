import type { Db } from '../database/database.ts';
import { write } from '../database/write.ts';
import type { Actor, Role } from '../kernel/actor.ts';
import type { Clock } from '../kernel/clock.ts';
import { newId } from '../kernel/ids.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Refusal, type Result, refused } from '../kernel/result.ts';
import { can } from './permissions.ts';
import { grantOf } from './roles.ts';
import { digestOfSecret, newSecret } from './secrets.ts';

export interface NewToken {
  /** What the token is for, as shown in 办理流程. */
  readonly name: string;
  readonly bodyCode: string;
  readonly roles: readonly Role[];
  /** Never when absent. */
  readonly expiresAt?: Date;
}

/** A recognisable beginning, so that secret scanners find tokens that were committed by mistake. */
const PREFIX = 'gongkai_';

/** The operator at the server needs no account. */
function refusalsOfManager(actor: Actor): readonly Refusal[] {
  const refusal = actor.kind === 'system' ? null : can(actor, 'configure', '*');
  return refusal ? [refusal] : [];
}

const DECIDING: readonly Role[] = ['reviewer', 'secrecy', 'issuer'];

/** A token serves one body's system; it cannot both write a text and decide on it. */
export function refusalsOfToken(token: NewToken, now: Date): readonly Refusal[] {
  const refusals: Refusal[] = [];
  if (token.name.trim() === '')
    refusals.push(problem('field-required', { field: '用途' }, { path: '/name' }));
  if (token.roles.length === 0)
    refusals.push(problem('field-required', { field: '角色' }, { path: '/roles' }));
  const invalid = (field: string, detail: string, path: string): void => {
    refusals.push(problem('field-invalid', { field, detail }, { path }));
  };
  if (token.roles.some((role) => role !== 'editor' && !DECIDING.includes(role))) {
    invalid('角色', '访问令牌只能有信息员、审核员、保密审查员、签发人角色。', '/roles');
  }
  if (token.roles.includes('editor') && token.roles.some((role) => DECIDING.includes(role))) {
    invalid('角色', '同一令牌不能既起草又审核、签发。', '/roles');
  }
  if (token.expiresAt && token.expiresAt <= now) invalid('有效期', '早于现在。', '/expiresAt');
  return refusals;
}

/** Makes an API token; its text is given here and never again. */
export function createToken(
  deps: { readonly db: Db; readonly clock: Clock },
  actor: Actor,
  token: NewToken,
): Promise<Result<{ readonly id: string; readonly token: string }>> {
  return write(deps, actor, 'create-token', async (unit) => {
    const refusals = [...refusalsOfManager(actor), ...refusalsOfToken(token, unit.now)];
    const body = await unit.tx
      .selectFrom('public_body')
      .select('code')
      .where('code', '=', token.bodyCode)
      .executeTakeFirst();
    if (!body) refusals.push(problem('body-unknown', { value: token.bodyCode }, { path: '/bodyCode' }));
    if (refusals.length > 0) return refused(...refusals);
    const id = newId(unit.now);
    const secret = `${PREFIX}${newSecret()}`;
    await unit.tx
      .insertInto('api_token')
      .values({
        id,
        token_digest: digestOfSecret(secret),
        name: token.name.trim(),
        body_code: token.bodyCode,
        roles: [...new Set(token.roles)],
        created_by: actor.id,
        created_at: unit.now,
        expires_at: token.expiresAt ?? null,
      })
      .execute();
    await unit.record({
      kind: 'token-created',
      subject: `token:${id}`,
      bodyCode: token.bodyCode,
      detail: { name: token.name.trim(), roles: [...token.roles] },
    });
    return accepted({ id, token: secret });
  });
}

export function revokeToken(
  deps: { readonly db: Db; readonly clock: Clock },
  actor: Actor,
  id: string,
): Promise<Result<void>> {
  return write(deps, actor, 'revoke-token', async (unit) => {
    const refusals = refusalsOfManager(actor);
    if (refusals.length > 0) return refused(...refusals);
    const row = await unit.tx
      .updateTable('api_token')
      .set({ revoked_at: unit.now })
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .returning('body_code')
      .executeTakeFirst();
    if (!row) return refused(problem('not-found', { what: '这个访问令牌' }));
    await unit.record({ kind: 'token-revoked', subject: `token:${id}`, bodyCode: row.body_code });
    return accepted(undefined);
  });
}

export interface TokenSummary {
  readonly id: string;
  readonly name: string;
  readonly bodyCode: string;
  readonly roles: readonly string[];
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
}

export async function listTokens(db: Db): Promise<readonly TokenSummary[]> {
  const rows = await db.selectFrom('api_token').selectAll().orderBy('created_at').orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    bodyCode: row.body_code,
    roles: row.roles,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
  }));
}

/** The actor behind a bearer token; null when it is unknown, revoked or past its time. */
export async function findTokenActor(db: Db, secret: string, now: Date): Promise<Actor | null> {
  const row = await db
    .selectFrom('api_token')
    .select(['id', 'name', 'body_code', 'roles'])
    .where('token_digest', '=', digestOfSecret(secret))
    .where('revoked_at', 'is', null)
    .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]))
    .executeTakeFirst();
  if (!row) return null;
  return {
    kind: 'token',
    id: row.id,
    name: row.name,
    grants: row.roles.map((role) => grantOf(role, row.body_code)),
  };
}
