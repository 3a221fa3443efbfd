import type { Db, Tx } from '../database/database.ts';
import { type Unit, write } from '../database/write.ts';
import type { Actor } from '../kernel/actor.ts';
import type { Clock } from '../kernel/clock.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Refusal, type Result, refused } from '../kernel/result.ts';
import { failed, locked, refuseGuess } from './guesses.ts';
import { limitConcurrency } from './limit-concurrency.ts';
import { hashPassword, refusalsOfPassword, verifyPassword } from './passwords.ts';
import { closeOtherSessions } from './sessions.ts';
import { countsOf, forgetFailures } from './sign-in-origins.ts';

interface Deps {
  readonly db: Db;
  readonly clock: Clock;
}

/** That it is the owner: who took over a session does not know the password. */
export interface OwnerProof {
  readonly password: string;
  /** As at the sign-in: wrong guesses are counted by place. */
  readonly ip: string;
  readonly device: string | null;
}

interface Owner {
  readonly username: string;
}

type Outcome<T> = { readonly done: T } | { readonly until: Date | null };

/** Each attempt holds a row lock and a connection while Argon2 runs. */
const slot = limitConcurrency(2);

/** Does what takes the owner's password; wrong ones are counted and refused as at the sign-in. */
export function withOwnPassword<T>(
  deps: Deps,
  actor: Actor,
  proof: OwnerProof,
  work: (unit: Unit, owner: Owner) => Promise<Result<T>>,
): Promise<Result<T>> {
  return slot(async () => {
    const outcome = await write<Outcome<T>>(deps, actor, 'with-own-password', async (unit) => {
      const subject = `account:${actor.id}`;
      const account = await lockOwn(unit.tx, actor.id);
      const counts = await countsOf(unit.tx, actor.id, proof, unit.now);
      if (counts.refusedUntil !== null) {
        await unit.record({ kind: 'sign-in-refused', subject, detail: { ip: proof.ip } });
        return accepted({ until: counts.refusedUntil });
      }
      if (!(await verifyPassword(proof.password, account.password_hash)))
        return refuseGuess(unit, counts, subject, proof.ip);
      const result = await work(unit, account);
      return result.ok ? accepted({ done: result.value }) : result;
    });
    if (!outcome.ok) return outcome;
    if ('done' in outcome.value) return accepted(outcome.value.done);
    return refused(outcome.value.until ? locked(outcome.value.until) : failed());
  });
}

const lockOwn = (tx: Tx, id: string) =>
  tx
    .selectFrom('account')
    .select(['username', 'password_hash'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();

/** Changes the owner's password and ends his other sessions; `token` is of the one that stays. */
export async function changeOwnPassword(
  deps: Deps,
  actor: Actor,
  proof: OwnerProof,
  next: { readonly password: string; readonly token: string },
): Promise<Result<void>> {
  const account = await deps.db
    .selectFrom('account')
    .select('username')
    .where('id', '=', actor.id)
    .executeTakeFirstOrThrow();
  const refusals = refusalsOfNext(next.password, proof.password, account.username);
  if (refusals.length > 0) return refused(...refusals);
  return withOwnPassword(deps, actor, proof, async (unit) => {
    await unit.tx
      .updateTable('account')
      .set({
        password_hash: await hashPassword(next.password),
        must_change_password: false,
        password_set_at: unit.now,
        invited_at: null,
        invited_by: null,
        demonstration: false,
      })
      .where('id', '=', actor.id)
      .execute();
    await forgetFailures(unit.tx, actor.id);
    const ended = await closeOtherSessions(unit.tx, actor.id, next.token);
    await unit.record({
      kind: 'password-changed',
      subject: `account:${actor.id}`,
      detail: { ip: proof.ip, ended },
    });
    return accepted(undefined);
  });
}

const refusalsOfNext = (next: string, current: string, username: string): readonly Refusal[] => [
  ...refusalsOfPassword(next, username, '/next'),
  ...(next === current ? [problem('password-same', {}, { path: '/next' })] : []),
];

/** Ends one of the owner's sessions; one that is over already is no fault. */
export function endOwnSession(deps: Deps, actor: Actor, id: string): Promise<Result<void>> {
  return write<void>(deps, actor, 'end-session', async (unit) => {
    await unit.tx.deleteFrom('session').where('id', '=', id).where('account_id', '=', actor.id).execute();
    await unit.record({ kind: 'session-ended', subject: `account:${actor.id}`, detail: { session: id } });
    return accepted(undefined);
  });
}
