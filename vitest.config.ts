import { statfsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { classifiedTests } from './tools/classified-tests.ts';
import { LongFirst } from './tools/long-first.ts';

const MEMORY = '/dev/shm';
const ENOUGH_BYTES = 8 * 1024 ** 3;

/** Clusters of databases and data folders are made and removed by the dozen: in memory, where there is enough of it. */
function keepInMemory(): void {
  if (process.env.TMPDIR !== undefined) return;
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    if (bavail * bsize > ENOUGH_BYTES) process.env.TMPDIR = MEMORY;
  } catch {
    // No such folder: the disk will do.
  }
}
keepInMemory();

const tests = classifiedTests(import.meta.dirname);
const common = {
  root: import.meta.dirname,
  environment: 'node',
  // Against tests that hang, not against slow machines: nothing here measures time.
  testTimeout: 300_000,
  hookTimeout: 300_000,
} as const;
const databaseServer = ['./test/harness/database-server.ts'];
const oxc = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;

/**
 * A test's kind follows from what it imports: nobody has to remember a naming rule. No project extends this file: it
 * would be read, and the kinds found, once more for each.
 */
export default defineConfig({
  oxc,
  test: {
    // Two processors; files with servers of their own wait much.
    maxWorkers: 3,
    sequence: { sequencer: LongFirst },
    projects: [
      // What they import is loaded once in each thread and not once in each file; no module keeps state.
      { oxc, test: { ...common, name: 'unit', include: tests.unit, isolate: false } },
      {
        oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
        // Ant Design takes seconds to load: once for all files, not once for each.
        test: {
          ...common,
          name: 'unit-views',
          include: tests.views,
          environment: 'happy-dom',
          // A preview in a frame is the portal's page; there is none here.
          environmentOptions: { happyDOM: { settings: { handleDisabledFileLoadingAsSuccess: true } } },
          setupFiles: ['./console/testing/each-file.ts'],
          isolate: false,
        },
      },
      {
        oxc,
        test: {
          ...common,
          name: 'database',
          include: tests.database,
          globalSetup: databaseServer,
          isolate: false,
        },
      },
      {
        oxc,
        test: {
          ...common,
          name: 'database-replacing',
          include: tests.replacing,
          globalSetup: databaseServer,
        },
      },
      {
        oxc,
        test: {
          ...common,
          name: 'browser',
          include: tests.browser,
          globalSetup: databaseServer,
          // Each file has a browser of its own, which waits for its server half of the time.
          maxWorkers: 2,
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
