import type { Db } from '../database/database.ts';
import { type AttemptLimit, type AttemptLimiter, attemptsOf } from '../kernel/attempt-limiter.ts';
import type { Clock } from '../kernel/clock.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';
import { matchesLookupCheck, normalNumber } from './lookup-check.ts';
import { listLookupCandidates } from './store.ts';

/** Of an address, and for a number: four characters must not be tried out. */
const LOOKUP_LIMITS: readonly AttemptLimit[] = [
  { attempts: 20, windowMs: 10 * 60_000 },
  { attempts: 20, windowMs: 60 * 60_000 },
];

/** One pair for each server, for its API and its pages together. */
export const lookupLimiters = (db: Db): readonly AttemptLimiter[] =>
  LOOKUP_LIMITS.map((limit, i) => attemptsOf(db).limiter(`dossier-lookup-${i}`, limit));

/** 按编号查询: the id of the dossier. A wrong number and a wrong check get the same answer. */
export async function lookupWithin(
  deps: { readonly db: Db; readonly clock: Clock },
  limiters: readonly AttemptLimiter[],
  asked: { readonly number: string; readonly check: string; readonly address: string },
): Promise<Result<string>> {
  const now = deps.clock.now();
  const keys = [asked.address, normalNumber(asked.number)];
  const waits = limiters.flatMap((limiter, i) => limiter.attempt(keys[i] ?? '', now) ?? []);
  if (waits.length > 0) return refused(problem('rate-limited', { seconds: Math.max(...waits) }));
  const id = await lookupDossier(deps.db, asked.number, asked.check);
  return id === null ? refused(problem('lookup-failed')) : accepted(id);
}

/** The dossier whose number and check are both right. A wrong number costs as much work as a wrong check. */
async function lookupDossier(db: Db, number: string, check: string): Promise<string | null> {
  const rows = await listLookupCandidates(db, normalNumber(number));
  const candidates = rows.length === 0 ? [{ id: null, lookup_salt: '', lookup_digest: '' }] : rows;
  const found = candidates.filter((row) =>
    matchesLookupCheck(row.lookup_salt ?? '', row.lookup_digest ?? '', check),
  );
  return found[0]?.id ?? null;
}
