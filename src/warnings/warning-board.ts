import type { Working } from '../catalogue/source.ts';
import { listCurrentWarnings } from './queries.ts';
import { asOf, byGravity, stateAt, type WarningEvent } from './warning-event.ts';

export interface WarningBoard {
  /**
   * Looks at the database again; called after every publication and withdrawal, and every few seconds for what another
   * process published.
   */
  readonly refresh: () => Promise<void>;
  /** The warnings in force now, the gravest first. Asks nobody: every page does. */
  readonly inForce: () => readonly WarningEvent[];
  /** Another text whenever another set is in force: a page that was drawn under another one is out of date. */
  readonly stamp: () => string;
  readonly start: () => void;
  readonly stop: () => Promise<void>;
}

const INTERVAL_MS = 5_000;

/** What is in force, held in memory. A warning begins and ends by the clock, without anybody's doing. */
export function createWarningBoard(
  deps: Working,
  onError: (error: unknown) => void = () => {},
): WarningBoard {
  let current: readonly WarningEvent[] = [];
  let shown: readonly WarningEvent[] = [];
  let stamp = '';
  /** `shown` holds in between, both inclusive of the first and not of the second. */
  let [since, changes] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let looking: Promise<void> | null = null;
  let timer: NodeJS.Timeout | null = null;

  const settle = (now: Date): void => {
    shown = current
      .map((event) => asOf(event, now))
      .filter((event) => stateAt(event, now) === 'in-force')
      .toSorted(byGravity);
    stamp = shown.map((event) => event.current.id).join(' ');
    const turns = current.flatMap(({ messages }) =>
      messages.flatMap(({ from, until }) => [from.getTime(), until.getTime()]),
    );
    since = now.getTime();
    changes = Math.min(...turns.filter((turn) => turn > since), Number.POSITIVE_INFINITY);
  };
  const keepUp = (): void => {
    const now = deps.clock.now();
    const time = now.getTime();
    if (time < since || time >= changes) settle(now);
  };

  const look = async (): Promise<void> => {
    const now = deps.clock.now();
    current = await listCurrentWarnings(deps, now);
    settle(deps.clock.now());
  };
  /** One after the other: an older answer must not come after a newer one. */
  const refresh = (): Promise<void> => {
    const next = (looking ?? Promise.resolve()).catch(() => {}).then(look);
    looking = next;
    return next;
  };

  return {
    refresh,
    inForce: () => {
      keepUp();
      return shown;
    },
    stamp: () => {
      keepUp();
      return stamp;
    },
    start: () => {
      timer = setInterval(() => void refresh().catch(onError), INTERVAL_MS);
    },
    stop: async () => {
      if (timer) clearInterval(timer);
      await looking?.catch(() => {});
    },
  };
}
