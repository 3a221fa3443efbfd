import type { Db, Tx } from '../database/database.ts';
import { type Unit, write } from '../database/write.ts';
import type { Actor } from '../kernel/actor.ts';
import type { Clock } from '../kernel/clock.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Refusal, type Result, refused } from '../kernel/result.ts';
import { limitConcurrency } from './limit-concurrency.ts';
import { hashPassword, refusalsOfPassword, verifyPassword } from './passwords.ts';
import { closeOtherSessions } from './sessions.ts';
import { failed, locked, refuseGuess } from './sign-in.ts';
import { countsOf, forgetFailures } from './sign-in-origins.ts';

export interface PasswordChange {
  readonly current: string;
  readonly next: string;
  /** As at the sign-in: wrong guesses are counted by place. */
  readonly ip: string;
  readonly device: string | null;
  /** Of the session that asks; the account's others end. */
  readonly token: string;
}

type Outcome = 'changed' | { readonly until: Date | null };

/** Each attempt holds a row lock and a connection while Argon2 runs. */
const ATTEMPTS_AT_ONCE = 2;

/**
 * The owner's own change: who took over a session does not know the password, so it is asked for again, and wrong ones
 * are counted as at the sign-in.
 */
export function changeOwnPasswordCommand(deps: {
  readonly db: Db;
  readonly clock: Clock;
}): (actor: Actor, change: PasswordChange) => Promise<Result<void>> {
  const slot = limitConcurrency(ATTEMPTS_AT_ONCE);
  return (actor, change) =>
    slot(async () => {
      const outcome = await write<Outcome>(deps, actor, 'change-own-password', (unit) =>
        attempt(unit, actor, change),
      );
      if (!outcome.ok) return outcome;
      if (outcome.value === 'changed') return accepted(undefined);
      return refused(outcome.value.until ? locked(outcome.value.until) : failed());
    });
}

async function attempt(unit: Unit, actor: Actor, change: PasswordChange): Promise<Result<Outcome>> {
  const account = await lockOwn(unit.tx, actor.id);
  const refusals = refusalsOfNext(change, account.username);
  if (refusals.length > 0) return refused(...refusals);
  const subject = `account:${actor.id}`;
  const counts = await countsOf(unit.tx, actor.id, change, unit.now);
  if (counts.refusedUntil !== null) {
    await unit.record({ kind: 'sign-in-refused', subject, detail: { ip: change.ip } });
    return accepted({ until: counts.refusedUntil });
  }
  if (!(await verifyPassword(change.current, account.password_hash)))
    return refuseGuess(unit, counts, subject, change.ip);
  await unit.tx
    .updateTable('account')
    .set({
      password_hash: await hashPassword(change.next),
      must_change_password: false,
      password_set_at: unit.now,
      demonstration: false,
    })
    .where('id', '=', actor.id)
    .execute();
  await forgetFailures(unit.tx, actor.id);
  const ended = await closeOtherSessions(unit.tx, actor.id, change.token);
  await unit.record({ kind: 'password-changed', subject, detail: { ip: change.ip, ended } });
  return accepted('changed');
}

const refusalsOfNext = ({ current, next }: PasswordChange, username: string): readonly Refusal[] => [
  ...refusalsOfPassword(next, username, '/next'),
  ...(next === current ? [problem('password-same', {}, { path: '/next' })] : []),
];

const lockOwn = (tx: Tx, id: string) =>
  tx
    .selectFrom('account')
    .select(['username', 'password_hash'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();

/** Ends one of the owner's sessions; one that is over already is no fault. */
export function endOwnSession(
  deps: { readonly db: Db; readonly clock: Clock },
  actor: Actor,
  id: string,
): Promise<Result<void>> {
  return write<void>(deps, actor, 'end-session', async (unit) => {
    await unit.tx.deleteFrom('session').where('id', '=', id).where('account_id', '=', actor.id).execute();
    await unit.record({ kind: 'session-ended', subject: `account:${actor.id}`, detail: { session: id } });
    return accepted(undefined);
  });
}
