import { afterAll, expect, it } from 'vitest';
import { WATER_SECTIONS } from '../../examples/14-environment/water-places.ts';
import { PLACE_LISTS } from '../../examples/place-lists.ts';
import { listLatest, listObservations, listSeries } from './observation-store.ts';
import { codes, startSeriesProvince } from './testing/publish.ts';

const province = await startSeriesProvince(undefined, PLACE_LISTS);
afterAll(() => province.close());

const SERIES = { item: '14.water-stations', body: 'hbt' };

it('takes a month of all automatic stations as one file, and refuses the same month a second time', async () => {
  const days = Array.from({ length: 28 }, (_, i) => String(i + 1).padStart(2, '0'));
  const hours = ['00', '04', '08', '12', '16', '20'];
  const lines = WATER_SECTIONS.flatMap((place, i) =>
    days.flatMap((day) =>
      hours.map(
        (hour) => `${place.name},2026-02-${day} ${hour}:00,7.${i % 10},8.1,2.4,0.12,0.05,1.2,12.5,300.1,20`,
      ),
    ),
  );
  const head =
    '断面名称,监测时间,pH(无量纲),溶解氧(mg/L),高锰酸盐指数(mg/L),氨氮(mg/L),总磷(mg/L),总氮(mg/L),水温(℃),电导率(μS/cm),浊度(NTU)';
  const file = await province.upload('二月.csv', Buffer.from([head, ...lines].join('\n'), 'utf8'));
  const content = {
    title: '2026年2月水质自动监测数据',
    periodFrom: '2026-02-01',
    periodTo: '2026-02-28',
    documentDate: '2026-03-02',
    dataFiles: [file],
  };
  expect(codes(await province.publish({ ...SERIES, content }))).toEqual([]);
  expect(codes(await province.publish({ ...SERIES, content }))).toEqual(['series-already-published']);
  expect((await listSeries(province.db))[0]).toMatchObject({ observations: lines.length * 9, places: 46 });
  expect(await listLatest(province.db, SERIES)).toHaveLength(46 * 9);
  const page = await listObservations(province.db, {
    ...SERIES,
    place: 'dt-lujiao',
    indicator: 'tp',
    limit: 1000,
  });
  expect(page).toHaveLength(168);
});
