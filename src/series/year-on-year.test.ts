import { expect, it } from 'vitest';
import { CATALOGUE } from '../../test/harness/catalogue.ts';
import type { IndicatorDeclaration } from '../schema/declaration.ts';
import { derive } from './derived-values.ts';
import type { Readings } from './reading.ts';

const indicator = (unit: string): IndicatorDeclaration => ({
  code: 'x',
  title: '指标',
  aliases: [],
  unit,
  scale: 2,
  minimum: -1e9,
  maximum: 1e9,
  outside: 'refuse',
  detectionLimit: false,
  standard: '',
  limits: [],
});
const readings = (value: string | null): Readings =>
  new Map([['x', { value, quality: value === null ? 'missing' : 'valid' }]]);
const compare = (unit: string, now: string | null, before: string | null) =>
  derive('year-on-year', {
    readings: readings(now),
    limits: [],
    standards: CATALOGUE.standards,
    yearBefore: readings(before),
    indicator: indicator(unit),
    waterBody: null,
    period: '2026-Q1',
  });

it.each([
  ['亿元', '105', '100', '增加', '5.0%'],
  ['亿元', '97.5', '100', '减少', '2.5%'],
  ['亿元', '100.00', '100', '持平', ''],
  ['亿元', '3', '-2', '增加', '5.0亿元'],
  ['亿元', '-3', '0', '减少', '3.0亿元'],
  ['%', '61.25', '60', '增加', '1.3个百分点'],
  ['‰', '0.2', '0.5', '减少', '0.3个千分点'],
])('in %s, %s after %s is told as %s %s', (unit, now, before, title, figure) => {
  expect(compare(unit, now, before)).toMatchObject({ title, figure });
});

it('says nothing where there is nothing to compare with', () => {
  expect(compare('亿元', '1', null)).toBeNull();
  expect(compare('亿元', null, '1')).toBeNull();
});
