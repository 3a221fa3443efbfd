import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import type { DemonstrationRecord, RecordExample } from '../../src/schema/example.ts';

const common: JsonObject = {
  projectNumber: '2025NK9001',
  project: '双季稻绿色丰产关键技术',
  source: '省科技厅重点研发计划，湘科示例〔2025〕91号',
  period: '2025年7月至2025年12月',
  objections: '科研管理处 0731-12345678',
};

const FUNDS: JsonObject = {
  ...common,
  title: '〔演示〕双季稻绿色丰产关键技术项目资金使用情况',
  documentDate: '2026-01-15',
  subject: 'funds',
  funds: [
    { subject: '设备费', budget: '30', spent: '29.6' },
    { subject: '业务费', budget: '38', spent: '38.4' },
    { subject: '劳务费', budget: '12', spent: '12' },
  ],
  outsourced: [{ unit: '示例农业大学', amount: '8', purpose: '田间试验协作' }],
  surplus: '0',
  body: '<p>项目经费单独核算，支出均有票据。外拨资金按合作协议支付。</p>',
};
const RESEARCHERS: JsonObject = {
  ...common,
  title: '〔演示〕双季稻绿色丰产关键技术项目立项和主要研究人员',
  documentDate: '2025-07-05',
  subject: 'researchers',
  researchers: [
    { name: '张示例', title: '研究员', unit: '水稻研究所', role: '项目负责人' },
    { name: '陈示例', title: '副研究员', unit: '水稻研究所', role: '栽培试验' },
    { name: '刘示例', title: '助理研究员', unit: '土壤肥料研究所', role: '养分管理' },
  ],
  body: '<p>项目已经立项，总经费160万元，其中财政经费80万元。</p>',
};
const INSTRUMENTS: JsonObject = {
  ...common,
  projectNumber: '2025NK9002',
  project: '油茶果采收装备研制',
  title: '〔演示〕油茶果采收装备研制项目大型仪器设备购置',
  documentDate: '2025-09-10',
  subject: 'instruments',
  instruments: [
    {
      name: '高速摄像系统 示例-3000',
      quantity: 1,
      price: '18.6',
      method: '公开招标',
      keeper: '机电工程学院203室',
      shared: 'yes',
    },
  ],
  body: '<p>设备经论证后公开招标采购，已纳入学校大型仪器共享平台。</p>',
};
const ACCEPTANCE: JsonObject = {
  ...common,
  title: '〔演示〕双季稻绿色丰产关键技术项目成果和验收',
  documentDate: '2026-01-22',
  subject: 'acceptance',
  results: '技术规程2项，授权发明专利3件，论文6篇。',
  acceptance: 'passed',
  body: '<p>2026年1月20日通过省科技厅组织的验收。</p>',
};

const record = (body: string, content: JsonObject, ...refusals: readonly string[]): RecordExample => ({
  type: 'project-internal',
  item: '25.project-internal',
  body,
  content,
  refusals,
});

export const INTERNAL_EXAMPLES: readonly RecordExample[] = [
  record('demo-agricultural-institute', RESEARCHERS),
  record('demo-agricultural-university', INSTRUMENTS),
  record('demo-agricultural-institute', FUNDS),
  record('demo-agricultural-institute', ACCEPTANCE),
  record('demo-agricultural-institute', { ...FUNDS, body: '<p>秘密★1年</p>' }, 'secrecy-marking-found'),
];

export const INTERNAL_SHOWN: readonly DemonstrationRecord[] = INTERNAL_EXAMPLES.filter(
  (example) => example.refusals.length === 0,
).map(({ item, body, content }, i) => ({
  item,
  body,
  content,
  at: `2026-01-26T10:${String(10 + i)}:00+08:00`,
  period: null,
  list: null,
}));
