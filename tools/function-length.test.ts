import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { lengthFaults } from './function-length.ts';

const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

function faults(path: string, lines: number): readonly string[] {
  const root = mkdtempSync(join(tmpdir(), 'gk-length-'));
  roots.push(root);
  mkdirSync(dirname(join(root, path)), { recursive: true });
  for (const room of ['src', 'console']) mkdirSync(join(root, room), { recursive: true });
  const inner = Array.from({ length: lines - 2 }, () => '  a();').join('\n');
  writeFileSync(join(root, path), `const b = () => {\n${inner}\n};\n`);
  return lengthFaults(root);
}

it('a function has 80 lines at most', () => {
  expect(faults('src/log/a.ts', 80)).toEqual([]);
  expect(faults('src/log/a.ts', 81)).toEqual(['src/log/a.ts:1: a function of 81 lines; 80 at most']);
  expect(faults('src/portal/a.tsx', 81)).toHaveLength(1);
  expect(faults('console/a.tsx', 81)).toHaveLength(1);
});

it('tests are not counted', () => {
  expect(faults('src/log/a.test.ts', 100)).toEqual([]);
});
