import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const FOLDER = join(import.meta.dirname, '..', 'docs', 'security');

test('every test that the documents of security rest on exists', () => {
  const missing = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => {
      const text = readFileSync(join(FOLDER, name), 'utf8');
      const cited = [...text.matchAll(/`((?:src|test|tools|probes|console|verifier)\/[\w./-]+\.tsx?)`/g)];
      return cited.flatMap(([, path = '']) =>
        existsSync(join(FOLDER, '..', '..', path)) ? [] : [`${name}: ${path}`],
      );
    });
  expect(missing).toEqual([]);
});
