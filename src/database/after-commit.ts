import type { Kysely } from 'kysely';
import pg from 'pg';
import type { Shown } from '../kernel/shown.ts';
import type { DB } from './schema.generated.ts';
import { CHANNEL, isSignal, type Said, type Signal, SignalReader } from './signals.ts';

/**
 * Done in every process on the database, at the start and after each signal. It bears repetition and covers everything
 * committed before it was called. `keys`: what pages show of which the signals spoke.
 */
export type Effect = (keys: Shown) => Promise<void>;

export interface AfterCommitOptions {
  readonly db: Kysely<DB>;
  /** For the connection that listens; with the application's rights. */
  readonly url: string;
  /** The same function for several signals runs once for all of them. */
  readonly effects: Readonly<Record<Signal, Effect>>;
  readonly onError: (error: unknown) => void;
  /** What else is listened to on the same connection: a channel, and what to do with what is said there. */
  readonly channels?: Readonly<Record<string, (payload: string) => void>>;
  /**
   * How often to look without having been notified, in milliseconds: behind a pooler that drops LISTEN this is the
   * delay.
   */
  readonly pollMs?: number;
}

export interface AfterCommit {
  /**
   * Carries out what was committed so far. It never rejects: what was committed has happened, whatever fails afterwards
   * is reported and tried again.
   */
  catchUp(): Promise<void>;
  /** Does everything once, then listens. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

const POLL_MS = 2_000;
/** Signals are swept after an hour (`forgetSignals`); who has not looked for half of that does everything. */
const BLIND_MS = 1_800_000;
const FIRST_WAIT_MS = 50;
const LONGEST_WAIT_MS = 10_000;

/** Back-off of the nth attempt: doubled each time, bounded. */
const waitOf = (attempt: number): number =>
  Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(attempt, 10));

export function createAfterCommit(options: AfterCommitOptions): AfterCommit {
  const { effects, onError } = options;
  const work = new DueWork(new SignalReader(options.db), effects, onError);
  const listener = new Listener(
    options.url,
    () => void work.catchUp(),
    onError,
    new Map(Object.entries(options.channels ?? {})),
  );
  let timer: NodeJS.Timeout | undefined;
  return {
    catchUp: () => work.catchUp(),
    start: async () => {
      work.everything();
      await work.catchUp();
      timer = setInterval(() => void work.catchUp(), options.pollMs ?? POLL_MS);
      await listener.start();
    },
    stop: async () => {
      clearInterval(timer);
      await listener.stop();
      await work.stop();
    },
  };
}

/** The effects that are due, and one run after the other. */
class DueWork {
  readonly #due = new Map<Effect, Shown>();
  #last: Promise<void> = Promise.resolve();
  #waiting: Promise<void> | null = null;
  #lookedAt = Date.now();
  #failures = 0;
  #retry: NodeJS.Timeout | undefined;
  readonly #reader: SignalReader;
  readonly #effects: Readonly<Record<Signal, Effect>>;
  readonly #onError: (error: unknown) => void;

  constructor(
    reader: SignalReader,
    effects: Readonly<Record<Signal, Effect>>,
    onError: (error: unknown) => void,
  ) {
    this.#reader = reader;
    this.#effects = effects;
    this.#onError = onError;
  }

  everything(): void {
    for (const effect of Object.values(this.#effects)) this.#due.set(effect, null);
  }

  /** A call joins the run that has not begun yet: that one will see everything committed before the call. */
  catchUp(): Promise<void> {
    if (this.#waiting) return this.#waiting;
    const next = this.#last.then(() => {
      this.#waiting = null;
      return this.#run();
    });
    this.#waiting = next;
    this.#last = next;
    return next;
  }

  async stop(): Promise<void> {
    clearTimeout(this.#retry);
    await this.#last;
    clearTimeout(this.#retry);
  }

  async #run(): Promise<void> {
    clearTimeout(this.#retry);
    try {
      for (const said of await this.#reader.look()) this.#note(said);
      if (Date.now() - this.#lookedAt > BLIND_MS) this.everything();
      this.#lookedAt = Date.now();
    } catch (error) {
      this.#failed(error);
      return;
    }
    const due = [...this.#due];
    this.#due.clear();
    const failed = await Promise.all(
      due.map(async ([effect, keys]) => {
        try {
          await effect(keys);
          return false;
        } catch (error) {
          this.#add(effect, keys);
          this.#onError(error);
          return true;
        }
      }),
    );
    if (failed.includes(true)) this.#later();
    else this.#failures = 0;
  }

  /** A name from a newer version may mean anything, so everything is done; it is an error all the same. */
  #note({ name, keys }: Said): void {
    if (isSignal(name)) {
      this.#add(this.#effects[name], keys);
      return;
    }
    this.#onError(new Error(`unknown signal: ${name}`));
    this.everything();
  }

  #add(effect: Effect, keys: Shown): void {
    const known = this.#due.get(effect) ?? [];
    const all = this.#due.has(effect) && this.#due.get(effect) === null;
    this.#due.set(effect, all || keys === null ? null : [...known, ...keys]);
  }

  #failed(error: unknown): void {
    this.#onError(error);
    this.#later();
  }

  #later(): void {
    this.#failures += 1;
    this.#retry = setTimeout(() => void this.catchUp(), waitOf(this.#failures));
    this.#retry.unref();
  }
}

/** One connection that listens and comes back after a break; whatever was missed meanwhile is in the table. */
class Listener {
  #client: pg.Client | null = null;
  #retry: NodeJS.Timeout | undefined;
  #failures = 0;
  #stopped = false;
  readonly #url: string;
  readonly #notified: () => void;
  readonly #onError: (error: unknown) => void;
  readonly #channels: ReadonlyMap<string, (payload: string) => void>;

  constructor(
    url: string,
    notified: () => void,
    onError: (error: unknown) => void,
    channels: ReadonlyMap<string, (payload: string) => void>,
  ) {
    this.#channels = channels;
    this.#url = url;
    this.#notified = notified;
    this.#onError = onError;
  }

  async start(): Promise<void> {
    if (this.#stopped) return;
    const client = new pg.Client({
      connectionString: this.#url,
      application_name: 'gongkai signals',
      keepAlive: true,
    });
    this.#client = client;
    const broken = (error?: unknown): void => {
      if (this.#client !== client) return;
      this.#client = null;
      if (this.#stopped) return;
      this.#onError(error ?? new Error('the connection that listens has ended'));
      client.end().catch(() => {});
      this.#retry = setTimeout(() => void this.start(), waitOf(this.#failures));
      this.#failures += 1;
    };
    client.on('error', broken);
    client.on('end', broken);
    client.on('notification', ({ channel, payload = '' }) => {
      const heard = this.#channels.get(channel);
      if (heard === undefined) this.#notified();
      else heard(payload);
    });
    try {
      await client.connect();
      for (const channel of [CHANNEL, ...this.#channels.keys()]) await client.query(`LISTEN ${channel}`);
      this.#failures = 0;
      // What was said before LISTEN took hold.
      this.#notified();
    } catch (error) {
      broken(error);
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#retry);
    await this.#client?.end().catch(() => {});
  }
}
