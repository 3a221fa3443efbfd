import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import type { ListExample } from '../../src/schema/example.ts';
import { listEdition } from '../builders/records.ts';

type Fund = readonly [
  name: string,
  department: string,
  use: string,
  division: string,
  planned: number,
  spent: number,
  score: string,
];

const FUNDS: readonly Fund[] = [
  ['义务教育薄弱环节改善补助', '示例县教育局', '寄宿制学校宿舍、食堂和取暖', 'factors', 8600, 7120, '91.5'],
  ['学前教育普惠奖补', '示例县教育局', '普惠性幼儿园按在园幼儿数', 'standard', 3200, 2860, '93.0'],
  ['基层医疗卫生机构能力建设', '示例县卫生健康局', '设备更新和村卫生室修缮', 'projects', 4100, 2950, '88.2'],
  [
    '农村危房改造补助',
    '示例县住房和城乡建设局',
    '六类重点对象，每户1.4万至2.8万元',
    'standard',
    1260,
    1104,
    '95.1',
  ],
  ['高标准农田建设', '示例县农业农村局', '每亩2400元', 'projects', 15600, 11840, '90.4'],
  ['农业产业发展', '示例县农业农村局', '粮油单产提升和加工', 'mixed', 2800, 1960, '84.7'],
  [
    '小型水库维修养护',
    '示例县水利局',
    '小（一）型每座8万元，小（二）型每座5万元',
    'standard',
    940,
    901,
    '92.8',
  ],
  [
    '农村公路养护',
    '示例县交通运输局',
    '县道每公里1万元，乡道5000元，村道3000元',
    'standard',
    5200,
    4630,
    '89.9',
  ],
  ['生态环境保护', '示例县生态环境局', '黑臭水体和农村污水治理', 'projects', 6700, 4380, '86.3'],
  [
    '中小企业发展',
    '示例县工业和信息化局',
    '技术改造投资额的5%，每家不超过100万元',
    'projects',
    3500,
    2100,
    '82.6',
  ],
  [
    '稳岗就业补助',
    '示例县人力资源和社会保障局',
    '社保补贴、岗位补贴和培训补贴',
    'standard',
    2400,
    2210,
    '94.4',
  ],
  ['公共文化服务', '示例县文化和旅游局', '免费开放和送戏下乡', 'factors', 860, 812, '90.0'],
];

const fundLine = (
  [name, department, use, division, planned, spent, score]: Fund,
  index: number,
): JsonObject => ({
  code: `430121-ZX2026-${String(index + 1).padStart(2, '0')}`,
  name,
  year: 2026,
  department,
  basis: `〔演示〕${name}资金管理办法`,
  until: '2028-12-31',
  use: `${use}。`,
  division,
  planned: String(planned),
  spent: String(spent),
  recipients:
    division === 'projects' ? '分配到项目，见同名分配公告。' : '分配到乡镇、学校和农户，见同名分配公告。',
  goal: `全年完成预算的95%以上，受益对象满意度90%以上。`,
  score,
});

export const SPECIAL_FUNDS = listEdition(
  {
    item: '30.special-funds',
    body: 'changsha-xian',
    title: '示例县2026年财政专项资金目录',
    on: '2026-02-27',
    basis: '2026年县级财政预算',
    reason: '全部专项资金编入目录公布。',
  },
  FUNDS.map(fundLine),
);

const CITY_FUNDS = listEdition(
  {
    item: '30.special-funds',
    body: 'changsha',
    title: '示例市2026年财政专项资金目录',
    on: '2026-02-27',
    basis: '2026年市级财政预算',
    reason: '全部专项资金编入目录公布。',
  },
  FUNDS.slice(0, 4).map((fund, index) => fundLine(fund, index)),
);

export const FUND_LISTS: readonly ListExample[] = [
  { says: '市级专项资金', editions: [CITY_FUNDS], refusals: [] },
  { says: '全部财政专项资金', editions: [SPECIAL_FUNDS], refusals: [] },
];
