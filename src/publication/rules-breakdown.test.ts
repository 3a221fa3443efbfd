import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OPEN, plainAmount, plainText } from '../catalogue/plain-fields.ts';
import { cited } from '../kernel/citation.ts';
import { breakdownRefusals } from './rules-breakdown.ts';

const type = {
  fields: {
    spending: {
      ...OPEN,
      kind: 'rows' as const,
      title: '支出',
      maxItems: 1000,
      columns: {
        code: plainText('编码'),
        name: plainText('科目'),
        amount: plainAmount('预算数'),
        last: plainAmount('上年数'),
      },
    },
  },
  breakdowns: [
    {
      rows: 'spending',
      code: 'code',
      name: 'name',
      amounts: ['amount', 'last'],
      leafDigits: 7,
      totals: { amount: 'total' },
      basis: cited('《预算法实施条例》第六条'),
    },
  ],
};
const withTotal = { ...type, fields: { ...type.fields, total: plainAmount('支出总计') } };
const row = (code: string, amountText: string, last = amountText) => ({
  code,
  name: `科目${code}`,
  amount: amountText,
  last,
});
const codes = (rows: readonly object[]) =>
  breakdownRefusals(type, { spending: rows }).map((each) => each.code);

describe('a table by functional codes', () => {
  test('is taken when every level is the sum of the one below', () => {
    const rows = [
      row('201', '30.00'),
      row('20103', '30.00'),
      row('2010301', '20.00'),
      row('2010302', '10.00'),
      row('2080505', '5.00'),
    ];
    expect(codes(rows)).toEqual([]);
  });

  test('names the row, the column and both sums; the order of rows does not matter', () => {
    const rows = [row('2010301', '20.00'), row('2010302', '10.00', '11.00'), row('20103', '31.00', '31.00')];
    expect(breakdownRefusals(type, { spending: rows })).toMatchObject([
      {
        code: 'breakdown-differs',
        path: '/content/spending/2/amount',
        message: '“支出”中“科目20103”的预算数为31.00，下级各行之和为30.00。',
      },
    ]);
  });

  test('makes up the total of the record', () => {
    const told = (whole: string) =>
      breakdownRefusals(withTotal, {
        total: whole,
        spending: [row('2010301', '20.00'), row('2010302', '10.00')],
      });
    expect(told('30.00')).toEqual([]);
    expect(told('30.50')).toMatchObject([
      {
        code: 'sum-wrong',
        path: '/content/total',
        message: '“支出总计”填写的是30.50，按“支出”第一级各行计算应为30.00。',
      },
    ]);
  });

  test('must go down to 项, and no code stands twice', () => {
    expect(codes([row('201', '1.00')])).toEqual(['breakdown-too-coarse']);
    expect(codes([row('2010301', '1.00'), row('2010301', '2.00')])).toEqual(['breakdown-code-repeated']);
  });

  test('figures that were each rounded may differ by half a last digit each, and no further', () => {
    const parts = [row('2010301', '0.33'), row('2010302', '0.33'), row('2010303', '0.33')];
    expect(codes([row('20103', '1.00'), ...parts])).toEqual([]);
    expect(codes([row('20103', '1.01'), ...parts])).toEqual([]);
    expect(codes([row('20103', '1.02'), ...parts])).toEqual(['breakdown-differs', 'breakdown-differs']);
  });

  test('whatever the amounts: a table made of its sums is taken, and one with a wrong sum is not', () => {
    const fen = fc.bigInt({ min: 0n, max: 10n ** 15n });
    const told = (value: bigint): string => `${value / 100n}.${String(value % 100n).padStart(2, '0')}`;
    fc.assert(
      fc.property(
        fc.array(fc.array(fen, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 }),
        fc.bigInt({ min: 100n, max: 10n ** 9n }),
        (groups, error) => {
          const sums = groups.map((group) => group.reduce((a, b) => a + b, 0n));
          const total = sums.reduce((a, b) => a + b, 0n);
          const below = groups.flatMap((group, g) => [
            row(`2010${g + 1}`, told(sums[g] ?? 0n)),
            ...group.map((value, i) => row(`2010${g + 1}0${i + 1}`, told(value))),
          ]);
          expect(codes([row('201', told(total)), ...below])).toEqual([]);
          expect(codes([row('201', told(total + error)), ...below])).toContain('breakdown-differs');
        },
      ),
    );
  });
});
