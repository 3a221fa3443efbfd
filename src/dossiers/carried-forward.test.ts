import { expect, test } from 'vitest';
import { nextMonth } from '../../catalogue/dossiers/account-gates.ts';

const nextPeriodValues = nextMonth({ month: 'month', title: 'title' });

test.each([
  ['2026-03', '示例村2026年3月财务收支公开表', '2026-04', '示例村2026年4月财务收支公开表'],
  ['2026-11', '示例村2026年11月财务收支公开表', '2026-12', '示例村2026年12月财务收支公开表'],
  ['2026-12', '示例村2026年12月财务收支公开表', '2027-01', '示例村2027年1月财务收支公开表'],
])('after %s', (month, title, next, nextTitle) => {
  expect(nextPeriodValues({ month, title })).toEqual({ month: next, title: nextTitle });
});

test('a title that does not name its month is not carried on, and an unreadable month carries nothing', () => {
  expect(nextPeriodValues({ month: '2026-03', title: '示例村财务公开' })).toEqual({ month: '2026-04' });
  expect(nextPeriodValues({ month: '三月', title: '示例村2026年3月财务' })).toEqual({});
});
