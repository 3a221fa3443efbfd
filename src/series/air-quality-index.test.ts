import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AIR, HJ_633_2012, HJ_633_2026, IAQI_STEPS } from '../../catalogue/standards/hj-633.ts';
import type { AirColumn, AirStandard } from '../schema/standards.ts';
import * as index from './air-quality-index.ts';
import type { Readings } from './reading.ts';
import { readings } from './testing/readings.ts';

const judgeAir = (values: Readings, averaging: 'daily' | 'hourly', date: string) =>
  index.judgeAir(values, averaging, date, AIR);
const subIndex = (standard: AirStandard, column: AirColumn, concentration: string) =>
  index.subIndex(standard, IAQI_STEPS, column, concentration);

const OLD = '2026-02-28';
const NEW = '2026-03-01';
const full = { so2: '8', no2: '34', pm10: '98', pm25: '72', co: '0.9', o3: '88' };
const titles = (list: readonly { readonly indicator: string }[]) => list.map((each) => each.indicator);

describe('the standard of the day of observation', () => {
  it('judges the same air 轻度污染 from 2026-03-01 and 良 the day before', () => {
    const now = judgeAir(readings(full), 'daily', NEW);
    expect(now).toMatchObject({ aqi: 111, level: { title: '轻度污染' }, standard: { code: 'HJ 633-2026' } });
    expect(now?.indices.map((each) => each.index)).toEqual([8, 43, 23, 44, 85, 111]);
    expect(titles(now?.primary ?? [])).toEqual(['pm25']);
    const before = judgeAir(readings(full), 'daily', OLD);
    expect(before).toMatchObject({ aqi: 97, level: { title: '良' }, standard: { code: 'HJ 633-2012' } });
    expect(before?.indices.at(4)?.index).toBe(74);
  });

  it('gives 120 with ozone first under both, and names 超标污染物 only under the old one', () => {
    const ozone = readings({ so2: '7', no2: '21', pm10: '55', pm25: '31', co: '0.7', o3: '182' });
    const now = judgeAir(ozone, 'daily', NEW);
    expect(now).toMatchObject({ aqi: 120, level: { title: '轻度污染' }, exceeding: [] });
    expect(now?.indices.map((each) => each.index)).toEqual([7, 27, 18, 120, 54, 45]);
    const before = judgeAir(ozone, 'daily', OLD);
    expect(before?.aqi).toBe(120);
    expect(titles(before?.exceeding ?? [])).toEqual(['o3']);
    expect(before?.indices.at(4)?.index).toBe(53);
  });

  it('knows no standard before 2012', () => {
    expect(judgeAir(readings(full), 'daily', '2011-12-31')).toBeNull();
  });
});

it.each([
  ['pm25-24h', '75', 114, 100],
  ['pm10-24h', '150', 112, 100],
  ['pm25-24h', '60', 100, 82],
  ['pm25-24h', '60.11', 100, 82],
  ['pm25-24h', '60.5', 100, 82],
  ['pm25-24h', '60.6', 101, 83],
  ['so2-24h', '65', 58, 58],
  ['so2-24h', '475', 150, 150],
  ['so2-1h', '2000', 200, null],
  ['o3-8h', '900', 300, null],
  ['o3-8h', '800', 300, 300],
  ['pm25-24h', '900', 500, 500],
  ['co-24h', '0.85', 20, 20],
  ['co-24h', '0.95', 25, 25],
] as const)('%s of %s is %s in 2026 and %s in 2012', (column, concentration, now, before) => {
  expect(subIndex(HJ_633_2026, column, concentration)).toBe(now);
  expect(subIndex(HJ_633_2012, column, concentration)).toBe(before);
});

it('names every pollutant that shares the highest index, and none up to 50', () => {
  const equal = judgeAir(readings({ ...full, pm10: '120', pm25: '60' }), 'daily', NEW);
  expect(equal?.aqi).toBe(100);
  expect(titles(equal?.primary ?? [])).toEqual(['pm10', 'pm25']);
  const good = judgeAir(
    readings({ so2: '8', no2: '20', pm10: '50', pm25: '35', co: '0.9', o3: '88' }),
    'daily',
    NEW,
  );
  expect(good).toMatchObject({ aqi: 50, primary: [], level: { title: '优' } });
});

it('says nothing about a day with a pollutant missing, unless the others exceed 100', () => {
  const { pm25: _, ...without } = full;
  expect(judgeAir(readings(without), 'daily', NEW)).toMatchObject({
    aqi: null,
    level: null,
    primary: [],
    missing: ['细颗粒物（PM2.5）'],
  });
  expect(judgeAir(readings({ ...without, pm10: '151' }), 'daily', NEW)?.aqi).toBe(112);
  expect(judgeAir(readings({ ...full, pm25: '72（无效）' }), 'daily', NEW)?.aqi).toBeNull();
  expect(judgeAir(readings({ so2: '--' }), 'daily', NEW)).toBeNull();
  expect(judgeAir(readings(without), 'daily', OLD)).toMatchObject({
    aqi: 74,
    missing: ['细颗粒物（PM2.5）'],
  });
});

describe('for any concentration', () => {
  const column = fc.constantFrom('so2-24h', 'no2-24h', 'co-24h', 'o3-1h', 'pm10-24h', 'pm25-24h');
  const standard = fc.constantFrom(...AIR.versions);
  const tenths = fc.integer({ min: 0, max: 40_000 });
  it('more of it never gives a lower index, and no index leaves 0 to 500', () => {
    fc.assert(
      fc.property(standard, column, tenths, tenths, (by, of, a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map(
          (n) => subIndex(by, of, (n / 10).toFixed(1)) ?? -1,
        );
        expect(less).toBeLessThanOrEqual(more ?? -1);
        expect(less).toBeGreaterThanOrEqual(0);
        expect(more).toBeLessThanOrEqual(500);
      }),
    );
  });
  it('a step of the table has exactly the index of the step', () => {
    for (const by of AIR.versions) {
      for (const [name, steps] of Object.entries(by.breakpoints)) {
        const of = Object.keys(by.breakpoints).find(
          (each): each is keyof typeof by.breakpoints => each === name,
        );
        expect(steps.map((step) => subIndex(by, of ?? 'so2-24h', String(step)))).toEqual(
          IAQI_STEPS.slice(0, steps.length),
        );
      }
    }
  });
});
