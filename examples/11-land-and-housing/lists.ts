import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import { addDays, type CivilDate, civilDate } from '../../src/kernel/civil-date.ts';
import type { ListEdition, ListExample } from '../../src/schema/example.ts';
import { listEdition } from '../builders/records.ts';

const REASON = { basis: '本年度工作安排（湘示例〔2026〕11号）', reason: '首次公布。' } as const;

const zone = (code: string, name: string, price: number, more: JsonObject = {}): JsonObject => ({
  code,
  name,
  range: `${name}所辖的示例镇、示例乡。`,
  price: `${price}.00`,
  land: `${price * 0.4}.00`,
  resettlement: `${price * 0.6}.00`,
  factor: '水田1.2，旱土0.9，林地0.7',
  from: '2026-01-01',
  ...more,
});
export const ZONES = listEdition(
  {
    ...REASON,
    item: '11.land-price-zones',
    body: 'changsha',
    title: '长沙市征收农用地区片综合地价',
    on: '2026-01-05',
  },
  [zone('QP-01', '示例县Ⅰ区', 82000), zone('QP-02', '示例县Ⅱ区', 68000), zone('QP-03', '示例县Ⅲ区', 57000)],
);
export const ZONES_ADJUSTED = listEdition(
  {
    item: '11.land-price-zones',
    body: 'changsha',
    title: '长沙市征收农用地区片综合地价',
    on: '2026-02-20',
    basis: '关于调整区片综合地价的通知（湘示例〔2026〕25号）',
    reason: '满三年重新公布。',
  },
  [zone('QP-03', '示例县Ⅲ区', 60000, { operation: 'change', from: '2026-03-01' })],
);

const renewal = (code: string, name: string, households: number, state: string): JsonObject => ({
  code,
  name,
  year: 2026,
  place: '示例路以东、示例河以南',
  households,
  area: `${households * 86}.00`,
  manner: 'mixed',
  resettlement: '货币补偿和产权调换，由被征收人选择',
  investment: String(households * 42),
  unit: '〔演示〕示例区人民政府',
  state,
  telephone: '0731-12345678',
});
export const RENEWALS = listEdition(
  {
    ...REASON,
    item: '11.renewal-plan',
    body: 'zhuzhou',
    title: '株洲市2026年棚户区改造计划',
    on: '2026-01-26',
  },
  [
    renewal('PG-2026-01', '示例片区一期', 312, 'started'),
    renewal('PG-2026-02', '示例厂家属区', 148, 'planned'),
    renewal('PG-2026-03', '示例老街', 96, 'planned'),
  ],
);

const plot = (code: string, use: string, state: string): JsonObject => ({
  code,
  place: '示例镇示例路与示例大道交叉口西南角',
  area: '26340.50',
  use,
  years: use === '工业用地' ? 50 : 70,
  plotRatio: use === '工业用地' ? '不小于1.2' : '不大于2.2',
  density: '不大于28%',
  green: '不小于35%',
  height: '不高于60米',
  parking: '每户1.2个机动车位，配建幼儿园1所',
  manner: 'listing',
  requirements: '交地之日起12个月内开工，开工之日起36个月内竣工。',
  state,
});
export const PLOTS = listEdition(
  {
    ...REASON,
    item: '11.plot-conditions',
    body: 'changsha-xian',
    title: '长沙县宗地规划条件和土地使用要求',
    on: '2026-02-09',
  },
  [plot('〔2026〕挂901号', '城镇住宅用地', 'offered'), plot('〔2026〕挂902号', '工业用地', 'planned')],
);

const home = (code: string, project: string, kind: string, homes: number, vacant: number): JsonObject => ({
  code,
  project: `〔演示〕${project}`,
  kind,
  address: '示例街道示例路18号',
  longitude: '113.082211',
  latitude: '28.245566',
  homes,
  vacant,
  layout: '一室一厅、两室一厅',
  area: '45至60平方米',
  rent: '6.20',
  telephone: '0731-12345678',
});
export const STOCK = listEdition(
  {
    ...REASON,
    item: '11.housing-stock',
    body: 'changsha-xian',
    title: '长沙县保障性住房房源',
    on: '2026-01-05',
  },
  [
    home('FY-001', '示例家园', 'public', 360, 60),
    home('FY-002', '示例苑', 'public', 240, 60),
    home('FY-003', '示例人才公寓', 'rental', 180, 12),
  ],
);

/** People of rural houses and of homes that were left: three lines each, the last one's term over where asked. */
const PEOPLE = [
  ['张示例', '示例村', '二组'],
  ['李示', '示例村', '五组'],
  ['欧阳示例', '新示例村', '一组'],
] as const;
const people = (
  given: { readonly item: string; readonly body: string; readonly title: string; readonly on: string },
  until: readonly string[],
  line: (index: number) => JsonObject,
): ListEdition =>
  listEdition(
    { ...REASON, ...given },
    PEOPLE.map(([name, village, group], index) => ({
      name,
      ...line(index),
      ...(given.item === '11.housing-exit'
        ? {}
        : { township: '廖家桥镇', village, group: `${village}${group}` }),
      shownUntil: until[index % until.length] ?? '',
    })),
  );

const exits = (on: string, until: readonly string[]): ListEdition =>
  people(
    { item: '11.housing-exit', body: 'changsha-xian', title: '长沙县保障性住房退出情况', on },
    until,
    (index) => ({
      code: `TC2026-00${index + 1}`,
      project: '〔演示〕示例家园',
      reason: ['condition', 'bought', 'misuse'][index] ?? 'voluntary',
      leftOn: on,
      manner: '收回住房',
    }),
  );
const subjects = (on: string, until: readonly string[]): ListEdition =>
  people(
    { item: '11.rural-housing', body: 'fenghuang', title: '凤凰县农村危房改造对象', on },
    until,
    (index) => ({
      code: `WF2026-00${index + 1}`,
      year: 2026,
      category: ['allowance', 'destitute', 'monitored'][index] ?? 'other',
      grade: index === 1 ? 'd' : 'c',
      manner: index === 1 ? 'rebuild' : 'repair',
      decidedOn: on,
    }),
  );
const subsidies = (on: string, until: readonly string[], body = 'fenghuang'): ListEdition =>
  people(
    { item: '11.rural-housing-subsidy', body, title: '凤凰县农村危房改造补助资金分配', on },
    until,
    (index) => ({
      code: `WF2026-00${index + 1}`,
      year: 2026,
      grade: index === 1 ? 'd' : 'c',
      central: index === 1 ? '20000.00' : '8000.00',
      local: index === 1 ? '15000.00' : '4000.00',
      amount: index === 1 ? '35000.00' : '12000.00',
      paidOn: on,
    }),
  );
const results = (on: string, until: readonly string[]): ListEdition =>
  people(
    { item: '11.rural-housing-result', body: 'fenghuang-liaojiaqiao', title: '廖家桥镇农村危房改造结果', on },
    until,
    (index) => ({
      code: `WF2025-00${index + 1}`,
      manner: index === 1 ? 'rebuild' : 'repair',
      area: '60.00',
      startedOn: addDays(civilDate(on), -150),
      finishedOn: addDays(civilDate(on), -20),
      acceptedOn: addDays(civilDate(on), -6),
      outcome: 'passed',
      amount: index === 1 ? '35000.00' : '12000.00',
    }),
  );

const OVER_AND_ON = (today: CivilDate) => [addDays(today, 120), addDays(today, 60), addDays(today, -3)];
/** What names people, with terms that count from today; the last line of each is over. */
export const shownPeople = (today: CivilDate): readonly ListEdition[] => [
  exits(addDays(today, -30), OVER_AND_ON(today)),
  subjects(addDays(today, -48), OVER_AND_ON(today)),
  subsidies(addDays(today, -25), OVER_AND_ON(today)),
  results(addDays(today, -20), OVER_AND_ON(today)),
];

const valid = (says: string, ...editions: readonly ListEdition[]): ListExample => ({
  says,
  editions,
  refusals: [],
});
const wrongSum = subsidies('2026-02-10', ['2026-12-31'], 'changsha-xian');

export const LAND_LISTS: readonly ListExample[] = [
  valid('区片综合地价，后来调整', ZONES, ZONES_ADJUSTED),
  valid('棚户区改造计划', RENEWALS),
  valid('宗地规划条件', PLOTS),
  valid('保障性住房房源', STOCK),
  ...shownPeople(civilDate('2026-03-09')).map((edition) =>
    valid(`隐去姓名、到期不再公开：${edition.item}`, edition),
  ),
  {
    says: '补助合计与中央、地方补助之和不符',
    editions: [
      {
        ...wrongSum,
        content: {
          ...wrongSum.content,
          changes: [
            {
              operation: 'add',
              code: 'WF2026-009',
              name: '张示例',
              township: '示例镇',
              village: '示例村',
              group: '示例村一组',
              year: 2026,
              grade: 'c',
              central: '8000.00',
              local: '4000.00',
              amount: '13000.00',
              shownUntil: '2026-12-31',
            },
          ],
        },
      },
    ],
    refusals: ['sum-wrong'],
  },
];
