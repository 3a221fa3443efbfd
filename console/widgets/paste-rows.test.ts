import { expect, test } from 'vitest';
import { withoutHeading } from './paste-rows.ts';

const TITLES = ['变动方式', '职权编码', '罚款金额'];

test('a heading copied along is left out, marks and units or not', () => {
  const rows = [
    ['变动方式', '职权编码*', '罚款金额（万元）'],
    ['新增', '1', '0.2'],
  ];
  expect(withoutHeading(rows, TITLES)).toEqual([['新增', '1', '0.2']]);
});

test('rows without a heading are all taken, a single row too', () => {
  const rows = [
    ['新增', '1', '0.2'],
    ['取消', '2', ''],
  ];
  expect(withoutHeading(rows, TITLES)).toBe(rows);
  expect(withoutHeading([['变动方式', '职权编码', '罚款金额']], TITLES)).toHaveLength(1);
});
