import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import { withUsccCheck } from '../../src/kernel/identifiers.ts';
import type { ListExample, RecordExample } from '../../src/schema/example.ts';
import { edition } from './editions.ts';

/** Charities that do not exist: the division 439900 is none. */
const FIRST = withUsccCheck('53439900MA00000C1');
const SECOND = withUsccCheck('51439900MA00000D1');
const first: JsonObject = { organisation: '示例慈善基金会', uscc: FIRST };
const second: JsonObject = { organisation: '示例市慈善会', uscc: SECOND };

export const FUNDRAISING = edition('charity-fundraising', 'mzt', '公开募捐活动', [
  {
    ...first,
    number: '53439900MA00000C1A26001',
    name: '山区孩子一顿热饭',
    purpose: '为30所山区小学添置食堂设备、补助午餐。',
    from: '2025-11-01',
    to: '2026-10-31',
    channel: '指定的互联网募捐平台',
    raised: '862300.50',
    used: '410000.00',
    remaining: '452300.50',
    cost: '9800',
    status: 'open',
    asOf: '2026-01-31',
    contact: '0731-12345678',
  },
  {
    ...first,
    number: '53439900MA00000C1A25007',
    name: '洪灾后重建家园',
    purpose: '帮助受灾家庭修缮住房。',
    from: '2025-06-20',
    to: '2025-12-20',
    channel: '互联网募捐平台、募捐箱',
    raised: '2310000',
    goods: '棉被1800床，折价21.6万元',
    used: '2310000',
    remaining: '0',
    status: 'settled',
    asOf: '2026-02-01',
    contact: '0731-12345678',
  },
]);
export const CITY_FUNDRAISING = edition('charity-fundraising', 'changsha', '公开募捐活动', [
  {
    ...second,
    number: '51439900MA00000D1A26002',
    name: '独居老人紧急呼叫器',
    purpose: '为1000户独居老人安装紧急呼叫器。',
    from: '2026-01-01',
    to: '2026-06-30',
    channel: '义演、互联网募捐平台',
    raised: '156000',
    used: '60000',
    remaining: '96000',
    status: 'open',
    asOf: '2026-02-01',
    contact: '0731-12345678',
  },
]);

export const DONATIONS = edition('charity-donation', 'changsha', '接受捐赠和使用情况', [
  {
    ...second,
    number: 'CS-JZ-26001',
    donor: '示例甲有限公司',
    donorKind: 'enterprise',
    receivedOn: '2026-01-06',
    kind: 'money',
    amount: '500000',
    intention: '助学',
    used: '320000',
    usage: '资助160名高中生，每人2000元。',
  },
  {
    ...second,
    number: 'CS-JZ-26002',
    donor: '爱心人士',
    donorKind: 'person',
    receivedOn: '2026-01-12',
    kind: 'money',
    amount: '2000',
    intention: '不限',
    used: '2000',
    usage: '用于春节慰问。',
  },
  {
    ...second,
    number: 'CS-JZ-26003',
    donor: '示例乙有限公司',
    donorKind: 'enterprise',
    receivedOn: '2026-01-20',
    kind: 'goods',
    amount: '86000',
    goods: '大米20吨',
    intention: '困难群众',
    used: '86000',
    usage: '发放到12个街道800户。',
  },
  {
    ...second,
    number: 'CS-JZ-26004',
    donor: '张先生',
    donorKind: 'person',
    receivedOn: '2026-02-02',
    kind: 'money',
    amount: '5000',
    intention: '敬老',
    used: '0',
    usage: '未使用',
  },
]);
export const PROVINCIAL_DONATIONS = edition('charity-donation', 'mzt', '接受捐赠和使用情况', [
  {
    ...first,
    number: 'HN-JZ-26001',
    donor: '示例丙集团有限公司',
    donorKind: 'enterprise',
    receivedOn: '2026-01-15',
    kind: 'money',
    amount: '1000000',
    intention: '山区午餐',
    used: '410000',
    usage: '首批14所学校食堂设备。',
  },
]);

export const CHARITY_PROJECTS = edition('charity-project', 'mzt', '慈善项目', [
  {
    ...first,
    number: 'HN-XM-01',
    name: '山区孩子一顿热饭',
    field: 'education',
    place: '武陵山区8个县',
    content: '食堂改造和午餐补助。',
    income: '1862300.50',
    spent: '820000',
    beneficiaries: 6200,
    status: 'active',
    asOf: '2026-01-31',
  },
  {
    ...first,
    number: 'HN-XM-02',
    name: '灾后重建家园',
    field: 'disaster',
    place: '示例县',
    content: '修缮住房312户。',
    income: '2310000',
    spent: '2310000',
    beneficiaries: 1104,
    status: 'completed',
    asOf: '2026-02-01',
  },
]);
export const CITY_PROJECTS = edition('charity-project', 'changsha', '慈善项目', [
  {
    ...second,
    number: 'CS-XM-01',
    name: '独居老人紧急呼叫器',
    field: 'elderly',
    place: '长沙市',
    content: '安装呼叫器并接入社区值守。',
    income: '156000',
    spent: '60000',
    beneficiaries: 400,
    status: 'active',
    asOf: '2026-02-01',
  },
]);

const taken = (list: ReturnType<typeof edition>): ListExample => ({
  says: `${list.item} ${list.body}`,
  editions: [list],
  refusals: [],
});

const [open] = Array.isArray(FUNDRAISING.content.changes) ? FUNDRAISING.content.changes : [];

export const CHARITY_LISTS: readonly ListExample[] = [
  ...[FUNDRAISING, CITY_FUNDRAISING, DONATIONS, PROVINCIAL_DONATIONS, CHARITY_PROJECTS, CITY_PROJECTS].map(
    taken,
  ),
  {
    says: '募捐结余算错',
    editions: [
      edition('charity-fundraising', 'fenghuang', '公开募捐活动', [
        {
          ...(typeof open === 'object' && open !== null && !Array.isArray(open) ? open : {}),
          remaining: '452300',
        },
      ]),
    ],
    refusals: ['sum-wrong'],
  },
];

const REPORT: JsonObject = {
  title: '〔演示〕示例慈善基金会2025年度报告',
  documentDate: '2026-03-02',
  ...first,
  periodFrom: '2025-01-01',
  periodTo: '2025-12-31',
  fundraisingQualified: 'yes',
  openingNetAssets: '5210000.00',
  donationsInCash: '4120000.00',
  donationsInKind: '216000.00',
  otherIncome: '64000.00',
  totalIncome: '4400000.00',
  charitableSpending: '3960000.00',
  managementCost: '210000.00',
  otherSpending: '10000.00',
  totalSpending: '4180000.00',
  closingNetAssets: '5430000.00',
  auditor: '示例会计师事务所',
  auditOpinion: 'unqualified',
  projects: [
    { name: '山区孩子一顿热饭', income: '1862300.50', spent: '820000.00', beneficiaries: 6200 },
    { name: '灾后重建家园', income: '2310000.00', spent: '2310000.00', beneficiaries: 1104 },
  ],
  goods: '收到棉被1800床，折价21.6万元，全部发放。',
  related: '无',
  summary: '全年收入440万元，慈善活动支出396万元，占上年总收入的比例符合规定；管理费用占总支出5%。',
};

const report = (body: string, content: JsonObject, ...refusals: readonly string[]): RecordExample => ({
  type: 'charity-annual-report',
  item: '26.charity-report',
  body,
  content,
  refusals,
});

export const CHARITY_REPORTS: readonly RecordExample[] = [
  report('mzt', REPORT),
  report('changsha', { ...REPORT, ...second, title: '〔演示〕示例市慈善会2025年度报告' }),
  report('mzt', { ...REPORT, totalIncome: '4500000.00' }, 'sum-wrong', 'sum-wrong'),
  report('mzt', { ...REPORT, closingNetAssets: '5400000.00' }, 'sum-wrong'),
  report('mzt', { ...REPORT, uscc: '91350100M000100Y4Z' }, 'check-digit-wrong'),
];
