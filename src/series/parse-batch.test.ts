import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SURFACE_WATER, WATER_STATIONS } from '../../catalogue/types/series/surface-water.ts';
import type { TypeDeclaration } from '../schema/declaration.ts';
import type { Cell } from '../tables/cell.ts';
import { parseBatch } from './parse-batch.ts';
import { parsePeriod } from './parse-period.ts';
import { sameUnit } from './table-header.ts';
import { withListedPlaces } from './testing/listed-places.ts';

const aspectOf = (type: TypeDeclaration) => {
  if (type.shape !== 'series') throw new Error('no series');
  return withListedPlaces(type);
};
const WATER = aspectOf(SURFACE_WATER);
const SPAN = { from: '2026-02-01', to: '2026-02-28' };
const batch = (cells: readonly (readonly Cell[])[], aspect = WATER) =>
  parseBatch(aspect, [{ name: '“表”', cells, firstRow: 2, path: (row, column) => `/${row}/${column}` }], {
    span: SPAN,
    today: '2026-03-09',
    prefecture: null,
  });

describe('times', () => {
  it.each([
    ['month', '2026-03', '2026-03'],
    ['month', '2026年3月', '2026-03'],
    ['month', '2026/3', '2026-03'],
    ['month', '202603', '2026-03'],
    ['month', '46082', '2026-03'],
    ['month', '2026-13', null],
    ['month', '2026-03-01', null],
    ['day', '2026-3-1', '2026-03-01'],
    ['day', '2026年3月1日', '2026-03-01'],
    ['day', '20260301', '2026-03-01'],
    ['day', '46082', '2026-03-01'],
    ['day', '2026-02-29', null],
    ['day', '02-25', '2026-02-25'],
    ['day', '03-25', null],
    ['hour', '2026-03-01 9:00', '2026-03-01T09:00'],
    ['hour', '2026-03-01T09:00:00', '2026-03-01T09:00'],
    ['hour', '2026年3月1日 9时', '2026-03-01T09:00'],
    ['hour', '46082.375', '2026-03-01T09:00'],
    ['hour', '02-25 09:00', '2026-02-25T09:00'],
    ['hour', '2026-03-01 24:00', null],
    ['hour', '2026-03-01', null],
  ] as const)('by %s: “%s” is %s', (frequency, text, period) => {
    expect(parsePeriod(text, frequency, SPAN)).toBe(period);
  });
  it('takes no year from a period that spans two of them', () => {
    expect(parsePeriod('02-25', 'day', { from: '2025-02-01', to: '2026-03-31' })).toBeNull();
    expect(parsePeriod('12-25', 'day', { from: '2025-12-01', to: '2026-01-31' })).toBe('2025-12-25');
    expect(parsePeriod('02-25', 'day', null)).toBeNull();
  });
});

it.each([
  ['mg/L', 'MG/L', true],
  ['μg/m³', 'ug/m3', true],
  ['µg/m³', 'μg/m³', true],
  ['μg/L', 'mg/L', false],
  ['', 'mg/L', false],
])('“%s” and “%s” are one unit: %s', (a, b, same) => {
  expect(sameUnit(a, b)).toBe(same);
});

it('reads a cell with a date as the period that it lies in, and a percentage in the unit of the indicator', () => {
  const date = { kind: 'date', date: '2026-02-01', time: null, shown: '26年2月' } as const;
  const share = { kind: 'number', number: 0.052, shown: '5.20%', scientific: false } as const;
  const { observations, refusals } = batch([
    ['断面', '监测时间', '总磷'],
    ['鹿角', date, 0.052],
  ]);
  expect(refusals).toEqual([]);
  expect(observations).toEqual([
    { place: 'dt-lujiao', indicator: 'tp', period: '2026-02', value: '0.052', quality: 'valid' },
  ]);
  const wrong = batch([
    ['断面', '监测时间', '总磷'],
    ['鹿角', date, share],
  ]);
  expect(wrong.refusals.map((refusal) => refusal.code)).toEqual(['series-value-invalid']);
  const percent = { ...WATER, indicators: WATER.indicators.map((each) => ({ ...each, unit: '%' })) };
  const right = batch(
    [
      ['断面', '监测时间', '总磷'],
      ['鹿角', date, share],
    ],
    percent,
  );
  expect(right.observations).toMatchObject([{ value: '5.2' }]);
});

describe('a batch', () => {
  it('keeps an impossible reading of a sensor as invalid where the declaration says so', () => {
    const { observations, refusals } = batch(
      [
        ['断面', '监测时间', '浊度(NTU)'],
        ['坡头', '2026-02-25 09:00', '99999'],
      ],
      aspectOf(WATER_STATIONS),
    );
    expect(refusals).toEqual([]);
    expect(observations).toMatchObject([{ indicator: 'turbidity', value: '99999', quality: 'invalid' }]);
  });
  it('names both rows of a duplicate, also across spellings of place and time', () => {
    const { refusals } = batch([
      ['断面', '监测时间', '总磷'],
      ['橘子洲', '2026-02', '0.05'],
      ['桔子洲', '2026年2月', '0.05'],
    ]);
    expect(refusals.map((refusal) => refusal.message)).toEqual([
      '“表”第3行：橘子洲2026-02的“总磷”与“表”第2行重复。',
    ]);
  });
  it('never throws and never stores what it refuses, whatever the table holds', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('鹿角', '2026-02', '0.05', '--', '<1', '断面', '总磷(mg/L)'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 5 }), (rows) => {
        const { observations, refusals } = batch([['断面', '监测时间', '总磷', 'pH'], ...rows]);
        const keys = observations.map((each) => `${each.place} ${each.period} ${each.indicator}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const each of observations) expect(each.period).toMatch(/^\d{4}-\d{2}$/);
        expect(observations.length + refusals.length).toBeGreaterThan(0);
      }),
    );
  });
});
