import { ProblemError } from '../kernel/problems.ts';
import type { Result } from '../kernel/result.ts';

/**
 * What a command gave, or the end of the request with every refusal, as RFC 9457. Commands return refusals as values;
 * handlers pass on what they were told by this, and throw a `ProblemError` for what they refuse themselves. `details`:
 * further members of the answer.
 */
export function acceptedValue<T>(result: Result<T>, details: Readonly<Record<string, unknown>> = {}): T {
  if (!result.ok) throw new ProblemError(result.refusals, details);
  return result.value;
}
