import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseCell } from './parse-cell.ts';
import { roundHalfEven } from './round-half-even.ts';

it.each([
  ['0.350', '0.350', 'valid'],
  [' ＋７．２ ', '7.2', 'valid'],
  ['-3.1', '-3.1', 'valid'],
  ['007', '7', 'valid'],
  ['5E-05', '0.00005', 'valid'],
  ['1.2e3', '1200', 'valid'],
  ['0.002L', '0.002', 'below-detection'],
  ['<0.01', '0.01', 'below-detection'],
  ['＜0.01', '0.01', 'below-detection'],
  ['12.3（无效）', '12.3', 'invalid'],
  ['12.3*', '12.3', 'invalid'],
  ['无效', null, 'invalid'],
  ['--', null, 'missing'],
  ['', null, 'missing'],
  ['-;', null, 'missing'],
  ['停测', null, 'missing'],
] as const)('reads “%s”', (text, value, quality) => {
  expect(parseCell(text)).toEqual({ value, quality });
});

it.each(['约3', '1.2.3', '3-5', 'abc', '1e99', '0,35'])('does not guess what “%s” means', (text) => {
  expect(parseCell(text)).toBeNull();
});

it.each([
  ['12.5', 0, '12'],
  ['13.5', 0, '14'],
  ['12.51', 0, '13'],
  ['0.85', 1, '0.8'],
  ['0.95', 1, '1.0'],
  ['-0.04', 1, '0.0'],
  ['2', 1, '2.0'],
] as const)('rounds %s to %i decimals by GB/T 8170', (text, digits, rounded) => {
  expect(roundHalfEven(text, digits)).toBe(rounded);
});

it('never rounds by more than half a unit', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1_000_000, max: 1_000_000 }),
      fc.integer({ min: 0, max: 3 }),
      (n, digits) => {
        const text = (n / 1000).toFixed(3);
        const off = Math.abs(Number(roundHalfEven(text, digits)) - Number(text));
        expect(off).toBeLessThanOrEqual(0.5 * 10 ** -digits + 1e-9);
      },
    ),
  );
});
