import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { TYPES } from '../../catalogue/index.ts';
import { waterMonth } from '../../examples/14-environment/demonstration-readings.ts';
import { RECORD_EXAMPLES } from '../../examples/all.ts';
import { PLACE_LISTS } from '../../examples/place-lists.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import { withdrawDisclosure } from '../publication/withdraw-disclosure.ts';
import { DERIVATIONS } from './derived-values.ts';
import { listObservations, listSeries } from './observation-store.ts';
import { codes, startSeriesProvince } from './testing/publish.ts';
import { sharedProvinces } from './testing/shared-provinces.ts';

const province = await startSeriesProvince(undefined, PLACE_LISTS);
const provinces = sharedProvinces();
afterAll(() => Promise.all([province.close(), provinces.close()]));
const WATER = { item: '14.water-monitoring', body: 'hbt' };
const observed = (query: { place?: string; indicator?: string; body?: string } = {}) =>
  listObservations(province.db, { ...WATER, limit: 10_000, ...query });
const batch = (month: string, observations: readonly JsonObject[], more: JsonObject = {}): JsonObject => ({
  title: `${month}水质监测数据`,
  periodFrom: `${month}-01`,
  periodTo: `${month}-28`,
  documentDate: '2026-03-05',
  observations,
  ...more,
});
const upload = (name: string, text: string) => province.upload(name, Buffer.from(text, 'utf8'));

const SERIES_TYPES = TYPES.filter((type) => type.shape === 'series');
const SERIES_EXAMPLES = RECORD_EXAMPLES.filter((example) =>
  SERIES_TYPES.some((type) => type.key === example.type),
);

describe('declarations', () => {
  it.each(SERIES_TYPES.map((type) => [type.key, type] as const))('%s fits together', (_, type) => {
    const aspect = type.series;
    expect(type.shape).toBe('series');
    if (aspect === undefined) throw new Error('no facet');
    const indicators = aspect.indicators.map((indicator) => indicator.code);
    expect(new Set(indicators).size).toBe(indicators.length);
    for (const chart of aspect.charts)
      for (const code of chart.indicators) expect(indicators).toContain(code);
    for (const derived of aspect.derived) {
      expect(Object.keys(DERIVATIONS)).toContain(derived.name);
      if (derived.indicator !== null) expect(indicators).toContain(derived.indicator);
    }
    expect(new Set(aspect.derived.map(({ title }) => title)).size, 'titles of columns').toBe(
      aspect.derived.length,
    );
    expect(type.fields[aspect.rowsField]?.kind).toBe('rows');
    expect(type.fields[aspect.filesField]?.kind).toBe('attachments');
    const names = aspect.places.flatMap((place) => [place.code, place.name, ...place.aliases]);
    expect(new Set(names).size).toBe(names.length);
    for (const place of aspect.places) expect(Object.keys(aspect.placeKinds)).toContain(place.kind);
    for (const indicator of aspect.indicators) expect(indicator.minimum).toBeLessThan(indicator.maximum);
  });
});

describe('examples', () => {
  it.each(
    SERIES_EXAMPLES.map(
      (example, i) => [i + 1, example.item, example.refusals.join('、') || '有效', example] as const,
    ),
  )('%i of %s: %s', async (_, __, ___, example) => {
    // A refused batch leaves nothing behind, so refused ones may share a province.
    const place =
      example.refusals.length > 0 ? province : await provinces.take([`${example.item} ${example.body}`]);
    const result = await place.publish(example);
    expect(codes(result)).toEqual(example.refusals);
    for (const refusal of result.ok ? [] : result.refusals) expect(refusal.message).not.toMatch(/[{}]/);
  });
});

it('keeps every value as reported, with its quality, and leaves nothing where nothing was measured', async () => {
  const row = {
    place: '鹿角',
    period: '2026-02',
    tp: '0.050',
    nh3n: '0.02L',
    do: '--',
    codmn: '3.1（无效）',
    ph: '',
  };
  expect(codes(await province.publish({ ...WATER, content: batch('2026-02', [row]) }))).toEqual([]);
  expect((await observed({ place: 'dt-lujiao' })).map((o) => [o.indicator, o.value, o.quality])).toEqual([
    ['codmn', '3.1', 'invalid'],
    ['do', null, 'missing'],
    ['nh3n', '0.02', 'below-detection'],
    ['tp', '0.050', 'valid'],
  ]);
});

it('names row and field, and counts rows as people do', async () => {
  const rows = [
    { place: '南嘴', period: '2026-01', tp: '0.05' },
    { place: '南嘴', period: '2026-01', ph: '72' },
  ];
  const result = await province.publish({ ...WATER, content: batch('2026-01', rows) });
  expect(result).toMatchObject({
    ok: false,
    refusals: [
      {
        code: 'series-value-impossible',
        path: '/content/observations/1/ph',
        message: '“监测数据”第2行：“pH值”的值72无量纲超出可能的范围（0至14）。',
      },
    ],
  });
});

describe('data files', () => {
  const month = (files: readonly JsonObject[]) => batch('2026-01', [], { dataFiles: files });
  it('are read with their units, in the width and in the length', async () => {
    const wide = await upload(
      '一月.csv',
      '\ufeff序号,断面名称,监测时间,水质类别,pH(无量纲),总磷(mg/L),叶绿素α(mg/m3)\r\n1,万子湖,2026年1月,Ⅳ,7.4,0.061,8.5\r\n2,横岭湖,2026/1,Ⅳ,"7.6",<0.01,\r\n',
    );
    const long = await upload('点.csv', '断面,监测时间,指标,数值,单位\n蒋家嘴,2026-01,TP,0.047,mg/L\n');
    const result = await province.publish({ ...WATER, content: month([wide, long]) });
    expect(codes(result)).toEqual([]);
    expect((await observed({ place: 'dt-wanzihu' })).map((o) => [o.indicator, o.value])).toEqual([
      ['chla', '8.5'],
      ['ph', '7.4'],
      ['tp', '0.061'],
    ]);
    expect(await observed({ place: 'dt-henglinghu', indicator: 'tp' })).toMatchObject([
      { value: '0.01', quality: 'below-detection' },
    ]);
    expect(await observed({ place: 'dt-jiangjiazui' })).toMatchObject([{ indicator: 'tp', value: '0.047' }]);
  });
  it.each([
    ['断面,监测时间,总磷(μg/L)\n鹿角,2026-01,50\n', ['series-unit-mismatch']],
    ['断面,监测时间,铀(mg/L)\n鹿角,2026-01,1\n', ['series-indicator-unknown']],
    ['断面,监测时间,指标,数值,单位\n鹿角,2026-01,总磷,50,μg/L\n', ['series-unit-mismatch']],
    ['断面,总磷\n鹿角,0.05\n', ['series-column-missing']],
    ['断面,监测时间,总磷\n"鹿角,2026-01,0.05\n', ['series-file-unreadable']],
    ['断面,监测时间,总磷\n', ['series-empty']],
    ['断面,监测时间,总磷,备注\n鹿角,2026-01,0,05,甲\n', ['table-row-width']],
    ['断面,监测时间,总磷,TP\n鹿角,2026-01,0.05,0.06\n', ['table-column-doubled']],
  ])('are refused: %j', async (text, refusals) => {
    expect(
      codes(await province.publish({ ...WATER, content: month([await upload('坏.csv', text)]) })),
    ).toEqual(refusals);
  });
  it('are refused when their bytes are not in the store', async () => {
    const file = await upload('无.csv', '断面,监测时间,总磷\n鹿角,2026-01,0.07\n');
    province.files.delete(String(file.sha256));
    expect(codes(await province.publish({ ...WATER, content: month([file]) }))).toEqual([
      'series-file-unreadable',
    ]);
  });
  it('list at most 200 faults and count the others', async () => {
    const lines = Array.from({ length: 300 }, () => '西湖,2026-01,0.05\n').join('');
    const result = await province.publish({
      ...WATER,
      content: month([await upload('多.csv', `断面,监测时间,总磷\n${lines}`)]),
    });
    expect(codes(result)).toHaveLength(201);
    expect(result.ok ? '' : result.refusals.at(-1)?.message).toContain('100');
  });
});

describe('a correction', () => {
  const rows = [
    { place: '虞公庙', period: '2025-12', tp: '0.05', ph: '7.2' },
    { place: '扁山', period: '2025-12', tp: '0.06' },
  ];
  it('replaces what holds, keeps what was said, and leaves with the withdrawal', async () => {
    const first = await province.publish({ ...WATER, content: batch('2025-12', rows) });
    if (!first.ok) throw new Error(codes(first).join());
    const again = await province.publish({ ...WATER, content: batch('2025-12', rows) });
    expect(codes(again)).toEqual(['series-already-published']);
    const { disclosureId } = first.value;
    const corrected = await province.correct(
      disclosureId,
      batch('2025-12', [{ place: '虞公庙', period: '2025-12', tp: '0.055', ph: '7.2' }]),
    );
    expect(codes(corrected)).toEqual([]);
    expect(await observed({ place: 'dt-yugongmiao', indicator: 'tp' })).toMatchObject([
      { value: '0.055', edition: 2 },
    ]);
    expect(await observed({ place: 'dt-bianshan' })).toEqual([]);
    const kept = await sql<{ n: number }>`
      SELECT count(*)::int AS n FROM series_observation WHERE disclosure_id = ${disclosureId}`.execute(
      province.db,
    );
    expect(kept.rows[0]?.n).toBe(5);
    const withdrawn = await withdrawDisclosure(province, province.withdrawer, {
      id: disclosureId,
      reason: '数据有误，复核后重新公开',
    });
    expect(codes(withdrawn)).toEqual([]);
    expect(await observed({ place: 'dt-yugongmiao' })).toEqual([]);
    expect(codes(await province.publish({ ...WATER, content: batch('2025-12', rows) }))).toEqual([]);
  });
  it('cannot be made by SQL', async () => {
    for (const statement of [
      sql`UPDATE series_observation SET value = 1`,
      sql`DELETE FROM series_observation`,
    ])
      await expect(statement.execute(province.db)).rejects.toMatchObject({ code: '42501' });
  });
});

it('lets one of two batches of the same data through when both are issued at once', async () => {
  const content = batch('2025-11', [{ place: '东洞庭湖', period: '2025-11', tp: '0.05' }]);
  const results = await Promise.all([1, 2, 3].map(() => province.publish({ ...WATER, content })));
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  expect(await observed({ place: 'dt-dongdongting' })).toHaveLength(1);
});

it('keeps the series of two publishers apart, and lists both', async () => {
  const content = batch('2026-02', [{ place: '岳阳楼', period: '2026-02', tp: '0.051' }]);
  expect(codes(await province.publish({ ...WATER, body: 'yueyang', content }))).toEqual([]);
  expect(await observed({ body: 'yueyang' })).toHaveLength(1);
  const list = await listSeries(province.db);
  expect(list.map((series) => [series.body, series.itemTitle])).toEqual([
    ['hbt', '四水和洞庭湖水质监测数据'],
    ['yueyang', '四水和洞庭湖水质监测数据'],
  ]);
  expect(list[1]).toMatchObject({ first: '2026-02', last: '2026-02', places: 1, observations: 1 });
});

it('selects by month or day, both ends included', async () => {
  expect(codes(await province.publish({ ...WATER, content: waterMonth('2025-10') }))).toEqual([]);
  const periods = async (from: string, to: string) => [
    ...new Set(
      (await listObservations(province.db, { ...WATER, from, to, limit: 10_000 })).map((o) => o.period),
    ),
  ];
  expect(await periods('2025-10', '2025-11')).toEqual(['2025-11', '2025-10']);
  expect(await periods('2025-10-31', '2025-10-31')).toEqual(['2025-10']);
  expect(await periods('2025-11-01', '2025-12-31')).toEqual(['2025-12', '2025-11']);
});
