import { join } from 'node:path';
import { abuseBenchmark } from '../bench/abuse.ts';
import { cacheBenchmark } from '../bench/cache.ts';
import { consultationsBenchmark } from '../bench/consultations.ts';
import { intakeBenchmark } from '../bench/intake.ts';
import { obligationsBenchmark } from '../bench/obligations.ts';
import { pagesBenchmark } from '../bench/pages.ts';
import { publishBenchmark } from '../bench/publish.ts';
import { registersBenchmark } from '../bench/registers.ts';
import type { Benchmark } from '../bench/report.ts';
import { publishReport } from '../bench/report.ts';
import { requestsBenchmark } from '../bench/requests.ts';
import { searchBenchmark } from '../bench/search.ts';
import { searchQualityBenchmark } from '../bench/search-quality.ts';
import { startBenchmark } from '../bench/start.ts';

/** `npm run bench -- [name…] [--option value…]`: all benchmarks, or the named ones, one after the other. */
const BENCHMARKS: readonly Benchmark[] = [
  searchBenchmark,
  searchQualityBenchmark,
  pagesBenchmark,
  cacheBenchmark,
  requestsBenchmark,
  publishBenchmark,
  registersBenchmark,
  consultationsBenchmark,
  startBenchmark,
  abuseBenchmark,
  obligationsBenchmark,
  intakeBenchmark,
];

const root = join(import.meta.dirname, '..');
const names: string[] = [];
const options = new Map([['root', root]]);
const words = process.argv.slice(2);
for (let i = 0; i < words.length; i += 1) {
  const word = words[i] ?? '';
  if (word.startsWith('--')) {
    options.set(word.slice(2), words[i + 1] ?? '');
    i += 1;
  } else names.push(word);
}
const unknown = names.filter((name) => !BENCHMARKS.some((benchmark) => benchmark.name === name));
if (unknown.length > 0) {
  process.stderr.write(
    `no benchmark ${unknown.join(', ')}; there are ${BENCHMARKS.map((b) => b.name).join(', ')}\n`,
  );
  process.exit(2);
}
for (const benchmark of BENCHMARKS) {
  if (names.length > 0 && !names.includes(benchmark.name)) continue;
  publishReport(await benchmark.run(options), join(root, 'bench', 'results'));
}
