import { HUNAN_PREFECTURES } from '../../catalogue/geo/hunan-prefectures.ts';
import { addDays, type CivilDate, civilDate } from '../../src/kernel/civil-date.ts';
import type {
  DemonstrationRecord,
  ListEdition,
  ListExample,
  RecordExample,
} from '../../src/schema/example.ts';
import { listEdition } from '../builders/lists.ts';
import { endedQuarters } from '../builders/periods.ts';
import { documentExample, refusedExample, shownOn } from '../builders/records.ts';

type Household = readonly [
  name: string,
  group: string,
  members: number,
  kind: string,
  amount: number,
  goods: string,
];

const HOUSEHOLDS: readonly Household[] = [
  ['张示例', '一组', 4, 'emergency', 800, '棉被2床'],
  ['李示例', '一组', 2, 'emergency', 400, '棉被1床'],
  ['王示例', '二组', 5, 'house', 32_000, '无'],
  ['赵示例', '二组', 3, 'shelter', 1_800, '大米50公斤'],
  ['钱示例', '三组', 1, 'winter', 260, '棉衣1件'],
  ['孙示例', '三组', 4, 'house', 8_000, '无'],
  ['周示例', '四组', 2, 'winter', 520, '棉被1床'],
  ['吴示例', '四组', 6, 'emergency', 1_200, '棉被3床'],
  ['郑示例', '五组', 3, 'shelter', 1_800, '大米50公斤'],
  ['冯示例', '五组', 2, 'winter', 520, '食用油10升'],
];

const relief = (on: string, until: string): ListEdition =>
  listEdition(
    {
      item: '12.disaster-relief',
      body: 'fenghuang',
      title: '凤凰县低温冰冻灾害救助发放',
      basis: '自然灾害生活救助资金分配方案（示例应急〔2026〕8号）',
      on,
    },
    HOUSEHOLDS.map(([name, group, members, kind, amount, goods], at) => ({
      number: `JZ-2026-${String(at + 1).padStart(3, '0')}`,
      disaster: '低温雨雪冰冻',
      name,
      village: '示例村',
      group: `示例村${group}`,
      members,
      kind,
      amount: `${amount}.00`,
      goods,
      paidOn: on,
      telephone: '12345',
      shownUntil: until,
    })),
  );

const FIRST = relief('2026-03-02', '2026-09-01');

export const DISASTER_LISTS: readonly ListExample[] = [
  { says: '自然灾害救助发放', editions: [FIRST], refusals: [] },
  {
    says: '救灾发放写出了身份证号',
    editions: [
      {
        ...FIRST,
        content: {
          ...FIRST.content,
          changes: [
            {
              operation: 'add',
              number: 'JZ-2026-901',
              disaster: '低温雨雪冰冻（11010519491231002X）',
              name: '陈示例',
              village: '示例村',
              group: '示例村六组',
              members: 2,
              kind: 'winter',
              amount: '520.00',
              goods: '无',
              paidOn: '2026-03-02',
              telephone: '12345',
              shownUntil: '2026-09-01',
            },
          ],
        },
      },
    ],
    refusals: ['personal-data-found'],
  },
];

const security = (
  body: string,
  place: string,
  at: number,
  from: string,
  to: string,
  label: string,
): RecordExample => {
  const filed = 1_460 - at * 85;
  const fraud = 186 - at * 11;
  const calls = filed * 2 + 310;
  return documentExample(
    { type: 'public-security', item: '12.public-security', body },
    `${place}${label}社会治安状况`,
    addDays(civilDate(to), 11),
    {
      periodFrom: from,
      periodTo: to,
      calls,
      filed,
      solved: filed - 120,
      criminal: 540 - at * 30,
      fraud,
      stopped: String(820 - at * 40),
      traffic: 96 - at * 5,
      fires: 74 - at * 4,
      change: (-6.4 + at * 0.5).toFixed(1),
      typical: [
        { kind: '刷单返利诈骗', cases: Math.round(fraud * 0.4), advice: '垫付资金的刷单都是诈骗，不转账。' },
        { kind: '冒充客服诈骗', cases: Math.round(fraud * 0.2), advice: '退款不需要屏幕共享和验证码。' },
        { kind: '电动自行车被盗', cases: 62 - at * 3, advice: '登记上牌，使用U型锁。' },
      ],
      measures: '户口迁移、身份证换领全程网办；夜间巡逻点位公布在政务地图。',
      contact: '12345',
      summary: `警情${calls}起，受理治安案件${filed}起，查处${filed - 120}起。`,
    },
  );
};

const SAMPLE = security('changsha', '长沙市', 0, '2025-10-01', '2025-12-31', '2025年第四季度');

export const SECURITY_EXAMPLES: readonly RecordExample[] = [
  SAMPLE,
  security('hengyang', '衡阳市', 2, '2025-10-01', '2025-12-31', '2025年第四季度'),
  refusedExample(SAMPLE, { periodTo: '2025-09-30' }, 'date-order'),
];

/** The relief is still shown on whatever day the demonstration is loaded; of ten prefectures the last quarter. */
export function shownLocal(today: CivilDate): readonly DemonstrationRecord[] {
  const on = addDays(today, -19);
  const quarter = endedQuarters(addDays(today, -40), 1)[0];
  return [
    shownOn(relief(on, addDays(civilDate(on), 90)), addDays(today, -18), { list: true }),
    ...(quarter === undefined
      ? []
      : HUNAN_PREFECTURES.slice(0, 10).map((place, at) =>
          shownOn(
            security(
              place.body,
              place.name,
              at,
              quarter.from,
              quarter.to,
              quarter.label.replace('-Q', '年第').concat('季度'),
            ),
            addDays(civilDate(quarter.to), 12),
            { period: quarter.label, time: '16:15' },
          ),
        )),
  ];
}
