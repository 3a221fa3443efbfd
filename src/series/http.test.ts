import { afterAll, beforeAll, expect, it } from 'vitest';
import { airMonth, waterMonth } from '../../examples/14-environment/demonstration-readings.ts';
import { PLACE_LISTS } from '../../examples/place-lists.ts';
import { createApp } from '../web/app.ts';
import { seriesRoutes } from './http.ts';
import { codes, startSeriesProvince } from './testing/publish.ts';

const province = await startSeriesProvince(undefined, PLACE_LISTS);
const app = await createApp({
  db: province.db,
  clock: province.clock,
  config: { publicUrl: 'http://127.0.0.1', trustProxy: false, mode: 'demo' },
});
await app.register(seriesRoutes({ ...province, publicUrl: 'https://zwgk.example.gov.cn' }), {
  prefix: '/api/v1',
});
afterAll(async () => {
  await app.close();
  await province.close();
});
beforeAll(async () => {
  for (const month of ['2026-01', '2026-02'])
    expect(
      codes(await province.publish({ item: '14.water-monitoring', body: 'hbt', content: waterMonth(month) })),
    ).toEqual([]);
  const content = airMonth('2026-03', '2026-03-08');
  expect(codes(await province.publish({ item: '14.air-monitoring', body: 'hbt', content }))).toEqual([]);
});

const WATER = '/api/v1/series/14.water-monitoring~hbt';
const get = async (url: string) => {
  const answer = await app.inject(url);
  return { status: answer.statusCode, headers: answer.headers, body: answer.body, json: () => answer.json() };
};

it('lists every series with its state', async () => {
  const { items } = (await get('/api/v1/series')).json();
  expect(items.map((each: { id: string }) => each.id)).toEqual([
    '14.air-monitoring~hbt',
    '14.water-monitoring~hbt',
  ]);
  expect(items[1]).toMatchObject({
    title: '四水和洞庭湖水质监测数据',
    frequency: 'month',
    first: '2026-01',
    last: '2026-02',
    placeCount: 46,
    expectedBy: '2026-04-30',
    late: false,
  });
});

it('lists them page by page, none twice and none left out', async () => {
  const first = (await get('/api/v1/series?limit=1')).json();
  expect(first.items).toHaveLength(1);
  const second = (await get(`/api/v1/series?limit=1&cursor=${first.next}`)).json();
  expect([...first.items, ...second.items].map((each: { id: string }) => each.id)).toEqual([
    '14.air-monitoring~hbt',
    '14.water-monitoring~hbt',
  ]);
  expect(second.next).toBeNull();
  expect((await get('/api/v1/series?cursor=xx')).status).toBe(400);
});

it('says that a series is late once the next period is overdue', async () => {
  const before = province.clock.now();
  province.clock.set('2026-05-01T09:00:00+08:00');
  expect((await get(WATER)).json()).toMatchObject({ late: true, expectedBy: '2026-04-30' });
  province.clock.set(before);
});

it('gives indicators, places and the latest judgement of each', async () => {
  const series = (await get(WATER)).json();
  const lake = series.places.find((place: { code: string }) => place.code === 'dt-lujiao');
  expect(lake).toMatchObject({ name: '鹿角', group: '洞庭湖', latest: { period: '2026-02' } });
  expect(lake.latest.derived.map((each: { name: string }) => each.name)).toEqual([
    'water-class',
    'trophic-state',
  ]);
  const river = series.places.find((place: { code: string }) => place.code === 'xj-juzizhou');
  expect(river.latest.derived.map((each: { name: string }) => each.name)).toEqual(['water-class']);
  expect(series.indicators.find((each: { code: string }) => each.code === 'tp')).toMatchObject({
    title: '总磷',
    unit: 'mg/L',
    standard: 'GB 3838-2002',
  });
});

it('pages through all readings without losing or repeating one', async () => {
  const seen: string[] = [];
  let url = `${WATER}/observations?place=dt-lujiao&limit=7`;
  for (;;) {
    const { items, next } = (await get(url)).json();
    seen.push(
      ...items.map((each: { period: string; indicator: string }) => `${each.period} ${each.indicator}`),
    );
    if (next === null) break;
    url = `${WATER}/observations?place=dt-lujiao&limit=7&cursor=${next}`;
  }
  const whole = (await get(`${WATER}/observations?place=dt-lujiao&limit=1000`)).json();
  expect(seen).toHaveLength(whole.items.length);
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).toEqual(
    [...seen].sort((a, b) => (a.slice(0, 7) === b.slice(0, 7) ? (a < b ? -1 : 1) : a < b ? 1 : -1)),
  );
});

it('filters by place, indicator and time', async () => {
  const { items } = (
    await get(`${WATER}/observations?place=dt-lujiao&indicator=tp&from=2026-02-01&to=2026-02-28`)
  ).json();
  expect(items).toMatchObject([
    { place: 'dt-lujiao', indicator: 'tp', period: '2026-02', quality: 'valid', edition: 1 },
  ]);
});

it('gives the same as CSV, with units and states, below-detection marked', async () => {
  const answer = await get(`${WATER}/observations.csv?place=dt-lujiao&from=2026-02`);
  expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(answer.headers['content-disposition']).toContain('14.water-monitoring~hbt.csv');
  expect(answer.body.startsWith('\ufeff点位代码,点位名称,监测时间,指标代码,指标,数值,单位,数据状态')).toBe(
    true,
  );
  expect(answer.body).toContain('dt-lujiao,鹿角,2026-02,hg,汞,0.00004L,mg/L,未检出');
  const lines = answer.body.trim().split('\r\n');
  const { items } = (await get(`${WATER}/observations?place=dt-lujiao&from=2026-02&limit=1000`)).json();
  expect(lines).toHaveLength(items.length + 1);
});

it.each([
  ['/api/v1/series/nothing', 404],
  ['/api/v1/series/14.water-monitoring~changsha', 404],
  ['/api/v1/series/14.water-monitoring~changsha/observations', 404],
  ['/api/v1/series/14.water-monitoring~changsha/observations.csv', 404],
  [`${WATER}/observations?cursor=nonsense`, 400],
  [`${WATER}/observations?from=yesterday`, 400],
])('%s is %i', async (url, status) => {
  expect((await get(url)).status).toBe(status);
});
