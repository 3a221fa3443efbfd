import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { boundaryViolations } from './boundaries.ts';
import { commentFaults } from './comment-width.ts';
import { lengthFaults } from './function-length.ts';
import { type Tally, tallyOf } from './vitest-report.ts';

/**
 * `npm test`: everything that CI runs. `--fast` (`npm run check`) leaves out what needs a database or a browser.
 * Each static check counts as one. The last line holds the true numbers.
 */
const root = join(import.meta.dirname, '..');
const fast = process.argv.includes('--fast');
const results = join(root, 'test-results');

interface Check {
  readonly name: string;
  /** True when all is well; says itself what is not. */
  readonly passes: () => boolean;
}

/** Scripts run with the Node that runs us; their own first line would ask for the one in PATH, which may be too old. */
function succeeds(script: string, ...args: readonly string[]): boolean {
  const { status, error } = spawnSync(process.execPath, [realpathSync(script), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  if (error) console.error(error.message);
  return status === 0;
}

const bin = (name: string): string => join(root, 'node_modules', '.bin', name);

function holds(faults: readonly string[]): boolean {
  for (const line of faults) console.error(line);
  return faults.length === 0;
}

const checks: readonly Check[] = [
  { name: 'types', passes: () => succeeds(bin('tsc'), '-p', 'tsconfig.json') },
  { name: 'types of the console', passes: () => succeeds(bin('tsc'), '-p', 'tsconfig.console.json') },
  { name: 'format and lint', passes: () => succeeds(bin('biome'), 'check', '.') },
  { name: 'boundaries', passes: () => holds(boundaryViolations(root)) },
  { name: 'length of functions', passes: () => holds(lengthFaults(root)) },
  { name: 'width of comments', passes: () => holds(commentFaults(root)) },
  { name: 'dead code', passes: () => succeeds(bin('knip'), '--no-progress') },
  ...(fast
    ? []
    : [
        { name: 'build', passes: () => succeeds(join(root, 'bin/built.mjs')) },
        // The other probes run among the tests; this one needs the server that was built.
        {
          name: 'kill -9',
          passes: () => succeeds(join(root, 'bin/gongkai.mjs'), 'probe', 'kill', '--seconds', '5'),
        },
      ]),
];

function runTests(): Tally {
  const report = join(results, 'vitest.json');
  rmSync(report, { force: true });
  mkdirSync(results, { recursive: true });
  const projects = fast ? ['--project', 'unit*'] : [];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const clean = succeeds(bin('vitest'), 'run', ...projects, ...reporters);
  const content: unknown = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null;
  return tallyOf(content, clean);
}

let [passed, failed] = [0, 0];
for (const check of checks) {
  const started = Date.now();
  const ok = check.passes();
  if (ok) passed += 1;
  else failed += 1;
  console.log(`${ok ? '✓' : '✗'} ${check.name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
}
const tests = runTests();
passed += tests.passed;
failed += tests.failed;
process.exitCode = failed === 0 ? 0 : 1;
console.log(`${passed} passed, ${failed} failed${tests.skipped > 0 ? `, ${tests.skipped} skipped` : ''}`);
