import { expect, it } from 'vitest';
import { tallyOf } from './vitest-report.ts';

const file = (status: string, ...tests: readonly string[]) => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
});

it('counts tests, not files', () => {
  const report = {
    testResults: [file('passed', 'passed', 'passed', 'skipped'), file('failed', 'failed', 'passed', 'todo')],
  };
  expect(tallyOf(report, false)).toEqual({ passed: 3, failed: 1, skipped: 2 });
});

it('a file that could not be loaded is a failure', () => {
  expect(tallyOf({ testResults: [file('passed', 'passed'), file('failed')] }, false)).toMatchObject({
    failed: 1,
  });
});

it('a run that ended badly is never green', () => {
  expect(tallyOf({ testResults: [file('passed', 'passed')] }, false)).toMatchObject({ passed: 1, failed: 1 });
  expect(tallyOf(null, true)).toMatchObject({ passed: 0, failed: 1 });
});
