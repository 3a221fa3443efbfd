import { hkdfSync, randomBytes, randomInt } from 'node:crypto';
import type { Db, Tx } from '../database/database.ts';
import { type Unit, write } from '../database/write.ts';
import type { Actor } from '../kernel/actor.ts';
import type { Clock } from '../kernel/clock.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';
import { seal, unseal } from '../kernel/sealing.ts';
import { base32, stepOfCode } from './one-time-code.ts';
import { type OwnerProof, withOwnPassword } from './own-password.ts';
import { digestOfSecret } from './secrets.ts';

export interface FactorDeps {
  readonly db: Db;
  readonly clock: Clock;
  /** Seals the secrets; of the data folder and not of the database. */
  readonly factorKey: Buffer;
}

export const factorKeyOf = (secret: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), 'gongkai second factors', 32));

const SECRET_BYTES = 20;
const RECOVERY_CODES = 10;
/** Without signs that look alike. */
const RECOVERY_ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** What the owner puts into an authenticator. */
export interface NewFactor {
  readonly secret: string;
  /** For a QR code. */
  readonly uri: string;
}

/** Begins: a new secret, which asks for nothing until a first code has confirmed it. */
export const beginFactor = (
  deps: FactorDeps,
  actor: Actor,
  proof: OwnerProof,
  issuer: string,
): Promise<Result<NewFactor>> =>
  withOwnPassword(deps, actor, proof, async (unit, { username }) => {
    const known = await factorOf(unit.tx, actor.id);
    if (known?.confirmed_at) return refused(problem('second-factor-known'));
    const bytes = randomBytes(SECRET_BYTES);
    const sealed = seal(deps.factorKey, bytes);
    await unit.tx
      .insertInto('second_factor')
      .values({ account_id: actor.id, sealed })
      .onConflict((conflict) => conflict.column('account_id').doUpdateSet({ sealed, last_step: 0 }))
      .execute();
    await unit.record({ kind: 'second-factor-begun', subject: `account:${actor.id}` });
    const secret = base32(bytes);
    const label = encodeURIComponent(`${issuer}:${username}`);
    const uri = `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`;
    return accepted({ secret, uri });
  });

/** A first code shows that the device has the secret; the recovery codes are told this once. */
export function confirmFactor(
  deps: FactorDeps,
  actor: Actor,
  code: string,
): Promise<Result<{ readonly recoveryCodes: readonly string[] }>> {
  return write<{ readonly recoveryCodes: readonly string[] }>(
    deps,
    actor,
    'confirm-second-factor',
    async (unit) => {
      const factor = await factorOf(unit.tx, actor.id);
      if (!factor) return refused(problem('second-factor-not-begun'));
      if (factor.confirmed_at) return refused(problem('second-factor-known'));
      const step = stepOfCode(
        unseal(deps.factorKey, factor.sealed),
        code.trim(),
        unit.now,
        Number(factor.last_step),
      );
      if (step === null) return refused(problem('second-factor-wrong', {}, { path: '/code' }));
      await unit.tx
        .updateTable('second_factor')
        .set({ confirmed_at: unit.now, last_step: step })
        .where('account_id', '=', actor.id)
        .execute();
      await unit.tx
        .updateTable('account')
        .set({ factor_reset_by: null })
        .where('id', '=', actor.id)
        .execute();
      const recoveryCodes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
      await unit.tx.deleteFrom('recovery_code').where('account_id', '=', actor.id).execute();
      await unit.tx
        .insertInto('recovery_code')
        .values(recoveryCodes.map((each) => ({ account_id: actor.id, digest: digestOfRecovery(each) })))
        .execute();
      await unit.record({ kind: 'second-factor-confirmed', subject: `account:${actor.id}` });
      return accepted({ recoveryCodes });
    },
  );
}

/** Takes it off again, by the owner with his password. */
export const removeFactor = (deps: FactorDeps, actor: Actor, proof: OwnerProof): Promise<Result<void>> =>
  withOwnPassword(deps, actor, proof, async (unit) => {
    await forgetFactor(unit.tx, actor.id);
    await unit.record({ kind: 'second-factor-removed', subject: `account:${actor.id}` });
    return accepted(undefined);
  });

export async function forgetFactor(tx: Tx, accountId: string): Promise<void> {
  await tx.deleteFrom('recovery_code').where('account_id', '=', accountId).execute();
  await tx.deleteFrom('second_factor').where('account_id', '=', accountId).execute();
}

export type FactorAnswer = 'none' | 'right' | 'missing' | 'wrong';

/** Judges what was typed beside a right password; a code or a recovery code that was right counts no more. */
export async function judgeFactor(
  { tx, now }: Unit,
  factorKey: Buffer,
  accountId: string,
  typed: string,
): Promise<FactorAnswer> {
  const factor = await factorOf(tx, accountId);
  if (!factor?.confirmed_at) return 'none';
  const code = typed.replace(/\s/g, '');
  if (code === '') return 'missing';
  const step = stepOfCode(unseal(factorKey, factor.sealed), code, now, Number(factor.last_step));
  if (step !== null) {
    await tx
      .updateTable('second_factor')
      .set({ last_step: step })
      .where('account_id', '=', accountId)
      .execute();
    return 'right';
  }
  const { numUpdatedRows } = await tx
    .updateTable('recovery_code')
    .set({ used_at: now })
    .where('account_id', '=', accountId)
    .where('digest', '=', digestOfRecovery(code))
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n ? 'right' : 'wrong';
}

const factorOf = (tx: Tx, accountId: string) =>
  tx
    .selectFrom('second_factor')
    .select(['sealed', 'confirmed_at', 'last_step'])
    .where('account_id', '=', accountId)
    .forUpdate()
    .executeTakeFirst();

/** 50 bits: with the guesses that a place has, enough for a digest without salt. */
const newRecoveryCode = (): string => {
  const signs = Array.from({ length: 10 }, () =>
    RECOVERY_ALPHABET.charAt(randomInt(RECOVERY_ALPHABET.length)),
  );
  return `${signs.slice(0, 5).join('')}-${signs.slice(5).join('')}`;
};
const digestOfRecovery = (code: string): string => digestOfSecret(code.toLowerCase().replace(/[\s-]/g, ''));
