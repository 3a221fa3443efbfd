import type { Unit } from '../database/write.ts';
import { shanghaiTime } from '../kernel/civil-date.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Refusal, type Result } from '../kernel/result.ts';
import { MAX_FAILURES } from './rules-sign-in.ts';
import { countFailure, type OriginCounts } from './sign-in-origins.ts';

export const failed = (): Refusal => problem('sign-in-failed', { limit: MAX_FAILURES });
export const locked = (until: Date): Refusal => problem('account-locked', { until: shanghaiTime(until) });

/** What was typed as a name is not kept for strangers: people type passwords into the wrong field. */
export const refuseGuess = async (
  unit: Unit,
  counts: OriginCounts,
  subject: string,
  ip: string,
): Promise<Result<{ readonly until: Date | null }>> => accepted(await countGuess(unit, counts, subject, ip));

export async function countGuess(
  unit: Unit,
  counts: OriginCounts,
  subject: string,
  ip: string,
): Promise<{ readonly until: Date | null }> {
  const until = await countFailure(unit.tx, counts, unit.now);
  await unit.record({
    kind: until ? 'account-locked' : 'sign-in-failed',
    subject,
    detail: { failures: counts.own.failures + 1, ip, ...(until && { until: until.toISOString() }) },
  });
  return { until };
}
