import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { retiredWords, usesIn } from './terms.ts';

const root = process.cwd();
const retired = retiredWords(readFileSync('docs/terms.md', 'utf8'));

/** Where a retired word is another word. Everything else is in the wrong. */
const ALLOWED: readonly { readonly path: RegExp; readonly found: RegExp; readonly why: string }[] = [
  {
    path: /^(catalogue|examples|src|console|test)\//,
    found: /^matters?$/,
    why: 'a field of records and of JSON',
  },
  { path: /12-grassroots-affairs/, found: /^MATTERS$/, why: '村级事项, the options of that field' },
  {
    path: /08-administrative-power|responsibility-list|register-(pages|history)\.test|bad-input\.test/,
    found: /^(POWERS_AND_DUTIES|DUTIES|duty|duties|dutyBasis)$/,
    why: '责任清单: what a body is responsible for, in fields of records',
  },
  {
    path: /^src\/schema\/vocabulary\/items\.ts$/,
    found: /^standing$/,
    why: 'a timing of items, in files and in JSON',
  },
  { path: /^console\//, found: /^Alert$/, why: 'a component of Ant Design' },
  { path: /\/(cap|warning-words)\.ts$/, found: /^alert$/, why: 'a kind of message in CAP' },
  {
    path: /outbox-migration\.test|docs\/benchmarks/,
    found: /outbox|name of the file/,
    why: 'what was before migration 0120',
  },
  { path: /^src\/database\/schema\.generated/, found: /./, why: 'told by the migrations' },
];

/** Older migrations never change, decisions tell what was decided then, and these two files name the words. */
const CHECKED =
  /^(?:src|catalogue|examples|console|test|tools|bench|verifier)\/.*\.tsx?$|^(?:docs\/(?!decisions|terms|audit).*|README|CONTRIBUTING)\.md$|^src\/database\/migrations\/(?:0(?:1[3-9]|[2-9]\d)\d|[1-9]\d{3})_.*\.sql$/;

const files = execFileSync('git', ['ls-files'], { encoding: 'utf8' })
  .split('\n')
  .filter((path) => CHECKED.test(path) && !path.startsWith('tools/terms'));

describe('words that were given up', () => {
  test('name nothing in code, files, tables and documents', () => {
    const uses = files
      .flatMap((path) => usesIn(root, path, retired))
      .filter(({ path, found }) => !ALLOWED.some((each) => each.path.test(path) && each.found.test(found)));
    expect(uses.map(({ path, word, instead, found }) => `${path}: ${word} → ${instead}: ${found}`)).toEqual(
      [],
    );
  }, 60_000);

  test('are found as part of a name and as a word of a comment, not where they stand as a value', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gk-terms-'));
    const lines = [
      'const dutyOf = (at: string) => at;',
      '// The duty that `duty` names.',
      "dutyOf('duty'); // as due",
    ];
    writeFileSync(join(folder, 'alert-board.ts'), lines.join('\n'));
    expect(usesIn(folder, 'alert-board.ts', retired).map(({ word, found }) => `${word}: ${found}`)).toEqual([
      'alert: the name of the file',
      'duty: dutyOf',
      'duty: // The duty that `duty` names.',
    ]);
    expect(retired).toContainEqual({ word: 'duty', instead: 'obligation' });
  });
});
