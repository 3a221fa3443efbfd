import type { Db } from '../database/database.ts';
import type { AttemptLimit, AttemptLimiter } from '../kernel/attempt-limiter.ts';
import type { Clock } from '../kernel/clock.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';
import { normalNumber } from './lookup-check.ts';
import { lookupDossier } from './queries.ts';

/** Of an address, and for a number: four characters must not be tried out. */
export const LOOKUP_LIMITS: readonly AttemptLimit[] = [
  { attempts: 20, windowMs: 10 * 60_000 },
  { attempts: 20, windowMs: 60 * 60_000 },
];

/** The id of the dossier. A wrong number and a wrong check get the same answer. */
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
