import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { AnchorProblem } from '../log/anchor.ts';
import { assertDiskSpace } from './disk-space.ts';
import { failureText } from './exit-with.ts';

test('a disk with less room than is asked for is not ready', async () => {
  await assertDiskSpace(tmpdir(), 1);
  await expect(assertDiskSpace(tmpdir(), Number.MAX_SAFE_INTEGER)).rejects.toThrow('bytes are free');
});

test('a log that does not fit its anchor is told in one line and is no bug of the program', () => {
  expect(failureText(new AnchorProblem('拒绝启动。'))).toEqual({ text: '拒绝启动。', exitCode: 1 });
});
