import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/**
 * `npm run drill -- <name> [--seconds N] [--seed S]`: a rehearsal that the tests make once, with one seed, made again
 * and again with the seeds that follow S. Last line `tried N, failed M`; exit code 1 when M > 0, 2 when it cannot run
 * so. A failure names the seed and how to repeat it.
 */
interface Drill {
  readonly says: string;
  /** A test that asks `drillSeed()`. */
  readonly file: string;
}

export const DRILLS: Readonly<Record<string, Drill>> = {
  records: {
    says: 'records of every type, varied by chance, through review and publication to their page',
    file: 'test/random-records.test.ts',
  },
  procedure: {
    says: 'orders of submitting, approving, returning and publishing, against a model of the procedure',
    file: 'src/publication/procedure.test.ts',
  },
  obligations: {
    says: 'obligations opened, met and excepted by chance; pages, counts and totals agree',
    file: 'src/obligations/obligations.test.ts',
  },
  opinions: {
    says: 'opinions sent, repeated and changed by chance; each current text counts once',
    file: 'src/consultations/opinions.test.ts',
  },
  restore: {
    says: 'backup beside a running service, restored into another folder; bytes of it damaged by chance',
    file: 'test/backup.test.ts',
  },
  templates: {
    says: 'the templates of all types, filled in by their own notes and imported',
    file: 'src/shapes/templates.test.ts',
  },
};

const root = join(import.meta.dirname, '..');

function passes(file: string, seed: number): boolean {
  const vitest = realpathSync(join(root, 'node_modules/.bin/vitest'));
  const { status } = spawnSync(process.execPath, [vitest, 'run', '--reporter=dot', file], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DRILL_SEED: String(seed) },
  });
  return status === 0;
}

function rehearse(name: string, { file }: Drill, seconds: number, first: number): boolean {
  const until = Date.now() + seconds * 1000;
  let [tried, failed] = [0, 0];
  do {
    const seed = first + tried;
    tried += 1;
    if (passes(file, seed)) continue;
    failed += 1;
    console.log(`  ✗ seed ${seed}; again: npm run drill -- ${name} --seconds 1 --seed ${seed}`);
  } while (Date.now() < until);
  console.log(`tried ${tried}, failed ${failed}`);
  return failed === 0;
}

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { seconds: { type: 'string', default: '300' }, seed: { type: 'string' } },
  });
  const [name = ''] = positionals;
  const drill = DRILLS[name];
  if (!drill) {
    if (name !== '') console.log(`no drill named “${name}”`);
    for (const [each, { says }] of Object.entries(DRILLS)) console.log(`${each.padEnd(12)} ${says}`);
    return name === '' ? 0 : 2;
  }
  const [seconds, seed] = [Number(values.seconds), Number(values.seed ?? Date.now() % 1_000_000)];
  if (!(seconds > 0) || !Number.isSafeInteger(seed)) {
    console.log('--seconds must be a positive number, --seed a whole one');
    return 2;
  }
  console.log(`${name}: from seed ${seed}, ${seconds} s`);
  return rehearse(name, drill, seconds, seed) ? 0 : 1;
}

if (import.meta.main) {
  try {
    process.exitCode = main();
  } catch (error) {
    // parseArgs says in one sentence what it does not know.
    console.log(error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
  }
}
