import type { Working } from '../catalogue/source.ts';
import { type AlertEvent, asOf, byGravity, stateAt } from './alert-event.ts';
import { listStandingAlerts } from './queries.ts';

export interface AlertBoard {
  /** Looks at the database again; called after every publication and withdrawal, and every few seconds for what another process published. */
  readonly refresh: () => Promise<void>;
  /** The warnings in force now, the gravest first. Asks nobody: every page does. */
  readonly inForce: () => readonly AlertEvent[];
  /** Another text whenever another set is in force: a page that was drawn under another one is out of date. */
  readonly stamp: () => string;
  readonly start: () => void;
  readonly stop: () => Promise<void>;
}

const INTERVAL_MS = 5_000;

/** What is in force, held in memory. A warning begins and ends by the clock, without anybody's doing. */
export function createAlertBoard(deps: Working, onError: (error: unknown) => void = () => {}): AlertBoard {
  let standing: readonly AlertEvent[] = [];
  let shown: readonly AlertEvent[] = [];
  let stamp = '';
  /** `shown` holds in between, both inclusive of the first and not of the second. */
  let [since, changes] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let looking: Promise<void> | null = null;
  let timer: NodeJS.Timeout | null = null;

  const settle = (now: Date): void => {
    shown = standing
      .map((event) => asOf(event, now))
      .filter((event) => stateAt(event, now) === 'in-force')
      .toSorted(byGravity);
    stamp = shown.map((event) => event.standing.id).join(' ');
    const turns = standing.flatMap(({ messages }) =>
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
    standing = await listStandingAlerts(deps, now);
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
