import type { Db, Tx } from '../database/database.ts';
import { addressPrefix } from '../kernel/address-prefix.ts';
import { afterFailure, type Counter, ONE_PLACE, refusedUntil, STRANGERS } from './rules-sign-in.ts';
import { digestOfSecret } from './secrets.ts';

/** A place from which nobody has signed in for so long is strange again; the cookie of a browser lasts as long. */
export const KNOWN_MS = 180 * 24 * 3_600_000;
/** All unknown places together. */
const ANYWHERE = '';

const deviceOrigin = (device: string): string => `device:${digestOfSecret(device)}`;

/** Where an attempt comes from, as it is judged. */
export interface OriginCounts {
  readonly subject: string;
  readonly origin: string;
  /** Somebody has signed in to this account from here: guesses from elsewhere count nothing here. */
  readonly isKnown: boolean;
  readonly own: Counter;
  readonly strangers: Counter;
  /** Nothing is tried before; null when it may be tried now. */
  readonly refusedUntil: Date | null;
}

export interface Place {
  readonly ip: string;
  /** The secret in the browser's cookie; null where it has none. */
  readonly device: string | null;
}

interface Row extends Counter {
  readonly knownAt: Date | null;
}

const NOTHING: Row = { failures: 0, failedAt: null, refusedUntil: null, knownAt: null };

/**
 * Reads what has been counted for an account (or a name without one) at a place, and holds the account's counters until
 * the transaction ends: attempts on one account are judged one after the other, whichever process they reach.
 */
export async function countsOf(tx: Tx, subject: string, place: Place, now: Date): Promise<OriginCounts> {
  await tx
    .insertInto('sign_in_origin')
    .values({ subject, origin: ANYWHERE })
    // Also locks a row that was there.
    .onConflict((conflict) =>
      conflict
        .columns(['subject', 'origin'])
        .doUpdateSet((eb) => ({ failures: eb.ref('sign_in_origin.failures') })),
    )
    .execute();
  const address = addressPrefix(place.ip);
  const device = place.device === null ? null : deviceOrigin(place.device);
  const found = await tx
    .selectFrom('sign_in_origin')
    .select(['origin', 'failures', 'failed_at', 'refused_until', 'known_at'])
    .where('subject', '=', subject)
    .where('origin', 'in', [ANYWHERE, address, ...(device === null ? [] : [device])])
    .execute();
  const rows = new Map(
    found.map((row): [string, Row] => [
      row.origin,
      {
        failures: row.failures,
        failedAt: row.failed_at,
        refusedUntil: row.refused_until,
        knownAt: row.known_at,
      },
    ]),
  );
  const isKnownAt = (origin: string): boolean => {
    const knownAt = rows.get(origin)?.knownAt ?? null;
    return knownAt !== null && now.getTime() - knownAt.getTime() < KNOWN_MS;
  };
  // Colleagues share an address: the browser that the owner used before is told from theirs.
  const origin = device !== null && isKnownAt(device) ? device : address;
  const isKnown = isKnownAt(origin);
  const own = rows.get(origin) ?? NOTHING;
  const strangers = rows.get(ANYWHERE) ?? NOTHING;
  return {
    subject,
    origin,
    isKnown,
    own,
    strangers,
    refusedUntil: refusedUntil(isKnown ? [own] : [own, strangers], now),
  };
}

/** Counts a wrong password; until when nothing more is tried from there, or null. */
export async function countFailure(tx: Tx, counts: OriginCounts, now: Date): Promise<Date | null> {
  const own = afterFailure(counts.own, now, ONE_PLACE);
  await keep(tx, counts.subject, counts.origin, own);
  if (counts.isKnown) return refusedUntil([own], now);
  const strangers = afterFailure(counts.strangers, now, STRANGERS);
  await keep(tx, counts.subject, ANYWHERE, strangers);
  return refusedUntil([own, strangers], now);
}

async function keep(tx: Tx, subject: string, origin: string, counter: Counter): Promise<void> {
  const values = {
    failures: counter.failures,
    failed_at: counter.failedAt,
    refused_until: counter.refusedUntil,
  };
  await tx
    .insertInto('sign_in_origin')
    .values({ subject, origin, ...values })
    .onConflict((conflict) => conflict.columns(['subject', 'origin']).doUpdateSet(values))
    .execute();
}

/** The right password was given here: the address and the browser are known from now on. */
export async function rememberPlace(
  tx: Tx,
  subject: string,
  place: Required<Place>,
  now: Date,
): Promise<void> {
  const values = { failures: 0, failed_at: null, refused_until: null, known_at: now };
  for (const origin of [
    addressPrefix(place.ip),
    ...(place.device === null ? [] : [deviceOrigin(place.device)]),
  ]) {
    await tx
      .insertInto('sign_in_origin')
      .values({ subject, origin, ...values })
      .onConflict((conflict) => conflict.columns(['subject', 'origin']).doUpdateSet(values))
      .execute();
  }
}

/** For whoever unlocks an account: what was counted is forgotten, what is known stays known. */
export async function forgetFailures(tx: Tx, accountId: string): Promise<void> {
  await tx
    .updateTable('sign_in_origin')
    .set({ failures: 0, failed_at: null, refused_until: null })
    .where('subject', '=', accountId)
    .execute();
}

/** For housekeeping: counters that count for nothing any more. */
export async function forgetOldOrigins(db: Db, now: Date): Promise<void> {
  await db
    .deleteFrom('sign_in_origin')
    .where((eb) =>
      eb.and([
        eb.or([eb('known_at', 'is', null), eb('known_at', '<', new Date(now.getTime() - KNOWN_MS))]),
        eb.or([
          eb('failed_at', 'is', null),
          eb('failed_at', '<', new Date(now.getTime() - ONE_PLACE.forgottenMs)),
        ]),
      ]),
    )
    .execute();
}
