import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { join } from 'node:path';

/** One line of a table; numbers are rounded for people and whole in the file. */
export interface Measurement {
  readonly what: string;
  readonly [column: string]: number | string;
}

export interface Report {
  readonly name: string;
  /** What was measured, in a sentence. */
  readonly about: string;
  readonly settings: Readonly<Record<string, number | string>>;
  readonly measurements: readonly Measurement[];
}

export interface Benchmark {
  readonly name: string;
  readonly about: string;
  /** Options as `--size 100000`. */
  run(options: ReadonlyMap<string, string>): Promise<Report>;
}

export const machineFacts = (): Record<string, number | string> => ({
  processor: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  system: `${process.platform} ${release()}`,
  node: process.version,
});

/** Prints the table and keeps `bench/results/<name>.json`. */
export function publishReport(report: Report, folder: string): void {
  const rounded = (value: number | string): number | string =>
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(3)) : value;
  process.stdout.write(`\n${report.about}\n`);
  console.table(
    Object.fromEntries(
      report.measurements.map(({ what, ...columns }) => [
        what,
        Object.fromEntries(Object.entries(columns).map(([column, value]) => [column, rounded(value)])),
      ]),
    ),
  );
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${report.name}.json`);
  const kept = { ...report, machine: machineFacts(), at: new Date().toISOString() };
  writeFileSync(path, `${JSON.stringify(kept, null, 2)}\n`);
  process.stdout.write(`Kept in bench/results/${report.name}.json\n`);
}
