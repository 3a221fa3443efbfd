export interface ProbeOptions {
  readonly seconds: number;
  readonly seed: number;
  /** A running installation to ask instead of one of its own, where the probe can do without its database. */
  readonly url: string | null;
}

export interface ProbeOutcome {
  readonly tried: number;
  /** One line for each thing that must not be; empty when all is well. */
  readonly failures: readonly string[];
  /** What was reached on the way, so that a probe that reached nothing is seen to prove nothing. */
  readonly reached: Readonly<Record<string, number>>;
}

export interface Probe {
  readonly name: string;
  /** For --help. */
  readonly description: string;
  /** Whether it can ask a running demonstration. */
  readonly asksRunning: boolean;
  run(options: ProbeOptions): Promise<ProbeOutcome>;
}

const SHOWN = 20;

/** Runs one probe and prints what it found; the exit code is 1 when something was. */
export async function runProbe(
  probe: Probe,
  options: ProbeOptions,
  print: (line: string) => void,
): Promise<number> {
  const started = Date.now();
  print(`${probe.name}: seed ${options.seed}, ${options.seconds} s`);
  const { tried, failures, reached } = await probe.run(options);
  const shown = [...new Set(failures)].slice(0, SHOWN);
  for (const failure of shown) print(`  ✗ ${failure}`);
  if (failures.length > shown.length) print(`  … and ${failures.length - shown.length} more`);
  const facts = Object.entries(reached).map(([name, count]) => `${name} ${count}`);
  print(`reached: ${facts.join(', ')}; ${((Date.now() - started) / 1000).toFixed(1)} s with the start`);
  print(`tried ${tried}, failed ${failures.length}`);
  return failures.length === 0 ? 0 : 1;
}
