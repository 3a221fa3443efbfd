export interface StopRequests {
  /** Resolves with nothing at the first Ctrl-C or SIGTERM. */
  readonly wait: Promise<undefined>;
  requested(): boolean;
  /** For work that may be left half done. */
  readonly signal: AbortSignal;
  dispose(): void;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** npm, the launcher and the terminal may each pass on one Ctrl-C: what comes at once is one request. */
const SAME_REQUEST_MS = 500;

/**
 * The first signal asks us to stop in order, the second ends us on the spot; the database recovers at the next start.
 */
export function stopRequests(onForce: () => void): StopRequests {
  let count = 0;
  let firstAt = 0;
  const stopping = new AbortController();
  let resolveWait: (value: undefined) => void = () => {};
  const wait = new Promise<undefined>((resolve) => {
    resolveWait = resolve;
  });
  const listener = (): void => {
    if (count > 0 && performance.now() - firstAt < SAME_REQUEST_MS) return;
    count += 1;
    if (count === 1) {
      firstAt = performance.now();
      stopping.abort();
      resolveWait(undefined);
    } else {
      onForce();
      process.exit(130);
    }
  };
  for (const signal of SIGNALS) process.on(signal, listener);
  return {
    wait,
    requested: () => count > 0,
    signal: stopping.signal,
    dispose: () => {
      for (const signal of SIGNALS) process.off(signal, listener);
    },
  };
}
