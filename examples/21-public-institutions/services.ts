import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import type { ListEdition } from '../../src/schema/example.ts';
import { listEdition } from '../builders/lists.ts';

const RULES = '办事公开工作制度（示例公用〔2026〕3号）';

const service = (
  code: string,
  name: string,
  category: string,
  days: number,
  guide: { readonly papers: string; readonly steps: string },
  more: JsonObject = {},
): JsonObject => ({
  code,
  name: `〔演示〕${name}`,
  category,
  target: '供水范围内的居民和单位',
  ...guide,
  days,
  fee: '不收费',
  place: '各营业厅，或者网上营业厅',
  telephone: '0731-12345678',
  complaint: '12345',
  ...more,
});

export const WATER_SERVICES = listEdition(
  { item: '21.services', body: 'changsha-water', title: '示例市自来水公司服务事项', basis: RULES },
  [
    service(
      'GS-01',
      '居民用水报装',
      'apply',
      5,
      {
        papers: '用水申请表：1 份，现场填写\n不动产权证书：复印件 1 份，核对原件\n身份证：核对原件，不留存',
        steps:
          '受理：窗口或者网上提交，当场核对材料\n现场查勘：2 个工作日内上门，确定接管位置\n施工通水：3 个工作日内装表通水\n签订供用水合同：通水当天签订，一户一份',
      },
      { conditions: '房屋在公共供水管网覆盖范围内。', fee: '红线内工程按实结算，红线外不收费' },
    ),
    service('GS-02', '用水过户', 'change', 0, {
      papers: '过户申请表：1 份\n不动产权证书：复印件 1 份\n结清证明：系统自动核验，无需提交',
      steps: '受理：窗口或者网上提交\n结清水费：当场核验\n过户：当场办结，下月起由新户缴费',
    }),
    service('GS-03', '水表校验', 'repair', 10, {
      papers: '无需提交材料',
      steps:
        '预约：拨打热线登记\n拆表送检：3 个工作日内上门\n告知结果：检定后 2 个工作日内告知，表快的退还多收水费',
    }),
    service('GS-04', '管道抢修', 'repair', 1, {
      papers: '无需提交材料',
      steps: '报修：拨打热线，说明地点\n到场：主干管 1 小时内到场\n修复：DN300 以下 24 小时内修复并恢复供水',
    }),
    service('GS-05', '缴费和打印账单', 'pay', 0, {
      papers: '户号：口述或者扫码',
      steps: '缴费：窗口、自助机或者手机\n打印：当场打印',
    }),
  ],
);

export const SCHOOL_SERVICES = listEdition(
  {
    item: '21.services',
    body: 'changsha-middle-school',
    title: '示例一中服务事项',
    basis: '学校信息公开实施细则',
  },
  [
    service(
      'XX-01',
      '学籍证明',
      'query',
      1,
      {
        papers: '身份证：核对原件\n委托书：委托他人办理的提交 1 份',
        steps: '申请：教务处窗口或者网上提交\n核对：教务处核对学籍系统\n领取：当天或者次日领取，可以邮寄',
      },
      { target: '在校生和毕业生', place: '教务处（示例楼 101 室）' },
    ),
    service(
      'XX-02',
      '转学',
      'change',
      10,
      {
        papers: '转学申请：1 份\n户口簿或者居住证：核对原件\n学籍证明：转出学校出具',
        steps: '申请：转入学校受理\n核办：两校在学籍系统中核办\n入学：办结后通知报到',
      },
      { target: '符合转学条件的学生', place: '教务处（示例楼 101 室）' },
    ),
  ],
);

export const WATER_FEES = listEdition(
  {
    item: '21.fees',
    body: 'changsha-water',
    title: '示例市自来水公司收费目录',
    basis: '关于调整供水价格的通知（示例发改价〔2025〕8号）',
  },
  [
    {
      code: 'SF-01',
      name: '〔演示〕居民生活用水',
      payer: '居民户',
      unit: '元/立方米',
      price: '2.83',
      tiers:
        '第一档每年 216 立方米以内 2.83 元；第二档 217—300 立方米 3.61 元；第三档 301 立方米以上 5.95 元。低保户每月免 4 立方米。',
      pricing: 'fixed',
      basis: '关于调整供水价格的通知（示例发改价〔2025〕8号）',
      since: '2025-07-01',
      complaint: '12345',
    },
    {
      code: 'SF-02',
      name: '〔演示〕非居民用水',
      payer: '机关、企业和其他单位',
      unit: '元/立方米',
      price: '3.98',
      pricing: 'fixed',
      basis: '关于调整供水价格的通知（示例发改价〔2025〕8号）',
      since: '2025-07-01',
      complaint: '12345',
    },
    {
      code: 'SF-03',
      name: '〔演示〕户表移装',
      payer: '申请移表的用户',
      unit: '元/次',
      tiers: '按实际材料和人工结算，开工前出具预算由用户确认。',
      pricing: 'market',
      basis: '自主定价',
      since: '2026-01-01',
      complaint: '12345',
    },
  ],
);

export const BUS_FEES = listEdition(
  {
    item: '21.fees',
    body: 'changsha-bus',
    title: '示例市公交公司票价',
    basis: '关于公交票价的批复（示例发改价〔2024〕2号）',
  },
  [
    {
      code: 'GJ-01',
      name: '〔演示〕市区线路单一票价',
      payer: '乘客',
      unit: '元/人次',
      price: '2',
      tiers: '刷卡、扫码九折；65 岁以上老人、残疾人、现役军人免费；学生五折。',
      pricing: 'fixed',
      basis: '关于公交票价的批复（示例发改价〔2024〕2号）',
      since: '2024-05-01',
      complaint: '12345',
    },
  ],
);

const channel = (
  code: string,
  name: string,
  kind: string,
  contact: string,
  more: JsonObject = {},
): JsonObject => ({
  code,
  name: `〔演示〕${name}`,
  kind,
  contact,
  scope: '报装、水质、水价、抄表、抢修和服务态度',
  hours: '全天',
  days: 5,
  operator: '客户服务中心',
  supervisor: '城市管理主管部门，12345 热线',
  ...more,
});

export const WATER_CHANNELS = listEdition(
  { item: '21.complaints', body: 'changsha-water', title: '示例市自来水公司投诉渠道', basis: RULES },
  [
    channel('TS-01', '供水服务热线', 'hotline', '0731-12345678'),
    channel('TS-02', '总经理信箱', 'mailbox', 'https://water.example.invalid/mail'),
    channel('TS-03', '营业厅值班经理', 'counter', '各营业厅 1 号窗口', { hours: '营业时间', days: 0 }),
  ],
);

export const COUNTY_CHANNELS = listEdition(
  { item: '21.complaints', body: 'fenghuang-water', title: '示例县供水站投诉渠道', basis: RULES },
  [channel('TS-01', '供水报修电话', 'hotline', '0743-12345678', { supervisor: '县水利局，12345 热线' })],
);

const entry = (
  code: string,
  category: string,
  name: string,
  timing: string,
  reviewMonths: number,
): JsonObject => ({
  code,
  category,
  name,
  basis: '城市供水条例；公共企事业单位信息公开规定制定办法',
  timing,
  channel: '政务公开平台、公司网站、营业厅',
  office: '客户服务中心',
  reviewMonths,
});

const CATALOGUE: readonly JsonObject[] = [
  entry('01', '单位概况', '机构职责、营业执照、网点和电话', '形成或者变更之日起 20 个工作日内', 6),
  entry('02', '服务事项', '报装、过户、维修等事项的流程、材料和时限', '形成或者变更之日起 20 个工作日内', 6),
  entry('03', '收费', '供水价格、收费标准和依据', '执行前 10 日', 6),
  entry('04', '水质', '出厂水、管网水水质检测结果', '每月 10 日前', 1),
  entry('05', '停水', '计划停水的时间和范围', '停水前 24 小时', 1),
  entry('06', '监督', '投诉渠道和处理结果统计', '每季度结束后 15 日内', 3),
];
const catalogue = (body: string, title: string, lines: readonly JsonObject[]): ListEdition =>
  listEdition({ item: '21.catalogue', body, title, basis: RULES }, lines);

export const CATALOGUES = [
  catalogue('changsha-water', '示例市自来水公司办事公开目录', CATALOGUE),
  catalogue('fenghuang-water', '示例县供水站办事公开目录', CATALOGUE.slice(0, 4)),
] as const;
