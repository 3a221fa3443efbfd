import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DRILLS } from './drill.ts';

const root = join(import.meta.dirname, '..');
const drill = (...args: readonly string[]) =>
  spawnSync(process.execPath, [join(root, 'tools/drill.ts'), ...args], { encoding: 'utf8' });

it('every drill is a test that takes its seed', () => {
  for (const { file } of Object.values(DRILLS))
    expect(readFileSync(join(root, file), 'utf8')).toContain('drillSeed(');
});

it('lists the drills, and refuses a name or a number that is none', () => {
  expect(drill()).toMatchObject({ status: 0, stdout: expect.stringContaining('procedure') });
  expect(drill('nothing')).toMatchObject({ status: 2, stdout: expect.stringContaining('“nothing”') });
  expect(drill('records', '--seconds', '0')).toMatchObject({ status: 2 });
  expect(drill('records', '--rounds', '3')).toMatchObject({ status: 2 });
});
