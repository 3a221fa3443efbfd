import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../test/harness/catalogue.ts';
import type { IndicatorDeclaration } from '../schema/declaration.ts';
import { derive } from './derived-values.ts';
import { limitsOn } from './limits.ts';
import type { Reading } from './reading.ts';

const indicator = (code: string, limits: IndicatorDeclaration['limits']): IndicatorDeclaration => ({
  code,
  title: code.toUpperCase(),
  aliases: [],
  unit: 'mg/L',
  scale: 3,
  minimum: 0,
  maximum: 1000,
  outside: 'refuse',
  detectionLimit: true,
  standard: '',
  limits,
});
const limit = (
  value: number,
  placeKind: string | null,
  from: string | null = null,
  to: string | null = null,
) => ({
  value,
  title: '示例标准',
  validFrom: from,
  validTo: to,
  placeKind,
});
const INDICATORS = [
  indicator('cod', [
    limit(100, 'sewage', null, '2026-01-01'),
    limit(50, 'sewage', '2026-01-01'),
    limit(90, 'pulp'),
  ]),
  indicator('tp', [limit(0.5, 'sewage')]),
];
const judged = (kind: string, period: string, readings: Readonly<Record<string, Reading>>) =>
  derive('within-limits', {
    readings: new Map(Object.entries(readings)),
    waterBody: null,
    period,
    indicator: null,
    limits: limitsOn(INDICATORS, kind, period),
    standards: CATALOGUE.standards,
    yearBefore: new Map(),
  });
const valid = (value: string): Reading => ({ value, quality: 'valid' });

describe('within limits', () => {
  it('what equals the limit keeps it; what is above exceeds it by so many times', () => {
    expect(judged('sewage', '2026-02', { cod: valid('50'), tp: valid('0.5') })).toMatchObject({
      title: '达标',
      rank: 0,
    });
    expect(judged('sewage', '2026-02', { cod: valid('75'), tp: valid('0.2') })).toMatchObject({
      title: '超标',
      rank: 1,
      detail: '超标污染物：COD（超标0.50倍）',
    });
  });

  it('the limit of the kind of outlet and of the day counts', () => {
    expect(judged('pulp', '2026-02', { cod: valid('75') })).toMatchObject({ title: '达标' });
    expect(judged('sewage', '2025-12', { cod: valid('75'), tp: valid('0.1') })).toMatchObject({
      title: '达标',
    });
  });

  it('what was not measured is said and never taken for kept', () => {
    expect(
      judged('sewage', '2026-02', { cod: valid('20'), tp: { value: null, quality: 'missing' } }),
    ).toMatchObject({
      title: '达标',
      detail: '缺测：TP',
    });
    expect(judged('sewage', '2026-02', { cod: { value: '80', quality: 'invalid' } })).toMatchObject({
      title: '不评价',
      rank: null,
    });
  });

  it('below the detection limit counts as half of it', () => {
    expect(judged('pulp', '2026-02', { cod: { value: '150', quality: 'below-detection' } })).toMatchObject({
      title: '达标',
    });
  });
});
