import type { Problem } from '../api/contract.ts';
import { PROBLEMS, problemStatus } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';

/** RFC 9457: a title does not change from one occurrence to the next, so the values are left out of it. */
const titleOf = (code: Refusal['code']): string => PROBLEMS[code].message.replace(/\{\w+\}/g, '…');

/** The problem document of a refused request; the first refusal names the problem, `refusals` has all of them. */
export function problemDocument(
  publicUrl: string,
  refusals: readonly [Refusal, ...Refusal[]],
  at: {
    readonly instance: string;
    readonly status?: number;
    readonly details?: Readonly<Record<string, unknown>>;
  },
): Problem {
  const [first] = refusals;
  return {
    ...at.details,
    type: `${publicUrl.replace(/\/$/, '')}/api/docs#problem-${first.code}`,
    title: titleOf(first.code),
    status: at.status ?? problemStatus(first.code),
    code: first.code,
    detail: refusals.map((refusal) => refusal.message).join(''),
    instance: at.instance,
    refusals: refusals.map((refusal) => ({ ...refusal })),
  };
}
