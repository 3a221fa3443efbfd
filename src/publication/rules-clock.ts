import type { ClockComparison } from '../database/evidence-clock.ts';
import { shanghaiTime } from '../kernel/civil-date.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';

/** As long as the database allows (0103_when_it_was.sql), in milliseconds. */
const ALLOWED = 120_000;

/**
 * Whether the server's clock may date a publication: not when it lies behind the newest entry of the log, nor far from
 * the database's clock. A sandbox, whose time runs faster, and a demonstration of past days are judged by nothing. A
 * clock that is ahead on a server that also keeps the database cannot be told from time that has passed.
 */
export function clockRefusals(
  now: Date,
  { kind, database, newestEntry }: ClockComparison,
): readonly Refusal[] {
  if (kind !== 'database') return [];
  const refusals: Refusal[] = [];
  if (newestEntry !== null && newestEntry.getTime() > now.getTime() + ALLOWED) {
    refusals.push(problem('clock-set-back', { now: shanghaiTime(now), newest: shanghaiTime(newestEntry) }));
  }
  if (Math.abs(now.getTime() - database.getTime()) > ALLOWED) {
    refusals.push(problem('clock-differs', { now: shanghaiTime(now), database: shanghaiTime(database) }));
  }
  return refusals;
}

/** Refusals that the operator must hear of, not only the person who wanted to publish. */
export const isClockRefusal = (refusal: Refusal): boolean =>
  refusal.code === 'clock-set-back' ||
  refusal.code === 'clock-differs' ||
  refusal.code === 'time-not-believed';
