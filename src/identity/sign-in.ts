import { LRUCache } from 'lru-cache';
import type { Db, Tx } from '../database/database.ts';
import { type Unit, write } from '../database/write.ts';
import { type Actor, systemActor } from '../kernel/actor.ts';
import { shanghaiTime } from '../kernel/civil-date.ts';
import type { Clock } from '../kernel/clock.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Refusal, type Result, refused } from '../kernel/result.ts';
import { normalUsername } from './accounts.ts';
import { limitConcurrency } from './limit-concurrency.ts';
import { spendVerificationTime, verifyPassword } from './passwords.ts';
import { closeSession, type NewSession, openSession } from './sessions.ts';

/** 登录失败处理 (等保三级): five wrong passwords lock the account for half an hour. */
export const MAX_FAILURES = 5;
export const LOCK_MS = 30 * 60_000;

export interface Credentials {
  readonly username: string;
  readonly password: string;
  /** Where the attempt comes from; the audit needs it. */
  readonly ip: string;
}

export interface SignedIn {
  readonly accountId: string;
  readonly session: NewSession;
}

interface Counter {
  readonly failures: number;
  readonly lockedUntil: Date | null;
}

/** A failed attempt is an outcome that is committed (counter and event), so it travels as a value inside an accepted result. */
type Outcome = { readonly signedIn: SignedIn } | Counter;

const failed = (): Refusal => problem('sign-in-failed', { limit: MAX_FAILURES, minutes: LOCK_MS / 60_000 });
const locked = (until: Date): Refusal => problem('account-locked', { until: shanghaiTime(until) });

/** The counter after one more wrong password; a lock that has run out starts anew. */
export function afterFailure(before: Counter, now: Date): Counter {
  const failures = before.lockedUntil === null ? before.failures + 1 : 1;
  return { failures, lockedUntil: failures >= MAX_FAILURES ? new Date(now.getTime() + LOCK_MS) : null };
}

const isLocked = (lockedUntil: Date | null, now: Date): lockedUntil is Date =>
  lockedUntil !== null && lockedUntil > now;

/** Each attempt holds a row lock and a connection while scrypt runs; more at once would starve everyone else. */
const ATTEMPTS_AT_ONCE = 3;

/**
 * Makes the sign-in command. Attempts on one account are ordered by its row lock, so a burst of guesses gets no more than five. Names
 * without an account are answered, counted and locked in the same way and the same time: the answers do not tell which names exist.
 */
export function signInCommand(deps: {
  readonly db: Db;
  readonly clock: Clock;
}): (credentials: Credentials) => Promise<Result<SignedIn>> {
  const slot = limitConcurrency(ATTEMPTS_AT_ONCE);
  const unknownNames = new LRUCache<string, Counter>({ max: 20_000 });

  const refuseUnknownName = async (
    unit: Unit,
    username: string,
    { password, ip }: Credentials,
  ): Promise<Result<Outcome>> => {
    const before = unknownNames.get(username) ?? { failures: 0, lockedUntil: null };
    if (isLocked(before.lockedUntil, unit.now)) return refuseLocked(unit, 'account:unknown', before, ip);
    const after = afterFailure(before, unit.now);
    // Counted before the slow part, so that a burst cannot slip through.
    unknownNames.set(username, after);
    await spendVerificationTime(password);
    await recordFailure(unit, 'account:unknown', after, ip);
    return accepted(after);
  };

  return ({ username: typed, password, ip }) =>
    slot(async () => {
      const username = normalUsername(typed);
      const outcome = await write<Outcome>(deps, systemActor('sign-in'), 'sign-in', async (unit) => {
        const account = await lockAccount(unit.tx, username);
        if (!account) return refuseUnknownName(unit, username, { username, password, ip });
        const before = { failures: account.failed_sign_ins, lockedUntil: account.locked_until };
        if (isLocked(before.lockedUntil, unit.now)) {
          return refuseLocked(unit, `account:${account.id}`, before, ip);
        }
        const right = await verifyPassword(password, account.password_hash);
        if (!right || account.disabled_at !== null) {
          const after = afterFailure(before, unit.now);
          await setCounter(unit.tx, account.id, after);
          await recordFailure(unit, `account:${account.id}`, after, ip);
          return accepted(after);
        }
        await setCounter(unit.tx, account.id, { failures: 0, lockedUntil: null });
        const session = await openSession(unit.tx, account.id, unit.now);
        await unit.record({
          kind: 'signed-in',
          subject: `account:${account.id}`,
          detail: { username, ip },
        });
        return accepted({ signedIn: { accountId: account.id, session } });
      });
      if (!outcome.ok) return outcome;
      if ('signedIn' in outcome.value) return accepted(outcome.value.signedIn);
      return refused(outcome.value.lockedUntil ? locked(outcome.value.lockedUntil) : failed());
    });
}

const lockAccount = (tx: Tx, username: string) =>
  tx
    .selectFrom('account')
    .select(['id', 'password_hash', 'disabled_at', 'failed_sign_ins', 'locked_until'])
    .where('username', '=', username)
    .forUpdate()
    .executeTakeFirst();

const setCounter = async (tx: Tx, id: string, counter: Counter): Promise<void> => {
  await tx
    .updateTable('account')
    .set({ failed_sign_ins: counter.failures, locked_until: counter.lockedUntil })
    .where('id', '=', id)
    .execute();
};

/** No guess is judged while the lock lasts, but that someone tries is recorded. */
async function refuseLocked(
  unit: Unit,
  subject: string,
  counter: Counter,
  ip: string,
): Promise<Result<Counter>> {
  await unit.record({ kind: 'sign-in-refused', subject, detail: { ip } });
  return accepted(counter);
}

/** What was typed as a name is not kept for strangers: people type passwords into the wrong field. */
const recordFailure = (unit: Unit, subject: string, after: Counter, ip: string): Promise<number> =>
  unit.record({
    kind: after.lockedUntil ? 'account-locked' : 'sign-in-failed',
    subject,
    detail: { failures: after.failures, ip },
  });

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
