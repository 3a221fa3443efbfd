export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/**
 * True numbers out of vitest's JSON report. A file that could not be loaded counts as one failure, and so does a
 * run that ended badly although every test passed (an unhandled error), or that left no report or no tests at all.
 */
export function tallyOf(report: unknown, endedWell: boolean): Tally {
  const files = listOf(report, 'testResults');
  const tests = files.flatMap((file) =>
    listOf(file, 'assertionResults').map((test) => textOf(test, 'status')),
  );
  const passed = tests.filter((status) => status === 'passed').length;
  const failedTests = tests.filter((status) => status === 'failed').length;
  const unloaded = files.filter(
    (file) =>
      textOf(file, 'status') === 'failed' &&
      !listOf(file, 'assertionResults').some((test) => textOf(test, 'status') === 'failed'),
  ).length;
  const failed = failedTests + unloaded;
  const hidden = failed === 0 && (!endedWell || passed === 0) ? 1 : 0;
  return { passed, failed: failed + hidden, skipped: tests.length - passed - failedTests };
}

const memberOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

function listOf(value: unknown, key: string): readonly unknown[] {
  const list = memberOf(value, key);
  return Array.isArray(list) ? list : [];
}

function textOf(value: unknown, key: string): string {
  const text = memberOf(value, key);
  return typeof text === 'string' ? text : '';
}
