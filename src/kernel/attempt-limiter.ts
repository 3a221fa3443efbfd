import { LRUCache } from 'lru-cache';

export interface AttemptLimit {
  readonly attempts: number;
  readonly windowMs: number;
}

interface Window {
  readonly endsAt: number;
  count: number;
}

/**
 * Counts attempts by key (an address, a code) in windows of time; in this process only, and for so many keys at once.
 */
export class AttemptLimiter {
  readonly #windows: LRUCache<string, Window>;
  readonly #limit: AttemptLimit;

  constructor(limit: AttemptLimit, keys = 50_000) {
    this.#limit = limit;
    this.#windows = new LRUCache({ max: keys });
  }

  /** Counts one more, or as much as is said (bytes); the seconds to wait when that is too much, else null. */
  attempt(key: string, now: Date, amount = 1): number | null {
    const at = now.getTime();
    const known = this.#windows.get(key);
    if (known === undefined || at >= known.endsAt) {
      this.#windows.set(key, { endsAt: at + this.#limit.windowMs, count: amount });
      return amount > this.#limit.attempts ? Math.ceil(this.#limit.windowMs / 1000) : null;
    }
    known.count += amount;
    return known.count > this.#limit.attempts ? Math.max(1, Math.ceil((known.endsAt - at) / 1000)) : null;
  }
}
