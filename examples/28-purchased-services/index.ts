import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import type { AreaExamples, ListEdition, ListExample, RecordExample } from '../../src/schema/example.ts';
import { shownLists } from '../builders/shown-records.ts';
import { ARTIFICIAL_CODES } from '../dossiers/builders.ts';

const edition = (
  item: string,
  body: string,
  title: string,
  on: string,
  changes: readonly JsonObject[],
): ListEdition => ({
  item,
  body,
  content: {
    title: `〔演示〕${title}`,
    documentDate: on,
    effectiveOn: on,
    basis: '政府购买服务管理办法（财政部令第102号）',
    article: '第二十五条',
    reason: '按规定公开。',
    changes,
  },
});
const entry = (code: string, name: string, level: string, scope = ''): JsonObject => ({
  operation: 'add',
  code,
  name,
  category: code.startsWith('A') ? 'public' : 'auxiliary',
  level,
  scope,
});
const GUIDANCE = edition('28.guidance', 'czt', '省级政府购买服务指导性目录（2026年）', '2026-01-12', [
  entry('A', '公共服务', 'one'),
  entry('A01', '公共安全服务', 'two'),
  entry('A0101', '公共安全隐患排查治理服务', 'three', '隐患排查、风险评估等技术支持。'),
  entry('A02', '社会保障和就业服务', 'two'),
  entry('A0201', '养老服务', 'three', '居家养老、社区助餐、失能老人照护培训。'),
  entry('A0202', '社会救助服务', 'three', '入户走访、心理疏导、资源链接。'),
  entry('B', '政府履职所需辅助性服务', 'one'),
  entry('B01', '法律服务', 'two'),
  entry('B0101', '法律顾问服务', 'three'),
]);

const project = (number: string, more: JsonObject): JsonObject => ({
  operation: 'add',
  number,
  name: '居家养老上门服务',
  item: 'A0201',
  method: 'negotiation',
  supplier: '示例养老服务中心',
  supplierCode: ARTIFICIAL_CODES[0] ?? '',
  supplierKind: 'social',
  budget: '96.00',
  contract: '92.40',
  signedOn: '2026-01-26',
  endsOn: '2026-12-31',
  acceptance: 'under-way',
  ...more,
});
const projects = (changes: readonly JsonObject[], on = '2026-02-02') =>
  edition('28.projects', 'changsha-xian', '长沙县2026年政府购买服务项目', on, changes);

const LISTS: readonly ListExample[] = [
  { says: '政府购买服务指导性目录', editions: [GUIDANCE], refusals: [] },
  {
    says: '政府购买服务项目：签约、验收两版',
    editions: [
      projects([
        project('GM2026-001', {}),
        project('GM2026-002', {
          name: '法律顾问服务',
          item: 'B0101',
          supplier: '示例律师事务所',
          supplierCode: ARTIFICIAL_CODES[1] ?? '',
          supplierKind: 'other',
          budget: '18.00',
          contract: '16.00',
          endsOn: '2026-02-20',
        }),
      ]),
      projects(
        [
          project('GM2026-002', {
            operation: 'change',
            name: '法律顾问服务',
            item: 'B0101',
            supplier: '示例律师事务所',
            supplierCode: ARTIFICIAL_CODES[1] ?? '',
            supplierKind: 'other',
            budget: '18.00',
            contract: '16.00',
            endsOn: '2026-02-20',
            acceptance: 'passed',
            score: '94.50',
          }),
        ],
        '2026-02-27',
      ),
    ],
    refusals: [],
  },
  {
    says: '购买服务项目没有承接主体',
    editions: [projects([project('GM2026-001', { supplier: '' })])],
    refusals: ['field-required'],
  },
];

const PERFORMANCE: JsonObject = {
  title: '〔演示〕居家养老上门服务2025年度绩效评价结果',
  documentDate: '2026-02-12',
  project: '居家养老上门服务',
  projectNumber: 'GM2025-004',
  supplier: '示例养老服务中心',
  evaluator: '长沙县民政局',
  score: '91.20',
  results: [
    { name: '上门服务人次', unit: '人次', value: '12480', target: '12000' },
    { name: '服务及时率', unit: '%', value: '98.60', target: '95.00' },
    { name: '老人满意度', unit: '%', value: '96.10', target: '90.00' },
    { name: '单位服务成本', unit: '元', value: '74.00', target: '80.00' },
  ],
  reviews: [
    { by: 'buyer', method: '对照合同逐项核验', score: '92.00', remark: '服务人次超过目标。' },
    { by: 'users', method: '问卷，有效320份', score: '96.10', remark: '希望增加周末上门。' },
    { by: 'third', method: '抽查60户，实地核对记录', score: '88.50', remark: '个别记录不完整。' },
  ],
  use: '按合同全额付款，2026年续签。',
};
const performance = (more: JsonObject, refusals: readonly string[]): RecordExample => ({
  type: 'service-purchase-performance',
  item: '28.performance',
  body: 'changsha-xian',
  content: { ...PERFORMANCE, ...more },
  refusals,
});

export const AREA_28_EXAMPLES: AreaExamples = {
  records: [
    performance({}, []),
    performance({ title: '〔演示〕法律顾问服务绩效评价结果', project: '法律顾问服务', score: '88.00' }, []),
    performance({ results: [] }, ['field-required']),
  ],
  lists: LISTS,
  dossiers: [],
  demonstration: () => [
    ...shownLists(
      LISTS.filter((list) => list.refusals.length === 0).flatMap((list) => list.editions),
      '2026-03-04',
    ),
    {
      item: '28.performance',
      body: 'changsha-xian',
      content: PERFORMANCE,
      at: '2026-02-24T10:30:00+08:00',
      period: null,
      list: null,
    },
  ],
};
