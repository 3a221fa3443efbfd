const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** 登录失败处理 (等保三级): so many wrong passwords from one place go without a delay. */
export const MAX_FAILURES = 5;
export const FIRST_DELAY_MS = MINUTE_MS;
export const LONGEST_DELAY_MS = 30 * MINUTE_MS;
/** Wrong passwords from all places together from which nobody has signed in to the account yet. */
export const STRANGERS_FAILURES = 20;

export interface Counter {
  readonly failures: number;
  readonly failedAt: Date | null;
  readonly refusedUntil: Date | null;
}

interface Limit {
  /** When nothing went wrong for so long, it is counted anew. */
  readonly forgottenMs: number;
  /** How long nothing is tried after so many failures. */
  readonly delayMs: (failures: number) => number;
}

/**
 * Of an account and one place: a minute after the fifth wrong password, twice as long after each further one, half an
 * hour at most.
 */
export const ONE_PLACE: Limit = {
  forgottenMs: 24 * HOUR_MS,
  delayMs: (failures) =>
    failures < MAX_FAILURES ? 0 : Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (failures - MAX_FAILURES)),
};

/** Of an account and all unknown places: who guesses from many addresses gets some fifty guesses a day. */
export const STRANGERS: Limit = {
  forgottenMs: HOUR_MS,
  delayMs: (failures) => (failures < STRANGERS_FAILURES ? 0 : LONGEST_DELAY_MS),
};

/** The counter after one more wrong password. */
export function afterFailure(before: Counter, now: Date, { forgottenMs, delayMs }: Limit): Counter {
  const isOld = before.failedAt !== null && now.getTime() - before.failedAt.getTime() >= forgottenMs;
  const failures = (isOld ? 0 : before.failures) + 1;
  const delay = delayMs(failures);
  return { failures, failedAt: now, refusedUntil: delay > 0 ? new Date(now.getTime() + delay) : null };
}

/** The later of the moments that are still to come; null when none is. */
export function refusedUntil(counters: readonly Counter[], now: Date): Date | null {
  const coming = counters.flatMap((counter) => counter.refusedUntil ?? []).filter((until) => until > now);
  return coming.toSorted((a, b) => b.getTime() - a.getTime())[0] ?? null;
}
