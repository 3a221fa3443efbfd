import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import type {
  DemonstrationRecord,
  ListEdition,
  ListExample,
  RecordExample,
} from '../../src/schema/example.ts';

const NOTE = '企业名称真实，人员和数据为演示编造，不得引用。';

const APPRAISAL: JsonObject = {
  title: '〔演示〕2024年度省属监管企业负责人经营业绩考核结果',
  documentDate: '2025-09-12',
  summary: NOTE,
  term: 'year',
  period: '2024年度',
  basis: '〔演示〕省属监管企业负责人经营业绩考核办法',
  results: [
    { enterprise: '湖南演示钢铁集团有限公司', grade: 'A', score: '118.40', note: '科技创新加分' },
    { enterprise: '湖南演示建设集团有限责任公司', grade: 'B', score: '106.75', note: '' },
    { enterprise: '湖南演示高速公路集团有限公司', grade: 'A', score: '115.20', note: '' },
    { enterprise: '湖南演示轨道交通控股集团有限公司', grade: 'B', score: '101.30', note: '' },
    { enterprise: '湖南演示投资控股集团有限公司', grade: 'A', score: '113.05', note: '' },
    { enterprise: '湖南演示金融控股集团有限公司', grade: 'C', score: '92.60', note: '风险处置扣分' },
  ],
};
const REFORM: JsonObject = {
  title: '〔演示〕关于示例甲有限公司并入示例集团的公告',
  documentDate: '2026-01-20',
  summary: '同类业务整合，已由省国资委批准，职工劳动关系平移。',
  enterprises: '示例集团有限公司\n示例甲有限公司',
  manner: 'merge',
  approval: '省国资委〔演示〕示例国资改革〔2026〕2号',
  stage: 'under-way',
  scheme: '示例甲有限公司全部国有股权无偿划转至示例集团，作为全资子公司管理，资产、人员、业务整体划入。',
  assets: '以2025年12月31日为基准日清产核资，不涉及作价。',
  employees: '职工劳动合同继续履行，工龄连续计算，方案已经职工代表大会审议通过。',
};
const RECRUITMENT: JsonObject = {
  title: '〔演示〕示例集团有限公司公开招聘副总经理公告',
  documentDate: '2026-02-10',
  summary: '面向社会公开招聘副总经理1名，2026年3月12日前报名。',
  enterprise: '示例集团有限公司',
  phase: 'notice',
  positions: [
    { position: '副总经理（分管科技创新）', number: 1, conditions: '大学本科以上学历，10年以上相关工作经历' },
  ],
  procedure: '报名、资格审查、综合测评、考察、决定人选、公示5个工作日、聘任。',
  deadline: '2026-03-12',
  phone: '0731-12345678',
};

const record = (
  type: string,
  item: string,
  content: JsonObject,
  refusals: readonly string[],
  body = 'gzw',
): RecordExample => ({ type, item, body, content, refusals });

export const DOCUMENT_EXAMPLES: readonly RecordExample[] = [
  record('enterprise-appraisal', '16.appraisal', APPRAISAL, []),
  record(
    'enterprise-appraisal',
    '16.appraisal',
    { ...APPRAISAL, title: '〔演示〕2022—2024年任期考核结果', term: 'term', period: '2022—2024年任期' },
    [],
  ),
  record('enterprise-appraisal', '16.appraisal', { ...APPRAISAL, results: [] }, ['field-required']),
  record('enterprise-reform', '16.reform', REFORM, []),
  record(
    'enterprise-reform',
    '16.reform',
    { ...REFORM, title: '〔演示〕示例乙有限公司混合所有制改革公告', manner: 'mixed', employees: '' },
    [],
    'hn-xingxiang',
  ),
  record('enterprise-reform', '16.reform', { ...REFORM, approval: '' }, ['field-required']),
  record('enterprise-recruitment', '16.recruitment', RECRUITMENT, [], 'hn-steel'),
  record(
    'enterprise-recruitment',
    '16.recruitment',
    { ...RECRUITMENT, title: '〔演示〕聘任结果', phase: 'result', deadline: '' },
    [],
  ),
  record('enterprise-recruitment', '16.recruitment', { ...RECRUITMENT, positions: [] }, ['field-required']),
];

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
    basis: '〔演示〕省属监管企业信息公开办法',
    article: '第八条',
    reason: '按规定公开。',
    summary: NOTE,
    changes,
  },
});

const change = (number: string, more: JsonObject): JsonObject => ({
  operation: 'add',
  number,
  name: '张示例',
  enterprise: '示例集团有限公司',
  change: 'appoint',
  position: '副总经理',
  former: '总工程师',
  decidedOn: '2026-01-12',
  documentNumber: '〔演示〕示例国资任〔2026〕3号',
  ...more,
});
const changes = (lines: readonly JsonObject[], on = '2026-01-16') =>
  edition('16.leader-changes', 'gzw', '省属监管企业负责人职务变动', on, lines);

const pay = (number: string, more: JsonObject): JsonObject => ({
  operation: 'add',
  number,
  year: '2024',
  enterprise: '湖南演示钢铁集团有限公司',
  name: '张示例',
  position: '董事长',
  term: '2022年3月至今',
  salary: '78.40',
  contributions: '15.62',
  other: '0.00',
  elsewhere: 'no',
  ...more,
});
const payOf = (lines: readonly JsonObject[]) =>
  edition('16.leaders', 'gzw', '省属监管企业负责人2024年度薪酬', '2025-12-20', lines);

export const VALID_LEADERS: readonly ListExample[] = [
  {
    says: '企业负责人职务变动：两次公开',
    editions: [
      changes([change('2026-001', {}), change('2026-002', { name: '李示例', change: 'remove', former: '' })]),
      changes(
        [
          change('2026-003', {
            name: '王示例',
            change: 'retire',
            position: '董事',
            former: '',
            decidedOn: '2026-02-11',
          }),
        ],
        '2026-02-13',
      ),
    ],
    refusals: [],
  },
  {
    says: '企业负责人薪酬',
    editions: [
      payOf([
        pay('2024-01-01', {}),
        pay('2024-01-02', { name: '李示例', position: '总经理', salary: '77.95', contributions: '15.40' }),
        pay('2024-02-01', {
          enterprise: '湖南演示建设集团有限责任公司',
          name: '王示例',
          salary: '70.12',
          contributions: '14.30',
          note: '任职不满一年，按实际任职月份计发。',
        }),
        pay('2024-03-01', {
          enterprise: '湖南演示高速公路集团有限公司',
          name: '赵示例',
          salary: '72.66',
          contributions: '14.85',
        }),
      ]),
    ],
    refusals: [],
  },
];

export const REFUSED_LEADERS: readonly ListExample[] = [
  {
    says: '职务变动没有决定文号',
    editions: [changes([change('2026-001', { documentNumber: '' })])],
    refusals: ['field-required'],
  },
  {
    says: '薪酬没有应发年薪',
    editions: [payOf([pay('2024-01-01', { salary: '' })])],
    refusals: ['field-required'],
  },
];

/** Documents on their own days. */
export const shownDocuments = (): readonly DemonstrationRecord[] =>
  [
    { item: '16.appraisal', body: 'gzw', content: APPRAISAL, at: '2025-09-18T10:20:00+08:00' },
    { item: '16.reform', body: 'gzw', content: REFORM, at: '2026-01-26T10:20:00+08:00' },
    { item: '16.recruitment', body: 'gzw', content: RECRUITMENT, at: '2026-02-12T10:20:00+08:00' },
  ].map((each) => ({ ...each, period: null, list: null }));
