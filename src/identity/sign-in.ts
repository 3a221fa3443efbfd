import { createHash } from 'node:crypto';
import type { Db, Tx } from '../database/database.ts';
import { type Unit, write } from '../database/write.ts';
import { type Actor, systemActor } from '../kernel/actor.ts';
import type { Clock } from '../kernel/clock.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';
import { normalUsername } from './accounts.ts';
import { countGuess, failed, locked, refuseGuess } from './guesses.ts';
import { invitationIsOver } from './invitations.ts';
import { limitConcurrency } from './limit-concurrency.ts';
import { hashPassword, isOldHash, spendVerificationTime, verifyPassword } from './passwords.ts';
import { judgeFactor } from './second-factor.ts';
import { newSecret } from './secrets.ts';
import { closeSession, type NewSession, openSession } from './sessions.ts';
import { countsOf, rememberPlace } from './sign-in-origins.ts';

export interface Credentials {
  readonly username: string;
  readonly password: string;
  /** Where the attempt comes from; the audit needs it. */
  readonly ip: string;
  /** What the browser's cookie says; null where it has none. */
  readonly device: string | null;
  /** What the browser says of itself. */
  readonly browser: string;
  /** 动态口令, or a recovery code; empty where none was typed. */
  readonly code: string;
}

export interface SignedIn {
  readonly accountId: string;
  readonly session: NewSession;
  /** For the browser's cookie: tells it from others at the same address. */
  readonly device: string;
  /** Wrong passwords since the sign-in before, wherever they came from; the owner is told. */
  readonly failedBefore: number;
}

/**
 * A failed attempt is an outcome that is committed (counter and event), so it travels as a value inside an accepted
 * result.
 */
type Outcome =
  | { readonly signedIn: SignedIn }
  | { readonly asks: 'code' }
  | { readonly until: Date | null; readonly wrongCode?: boolean };

/** Each attempt holds a row lock and a connection while Argon2 runs; more at once would starve everyone else. */
const ATTEMPTS_AT_ONCE = 3;

/**
 * Names without an account share counters by 16 bits of their digest: enough that two are hardly ever one, too few to
 * tell what was typed.
 */
const unknownSubject = (username: string): string =>
  `unknown:${createHash('sha256').update(username).digest('hex').slice(0, 4)}`;

/**
 * Makes the sign-in command. Attempts on one account are ordered by its row lock, so a burst of guesses from one place
 * gets no more than five. What was guessed elsewhere keeps nobody out who has signed in from here before
 * (`sign-in-origins.ts`). Names without an account are answered, counted and refused in the same way and the same time:
 * the answers do not tell which names exist.
 */
export function signInCommand(deps: {
  readonly db: Db;
  readonly clock: Clock;
  /** Seals the secrets of second factors. */
  readonly factorKey: Buffer;
}): (credentials: Credentials) => Promise<Result<SignedIn>> {
  const slot = limitConcurrency(ATTEMPTS_AT_ONCE);

  return (credentials) =>
    slot(async () => {
      const outcome = await write<Outcome>(deps, systemActor('sign-in'), 'sign-in', (unit) =>
        attempt(unit, credentials, deps.factorKey),
      );
      if (!outcome.ok) return outcome;
      if ('signedIn' in outcome.value) return accepted(outcome.value.signedIn);
      if ('asks' in outcome.value) return refused(problem('second-factor-asked', {}, { path: '/code' }));
      const { until, wrongCode } = outcome.value;
      if (until) return refused(locked(until));
      return refused(wrongCode ? problem('second-factor-wrong', {}, { path: '/code' }) : failed());
    });
}

async function attempt(unit: Unit, credentials: Credentials, factorKey: Buffer): Promise<Result<Outcome>> {
  const { password, ip } = credentials;
  const username = normalUsername(credentials.username);
  const account = await lockAccount(unit.tx, username);
  const counts = await countsOf(unit.tx, account?.id ?? unknownSubject(username), credentials, unit.now);
  const subject = `account:${account?.id ?? 'unknown'}`;
  if (counts.refusedUntil !== null) {
    // No guess is judged while it lasts, but that someone tries is recorded.
    await unit.record({ kind: 'sign-in-refused', subject, detail: { ip } });
    return accepted({ until: counts.refusedUntil });
  }
  const right = account
    ? (await verifyPassword(password, account.password_hash)) && !isOver(account, unit.now)
    : await spendVerificationTime(password).then(() => false);
  if (!account || !right || account.disabled_at !== null) {
    if (account) await setFailed(unit.tx, account.id, account.failed_sign_ins + 1);
    return refuseGuess(unit, counts, subject, ip);
  }
  const factor = await judgeFactor(unit, factorKey, account.id, credentials.code);
  if (factor === 'missing') {
    await unit.record({ kind: 'second-factor-asked', subject, detail: { ip } });
    return accepted({ asks: 'code' });
  }
  if (factor === 'wrong') {
    await setFailed(unit.tx, account.id, account.failed_sign_ins + 1);
    const { until } = await countGuess(unit, counts, subject, ip);
    return accepted({ until, wrongCode: true });
  }
  await setFailed(unit.tx, account.id, 0);
  if (isOldHash(account.password_hash)) await setHash(unit.tx, account.id, await hashPassword(password));
  const device = credentials.device ?? newSecret();
  await rememberPlace(unit.tx, account.id, { ip, device }, unit.now);
  const session = await openSession(unit.tx, account.id, unit.now, credentials);
  const failedBefore = account.failed_sign_ins;
  await unit.record({
    kind: 'signed-in',
    subject,
    detail: { username, ip, ...(failedBefore > 0 && { failedBefore }) },
  });
  return accepted({ signedIn: { accountId: account.id, session, device, failedBefore } });
}

/** A one-time password opens the account for some days only. */
const isOver = (account: { readonly invited_at: Date | null }, now: Date): boolean =>
  account.invited_at !== null && invitationIsOver(account.invited_at, now);

const lockAccount = (tx: Tx, username: string) =>
  tx
    .selectFrom('account')
    .select(['id', 'password_hash', 'disabled_at', 'failed_sign_ins', 'invited_at'])
    .where('username', '=', username)
    .forUpdate()
    .executeTakeFirst();

const setFailed = async (tx: Tx, id: string, count: number): Promise<void> => {
  await tx.updateTable('account').set({ failed_sign_ins: count }).where('id', '=', id).execute();
};

const setHash = async (tx: Tx, id: string, hash: string): Promise<void> => {
  await tx.updateTable('account').set({ password_hash: hash }).where('id', '=', id).execute();
};

/** Ends the session that the request came with. */
export function signOut(
  deps: { readonly db: Db; readonly clock: Clock },
  actor: Actor,
  token: string,
): Promise<Result<void>> {
  return write<void>(deps, actor, 'sign-out', async (unit) => {
    await closeSession(unit.tx, token);
    await unit.record({ kind: 'signed-out', subject: `account:${actor.id}` });
    return accepted(undefined);
  });
}
