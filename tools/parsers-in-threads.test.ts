import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importsIn } from './boundaries.ts';

/** What reads the files that people send: a hostile one makes each of them take seconds. */
const PARSERS = ['csv-parse/sync', 'saxes', 'hucre', 'word-extractor', '@e965/xlsx'];

test('no module of the server reaches a reader of uploaded files but through a thread', () => {
  const root = join(import.meta.dirname, '..');
  const imports = importsIn(root).filter(({ from, typeOnly }) => from.startsWith('src/') && !typeOnly);
  const reached = new Set(['src/main/cli.ts']);
  for (const path of reached)
    for (const { from, to } of imports) if (from === path && !to.endsWith('.worker.ts')) reached.add(to);
  expect(reached.size).toBeGreaterThan(200);
  expect(imports.map(({ to }) => to)).toEqual(expect.arrayContaining(PARSERS));
  expect(PARSERS.filter((parser) => reached.has(parser))).toEqual([]);
});
