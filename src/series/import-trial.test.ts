import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { WATER } from '../../catalogue/standards/gb-3838-2002.ts';
import { AIR } from '../../catalogue/standards/hj-633.ts';
import { AIR_QUALITY } from '../../catalogue/types/series/air-quality.ts';
import { WATER_STATIONS } from '../../catalogue/types/series/surface-water.ts';
import type { PlaceDeclaration, SeriesAspect, TypeDeclaration } from '../schema/declaration.ts';
import { readCsv } from '../tables/csv.ts';
import { judgeAir } from './air-quality-index.ts';
import { parseBatch } from './parse-batch.ts';
import type { Reading } from './reading.ts';
import { withListedPlaces } from './testing/listed-places.ts';
import { readings } from './testing/readings.ts';
import { judgeWater } from './water-class.ts';

/**
 * Real measurements of others, not part of the project: docs/import-trial-series.md tells what came out. Absent
 * elsewhere, then skipped.
 */
const root = resolve(import.meta.dirname, '..', '..');
const fixtures = join(process.env.GONGKAI_SHARED ?? resolve(root, '..', 'shared'), 'fixtures');
const here = existsSync(join(fixtures, 'surface-water'));

const table = (path: string): readonly (readonly string[])[] => {
  const read = readCsv(readFileSync(join(fixtures, path), 'utf8'));
  if ('openQuote' in read) throw new Error(`${path}: a quotation mark is open`);
  return read.rows;
};
const aspectOf = (type: TypeDeclaration): SeriesAspect => {
  if (type.shape !== 'series') throw new Error('no series');
  return withListedPlaces(type);
};
const parse = (aspect: SeriesAspect, cells: readonly (readonly string[])[], from: string, to: string) =>
  parseBatch(aspect, [{ name: '表', cells, firstRow: 2, path: () => '' }], {
    span: { from, to },
    today: '2026-03-09',
    prefecture: null,
  });
const tally = (codes: readonly string[]) =>
  Object.fromEntries([...Map.groupBy(codes, (code) => code)].map(([code, list]) => [code, list.length]));
/** Sections of Lake Dongting and of a reservoir; the file does not say so. */
const LAKES = new Set(['岳阳楼', '南嘴', '小河嘴', '头山']);

const place = (code: string, name: string): PlaceDeclaration => ({
  code,
  name,
  kind: LAKES.has(name) ? 'lake' : 'river',
  aliases: [],
  prefecture: 'changsha',
  group: '',
  longitude: null,
  latitude: null,
  source: '',
});

describe.skipIf(!here)('55 sections of Hunan at one moment (national automatic stations)', () => {
  const rows = here ? table('surface-water/hunan_sections_20260225_0900.csv') : [];
  const aspect = aspectOf(WATER_STATIONS);

  it('is refused as it stands: chlorophyll in mg/L, and sections that the catalogue does not list', () => {
    const { refusals } = parse(aspect, rows, '2026-02-25', '2026-02-25');
    const counted = tally(refusals.map((refusal) => refusal.code));
    expect(counted).toEqual({ 'series-unit-mismatch': 1, 'series-place-unknown': 21 });
  });

  it('parses whole once unit and places are right, and gets the published class, but for two values on a limit', () => {
    const names = rows.slice(1).map((row) => row[2] ?? '');
    const all = { ...aspect, places: names.map((name, i) => place(`p${i}`, name)) };
    const cells = rows.map((row, i) =>
      i === 0 ? row.map((cell) => cell.replace('叶绿素α(mg/L)', '叶绿素α(mg/m3)')) : row,
    );
    const { observations, refusals } = parse(all, cells, '2026-02-25', '2026-02-25');
    expect(refusals).toEqual([]);
    expect(observations).toHaveLength(605);
    const different = rows.slice(1).flatMap((row, i) => {
      const own = observations.filter((each) => each.place === `p${i}`);
      const judged = judgeWater(
        new Map<string, Reading>(own.map((each) => [each.indicator, each])),
        LAKES.has(row[2] ?? '') ? 'lake' : 'river',
        '2026-02-25',
        WATER.versions,
      );
      const published = Number(row[4]) - 1;
      return judged?.class === published ? [] : [[row[2], row[12], published, judged?.class]];
    });
    // Phosphorus exactly on the limit of a lake: the platform judged before it rounded to three decimals.
    expect(different).toEqual([
      ['小河嘴', '0.050', 3, 2],
      ['头山', '0.010', 1, 0],
    ]);
  });
});

interface Station {
  readonly properties: Readonly<Record<string, string>>;
}
const isStations = (value: unknown): value is { readonly features: readonly Station[] } =>
  typeof value === 'object' && value !== null && 'features' in value && Array.isArray(value.features);

it.skipIf(!here)('computes for 78 stations of Hunan in 2018 the index that was published', () => {
  const file: unknown = JSON.parse(readFileSync(join(fixtures, 'air/airnow_hunan.geojson'), 'utf8'));
  if (!isStations(file)) throw new Error('no stations');
  const compared = file.features.flatMap(({ properties: p }) => {
    const { so2, no2, co, o3, pm10, pm2_5: pm25 } = p;
    const values = { so2, no2, co, o3, pm10, pm25 };
    const judged = judgeAir(
      readings(Object.fromEntries(Object.entries(values).map(([name, text]) => [name, text ?? '']))),
      'hourly',
      (p.timepoint ?? '').slice(0, 10),
      AIR,
    );
    return [
      {
        station: p.positionname,
        published: Number.parseInt(p.aqi ?? '', 10),
        aqi: judged?.aqi,
        missing: judged?.missing.length ?? 0,
      },
    ];
  });
  const reported = compared.filter((each) => !Number.isNaN(each.published));
  expect(compared).toHaveLength(78);
  expect(reported).toHaveLength(77);
  for (const each of reported) expect(each.aqi, each.station).toBe(each.published);
  expect(reported.filter((each) => each.missing > 0)).toHaveLength(24);
});

it.skipIf(!here)('reads four years of hourly data with their gaps', () => {
  const [head = [], ...rows] = table('air/PRSA_Data_Changping_20130301-20170228.csv');
  const aspect: SeriesAspect = {
    ...aspectOf(AIR_QUALITY),
    frequency: 'hour',
    places: [place('changping', 'Changping')],
  };
  const span = ['2013-03-01', '2017-02-28'] as const;
  const asIs = parse(aspect, [head, ...rows], ...span);
  expect(asIs.observations).toEqual([]);

  const at = (row: readonly string[], name: string): string => row[head.indexOf(name)] ?? '';
  const two = (text: string): string => text.padStart(2, '0');
  const cells = rows
    .filter((row) => at(row, 'year') !== '')
    .map((row) => [
      at(row, 'station'),
      `${at(row, 'year')}-${two(at(row, 'month'))}-${two(at(row, 'day'))} ${two(at(row, 'hour'))}:00`,
      ...['PM2.5', 'PM10', 'SO2', 'NO2', 'CO', 'O3'].map((name) => at(row, name)),
    ]);
  const header = ['place', 'period', 'PM2.5', 'PM10', 'SO2', 'NO2', 'CO(μg/m3)', 'O3'];
  expect(parse(aspect, [header, ...cells], ...span).refusals.map((refusal) => refusal.code)).toContain(
    'series-unit-mismatch',
  );
  const converted = cells.map((row) =>
    row.map((cell, i) => (i === 6 && cell !== 'NA' ? String(Number(cell) / 1000) : cell)),
  );
  const { observations, refusals } = parse(
    aspect,
    [header.map((cell) => cell.replace('(μg/m3)', '')), ...converted],
    ...span,
  );
  expect(cells).toHaveLength(35_064);
  expect(refusals).toEqual([]);
  expect(tally(observations.map((each) => each.quality))).toEqual({ valid: 205_608, missing: 4776 });
});
