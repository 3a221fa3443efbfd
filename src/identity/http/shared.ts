import type { FastifyRequest } from 'fastify';
import type { Session } from '../../api/contract.ts';
import type { Db } from '../../database/database.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Clock } from '../../kernel/clock.ts';
import { type GuardedCookie, guardedCookie, isOverTls } from '../../kernel/cookie.ts';
import { momentRfc3339 } from '../../kernel/moment.ts';
import { findBodyNames } from '../body-names.ts';
import { asksForFactor } from '../identify.ts';
import type { OwnerProof } from '../own-password.ts';
import { roleName, wholeScopeName } from '../roles.ts';
import type { ActiveSession } from '../sessions.ts';

export interface IdentityRouteDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly publicUrl: string;
  readonly mode: 'demo' | 'production';
  /** Seals the secrets of second factors. */
  readonly factorKey: Buffer;
}

export const tags = ['session'];
export const peopleTags = ['accounts'];

/**
 * Tells a browser from others at the same address, so that a colleague's guesses do not delay the owner; it gives no
 * right.
 */
export const deviceCookie = (publicUrl: string): GuardedCookie =>
  guardedCookie('gongkai_device', '/api/v1/session', isOverTls(publicUrl));

export function deviceOf({ cookies }: Pick<FastifyRequest, 'cookies'>, publicUrl: string): string | null {
  const sent = cookies[deviceCookie(publicUrl).name] ?? '';
  return /^[\w-]{43}$/.test(sent) ? sent : null;
}

/** What an owner types before what changes his account. */
export const proofOf = (
  request: Pick<FastifyRequest, 'cookies' | 'ip'>,
  password: string,
  publicUrl: string,
): OwnerProof => ({
  password,
  ip: request.ip,
  device: deviceOf(request, publicUrl),
});

async function namesOfAccounts(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('account').select(['id', 'name']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** A session as it is answered. */
export async function present(
  { db, mode }: Pick<IdentityRouteDeps, 'db' | 'mode'>,
  session: ActiveSession,
  today: CivilDate,
): Promise<Session> {
  const codes = session.grants.map((grant) => grant.bodyCode);
  const names = await findBodyNames(db, codes, today);
  const lenders = await namesOfAccounts(
    db,
    session.grants.flatMap(({ standsInFor }) => standsInFor ?? []),
  );
  return {
    account: session.account,
    grants: session.grants.map(({ role, bodyCode, standsInFor }) => ({
      role,
      roleName: roleName(role),
      bodyCode,
      bodyName: bodyCode === '*' ? wholeScopeName(role) : (names.get(bodyCode) ?? bodyCode),
      ...(standsInFor !== undefined && { standsInFor: lenders.get(standsInFor) ?? '' }),
    })),
    csrfToken: session.csrfToken,
    expiresAt: momentRfc3339(session.expiresAt),
    mustChangePassword: session.mustChangePassword,
    secondFactor: session.hasSecondFactor,
    mustSetUpSecondFactor: asksForFactor(session, mode),
  };
}
