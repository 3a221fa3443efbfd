import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import type { RecordExample } from '../../src/schema/example.ts';
import { airMonth, dischargeMonth, sourcesMonth, waterMonth } from './demonstration-readings.ts';

const WATER: JsonObject = {
  title: '〔演示〕2026年2月洞庭湖水质监测数据',
  periodFrom: '2026-02-01',
  periodTo: '2026-02-28',
  documentDate: '2026-03-05',
};
const AIR: JsonObject = {
  ...WATER,
  title: '〔演示〕2026年3月上旬环境空气质量日报数据',
  periodFrom: '2026-03-01',
  periodTo: '2026-03-08',
};
const lake = (row: JsonObject): JsonObject => ({ place: '岳阳楼', period: '2026-02', tp: '0.052', ...row });

const water = (rows: readonly JsonObject[], refusals: readonly string[], body = 'hbt'): RecordExample => ({
  type: 'surface-water',
  item: '14.water-monitoring',
  body,
  content: { ...WATER, observations: rows },
  refusals,
});
const air = (rows: readonly JsonObject[], refusals: readonly string[]): RecordExample => ({
  type: 'air-quality',
  item: '14.air-monitoring',
  body: 'hbt',
  content: { ...AIR, observations: rows },
  refusals,
});

const discharge = (
  rows: readonly JsonObject[],
  refusals: readonly string[],
  body: string,
): RecordExample => ({
  type: 'pollution-discharge',
  item: '14.pollution-sources',
  body,
  content: { ...WATER, title: '〔演示〕2026年2月重点排污单位排放监测数据', observations: rows },
  refusals,
});

/** Series records of area (十四), as they look to people on 9 March 2026: valid ones, and one refused for each rule. */
export const SERIES_EXAMPLES: readonly RecordExample[] = [
  {
    type: 'surface-water',
    item: '14.water-monitoring',
    body: 'hbt',
    content: waterMonth('2026-02'),
    refusals: [],
  },
  {
    type: 'air-quality',
    item: '14.air-monitoring',
    body: 'hbt',
    content: airMonth('2026-03', '2026-03-08'),
    refusals: [],
  },
  {
    type: 'drinking-water',
    item: '14.drinking-water',
    body: 'hbt',
    content: sourcesMonth('2026-02'),
    refusals: [],
  },
  {
    type: 'pollution-discharge',
    item: '14.pollution-sources',
    body: 'hbt',
    content: dischargeMonth('2026-02'),
    refusals: [],
  },
  discharge(
    [{ place: 'yy-zhiye-dw001', period: '2026-02', cod: '118', nh3n: '3.2', tn: '9.1', tp: '--' }],
    [],
    'yueyang',
  ),
  discharge(
    [{ place: 'yy-zhiye-dw001', period: '2026-02', cod: '118' }],
    ['series-place-of-other-body'],
    'loudi',
  ),
  water([lake({ place: 'dt-lujiao', nh3n: '0.02L', do: '--', codmn: '3.1（无效）' })], []),
  water([lake({})], [], 'yueyang'),
  water([], ['series-empty']),
  water([lake({ place: '太湖' })], ['series-place-unknown']),
  water([lake({ place: '桃谷山' })], ['series-place-of-other-body'], 'yueyang'),
  water([lake({ uranium: '1' })], ['series-indicator-unknown']),
  water([lake({ period: '2026年二月' })], ['series-period-invalid']),
  water([lake({ period: '2026-01' })], ['series-period-outside']),
  air(
    [{ place: '长沙', period: '2026-03-10', pm25: '40' }],
    ['series-period-future', 'series-period-outside'],
  ),
  air([{ place: '长沙', period: '2026-02-29', pm25: '40' }], ['series-period-invalid']),
  water([lake({ tp: '约0.05' })], ['series-value-invalid']),
  water([lake({ ph: '6L' })], ['series-value-invalid']),
  water([lake({ ph: '72' })], ['series-value-impossible']),
  water([lake({ tp: '-0.05' })], ['series-value-impossible']),
  water([lake({}), lake({ period: '2026年2月', tp: '0.060' })], ['series-duplicate']),
  // Everything wrong with a batch is told at once.
  water(
    [lake({ place: '太湖' }), lake({ period: '二月' }), lake({ ph: '15', do: '多' })],
    ['series-place-unknown', 'series-period-invalid', 'series-value-invalid', 'series-value-impossible'],
  ),
];
