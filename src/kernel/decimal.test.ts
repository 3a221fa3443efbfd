import { expect, test } from 'vitest';
import { addDecimals, decimalPattern, decimalsWithin } from './decimal.ts';

const plus = (...values: readonly string[]) => addDecimals(values.map((value) => ({ value, sign: 1 })));

test('sums of decimal text are exact', () => {
  expect(plus('0.1', '0.2')).toBe('0.3');
  expect(plus('99999999999999999999.99', '0.01')).toBe('100000000000000000000.00');
  expect(plus('-1.5', '1')).toBe('-0.5');
  expect(
    addDecimals([
      { value: '10', sign: 1 },
      { value: '10.05', sign: -1 },
    ]),
  ).toBe('-0.05');
  expect(plus()).toBe('0');
  expect(plus('1', '一')).toBeNull();
});

test('a tolerance is part of the comparison, and trailing zeros are none', () => {
  expect(decimalsWithin('12.50', '12.5', '0')).toBe(true);
  expect(decimalsWithin('12.51', '12.5', '0')).toBe(false);
  expect(decimalsWithin('12.51', '12.5', '0.01')).toBe(true);
  expect(decimalsWithin('12.49', '12.51', '0.01')).toBe(false);
  expect(decimalsWithin('x', '12.51', '1')).toBe(false);
});

test('a pattern allows so many places, and none where there are none', () => {
  expect('12.34').toMatch(new RegExp(decimalPattern(2)));
  expect('12.345').not.toMatch(new RegExp(decimalPattern(2)));
  expect('12').toMatch(new RegExp(decimalPattern(0)));
  expect('12.0').not.toMatch(new RegExp(decimalPattern(0)));
});
