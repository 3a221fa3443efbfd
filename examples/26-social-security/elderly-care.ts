import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import type { ListExample } from '../../src/schema/example.ts';
import { listEdition } from '../builders/records.ts';

type Home = readonly [
  name: string,
  kind: string,
  place: string,
  beds: number,
  taken: number,
  grade: string,
  fee: string,
];

const HOMES: readonly Home[] = [
  [
    '示例县社会福利中心',
    'home',
    '示例镇示例路12号',
    320,
    246,
    'four',
    '床位每月600元，护理按等级300—1500元，餐费每月600元',
  ],
  ['示例镇敬老院', 'home', '示例镇示例村', 80, 61, 'two', '特困供养人员免费；社会老人每月1200元起'],
  ['〔演示〕示例康养公寓', 'home', '示例街道示例路88号', 210, 132, 'three', '每月1980元起，护理另计'],
  ['〔演示〕示例护养院', 'home', '示例街道示例巷5号', 150, 118, 'four', '每月2600元起，含餐费'],
  ['示例社区日间照料中心', 'day', '示例社区服务中心二楼', 30, 22, 'none', '每日10元，午餐12元'],
  ['新明村互助养老点', 'day', '新明村村部', 20, 14, 'none', '免费，午餐5元'],
  ['示例社区助餐点', 'meal', '示例社区东门', 0, 0, 'none', '午餐10—15元，80岁以上减3元'],
  ['〔演示〕示例路助餐点', 'meal', '示例路20号', 0, 0, 'none', '午餐12元起'],
  [
    '示例街道综合养老服务中心',
    'centre',
    '示例街道示例路1号',
    60,
    41,
    'three',
    '日托每日30元，短期托养每日120元',
  ],
  ['示例镇综合养老服务中心', 'centre', '示例镇示例街3号', 50, 27, 'two', '日托每日20元'],
  ['〔演示〕示例医养中心', 'home', '示例大道66号', 260, 187, 'five', '每月3200元起，医疗按医保政策'],
];

const homeLine = ([name, kind, address, beds, taken, grade, fee]: Home, index: number): JsonObject => ({
  code: `YL-2026-${String(index + 1).padStart(3, '0')}`,
  name,
  kind,
  division: '430121',
  address,
  telephone: '12345',
  beds,
  taken,
  grade,
  fee,
  subsidies:
    kind === 'home'
      ? '建设补贴每张床位6000元（分三年），运营补贴每人每月120元。'
      : '运营补贴按服务人次核定。',
  filed: kind === 'meal' ? 'none' : 'filed',
  checkedOn: '2026-01-16',
  finding: index % 4 === 1 ? '消防通道堆物，当场改正' : '未发现问题',
});

export const CARE_HOMES = listEdition(
  {
    item: '26.care-homes',
    body: 'changsha-xian',
    title: '示例县养老服务机构和补贴',
    on: '2026-02-24',
    basis: '2026年养老服务机构台账',
    reason: '名录和补贴逐家公布。',
  },
  HOMES.map(homeLine),
);

const TOWNS = ['果园镇', '示例街道', '示例镇', '双河镇', '石塘镇', '高桥镇'] as const;

const familiesIn = (place: string, index: number): readonly JsonObject[] =>
  (['edge', 'rigid'] as const).map((kind, which): JsonObject => {
    const found = 14 + index * 5 - which * 6;
    return {
      code: `2026Q1-${place}-${kind === 'edge' ? '边缘' : '刚性'}`,
      year: 2026,
      quarter: 'q1',
      place,
      kind,
      applied: found + 3 + which,
      found,
      persons: found * 3 - which,
      ended: index % 3,
      relief:
        kind === 'edge' ? '医疗救助、教育救助、临时救助' : '临时救助、医疗救助，重病重残人员按单人户纳入低保',
      amount: (found * 0.26 + which).toFixed(2),
    };
  });

export const EDGE_FAMILIES = listEdition(
  {
    item: '26.edge-families',
    body: 'changsha-xian',
    title: '示例县2026年第一季度低保边缘和刚性支出困难家庭认定情况',
    on: '2026-03-06',
    basis: '2026年第一季度社会救助统计',
    reason: '认定结果按乡镇公布，不公布姓名。',
  },
  TOWNS.flatMap(familiesIn),
);

const SECOND_HOMES = listEdition(
  {
    item: '26.care-homes',
    body: 'fenghuang',
    title: '示例山区县养老服务机构和补贴',
    on: '2026-02-24',
    basis: '2026年养老服务机构台账',
    reason: '名录和补贴逐家公布。',
  },
  HOMES.slice(1, 4).map((home, index) => homeLine(home, index)),
);
const SECOND_FAMILIES = listEdition(
  {
    item: '26.edge-families',
    body: 'fenghuang',
    title: '示例山区县2026年第一季度低保边缘和刚性支出困难家庭认定情况',
    on: '2026-03-06',
    basis: '2026年第一季度社会救助统计',
    reason: '认定结果按乡镇公布，不公布姓名。',
  },
  familiesIn('廖家桥镇', 2),
);

export const CARE_LISTS: readonly ListExample[] = [
  { says: '山区县的养老服务机构', editions: [SECOND_HOMES], refusals: [] },
  { says: '一个镇的低保边缘和刚性支出困难家庭', editions: [SECOND_FAMILIES], refusals: [] },
  { says: '养老服务机构和补贴', editions: [CARE_HOMES], refusals: [] },
  { says: '低保边缘和刚性支出困难家庭，不写姓名', editions: [EDGE_FAMILIES], refusals: [] },
];
