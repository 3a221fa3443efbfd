import { createHmac, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';

export interface AttemptLimit {
  readonly attempts: number;
  readonly windowMs: number;
}

/** What a limiter counted; `key` is sealed, because it may hold an address. */
export interface Attempt {
  readonly limiter: string;
  readonly key: string;
  readonly at: number;
  readonly amount: number;
}

interface Window {
  readonly endsAt: number;
  count: number;
}

/** What lies between a limiter and those of its name in other processes. */
interface Ties {
  readonly seal: (key: string) => string;
  readonly tell: (key: string, at: number, amount: number) => void;
}

const ALONE: Ties = { seal: (key) => key, tell: () => {} };

/** Counts attempts by key (an address, a code) in windows of time, for so many keys at once. */
export class AttemptLimiter {
  readonly #windows: LRUCache<string, Window>;
  readonly #limit: AttemptLimit;
  readonly #ties: Ties;

  constructor(limit: AttemptLimit, keys = 50_000, ties: Ties = ALONE) {
    this.#limit = limit;
    this.#windows = new LRUCache({ max: keys });
    this.#ties = ties;
  }

  /** Counts one more, or as much as is said (bytes); the seconds to wait when that is too much, else null. */
  attempt(key: string, now: Date, amount = 1): number | null {
    const { count, endsAt } = this.count(key, now, amount);
    return count > this.#limit.attempts ? Math.max(1, Math.ceil((endsAt - now.getTime()) / 1000)) : null;
  }

  /** How many it are now, and until when they count. */
  count(key: string, now: Date, amount = 1): Readonly<Window> {
    const sealed = this.#ties.seal(key);
    const at = now.getTime();
    const window = this.#add(sealed, at, amount);
    // Who is over the limit is so everywhere; the rest of what he tries is nobody's business.
    if (window.count - amount <= this.#limit.attempts) this.#ties.tell(sealed, at, amount);
    return window;
  }

  /** What one of its name counted in another process. */
  hear({ key, at, amount }: Attempt): void {
    this.#add(key, at, amount);
  }

  #add(sealed: string, at: number, amount: number): Window {
    const known = this.#windows.get(sealed);
    if (known !== undefined && at < known.endsAt) {
      known.count += amount;
      return known;
    }
    const window = { endsAt: at + this.#limit.windowMs, count: amount };
    this.#windows.set(sealed, window);
    return window;
  }
}

/** The limiters of one server by name. What each counts can be told to the servers beside it on the same database. */
export class SharedAttempts {
  readonly #limiters = new Map<string, AttemptLimiter>();
  #secret: string | Buffer = randomBytes(32);
  #tell: (attempt: Attempt) => void = () => {};

  /** One for each name, however often it is asked for. */
  limiter(name: string, limit: AttemptLimit): AttemptLimiter {
    const known = this.#limiters.get(name);
    if (known !== undefined) return known;
    const made = new AttemptLimiter(limit, 50_000, {
      seal: (key) => createHmac('sha256', this.#secret).update(key).digest('base64url').slice(0, 22),
      tell: (key, at, amount) => this.#tell({ limiter: name, key, at, amount }),
    });
    this.#limiters.set(name, made);
    return made;
  }

  /** `secret`: the same for all that share. */
  share(secret: string | Buffer, tell: (attempt: Attempt) => void): void {
    this.#secret = secret;
    this.#tell = tell;
  }

  hear(attempt: Attempt): void {
    this.#limiters.get(attempt.limiter)?.hear(attempt);
  }
}

const ofServers = new WeakMap<object, SharedAttempts>();

/** The limiters of the server that works with this database handle: each server has one of its own. */
export function attemptsOf(db: object): SharedAttempts {
  const known = ofServers.get(db);
  if (known !== undefined) return known;
  const made = new SharedAttempts();
  ofServers.set(db, made);
  return made;
}
