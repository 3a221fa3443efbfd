import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import type { AreaExamples, RecordExample } from '../../src/schema/example.ts';
import { shownLists } from '../builders/shown-records.ts';
import { AGENCY_EXAMPLES, shownAgencies } from './agencies.ts';
import { FEE_LISTS } from './fees.ts';
import { PLAN_EXAMPLES, shownPlans } from './plans.ts';
import { PROCUREMENT_EXAMPLES, PROCUREMENT_LISTS, SHOWN_CATALOGUE, shownProcurement } from './procurement.ts';
import { STATISTICS_EXAMPLES, shownStatistics } from './statistics.ts';

const POLICY_OPINION: JsonObject = {
  title: '〔演示〕关于做好重点领域信息公开工作的通知',
  documentNumber: '湘政办函〔2026〕901号',
  issuers: ['zfbgt'],
  documentDate: '2026-01-15',
  effectiveOn: '2026-02-01',
  expiresOn: '2031-01-31',
  subject: '02',
  genre: 'notice',
  validity: 'in-force',
  manner: 'proactive',
  summary: '明确重点领域公开事项、责任单位和公开时限。',
  keywords: '政务公开、重点领域',
  body: '<p>各市州、县市区人民政府，省政府有关部门：</p><p>为方便群众查询，现就做好重点领域信息公开工作通知如下。</p><h2>一、明确公开事项</h2><p>按照公开事项目录逐项对照，做到应公开尽公开。</p><h2>二、落实公开时限</h2><p>自信息形成或者变更之日起20个工作日内公开。</p>',
};

const MEASURES: JsonObject = {
  ...POLICY_OPINION,
  title: '〔演示〕企业环境信用评价公开办法',
  documentNumber: '湘环发〔2026〕902号',
  issuers: ['hbt', 'fgw'],
  documentDate: '2026-02-02',
  effectiveOn: '2026-03-01',
  expiresOn: '2031-02-28',
  subject: '10',
  genre: 'measures',
  body: '<p>第一条　为规范企业环境信用评价结果公开，制定本办法。</p><p>第二条　评价结果应当自作出之日起20个工作日内向社会公开。</p>',
};

const NOTICE: JsonObject = {
  title: '〔演示〕关于公布集中式饮用水水源保护区调整方案的公告',
  documentDate: '2026-02-10',
  effectiveOn: '2026-02-11',
  expiresOn: '2026-03-12',
  subject: '10',
  contact: '0731-12345678',
  summary: '征求意见三十日，可通过电话和来信反映。',
  body: '<p>现将集中式饮用水水源保护区调整方案予以公布，请社会各界提出意见。</p>',
};

const document = (content: JsonObject, ...refusals: readonly string[]): RecordExample => ({
  type: 'policy-document',
  item: '00.policy-document',
  body: 'zfbgt',
  content,
  refusals,
});
const notice = (content: JsonObject, ...refusals: readonly string[]): RecordExample => ({
  type: 'announcement',
  item: '14.complaints-and-cases',
  body: 'hbt',
  content,
  refusals,
});

const statement = (content: JsonObject, ...refusals: readonly string[]): RecordExample => ({
  type: 'coverage-statement',
  item: '00.coverage-statement',
  body: 'hbt',
  content,
  refusals,
});
const NOT_APPLICABLE: JsonObject = {
  title: '〔演示〕关于行政强制事项清单不涉及本单位的声明',
  kind: 'not-applicable',
  item: '08.power-list',
  documentDate: '2026-02-10',
  reason: '本单位没有法律、法规授予的行政强制职权。',
};
const NOTHING: JsonObject = {
  title: '〔演示〕2026年1月没有应公开内容的零报告',
  kind: 'nothing-to-publish',
  item: '14.air-bulletin',
  period: '2026-01',
  documentDate: '2026-02-10',
  reason: '监测站点改造，本月没有数据。',
};

/** Records of the types that many areas share. */
const RECORDS: readonly RecordExample[] = [
  statement(NOT_APPLICABLE),
  statement(NOTHING),
  statement({ ...NOT_APPLICABLE, reason: '' }, 'field-required'),
  document(POLICY_OPINION),
  { ...document(MEASURES), item: '14.policy-document', body: 'hbt' },
  notice(NOTICE),
  document({ ...POLICY_OPINION, documentNumber: '湘政办函〔2025〕901号' }, 'field-invalid'),
  document({ ...POLICY_OPINION, documentNumber: '湘政办函[2026]901号' }, 'document-number-invalid'),
  document({ ...POLICY_OPINION, effectiveOn: '2026-01-14' }, 'date-order'),
  document({ ...POLICY_OPINION, expiresOn: '2026-01-31' }, 'date-order'),
  document(
    { ...POLICY_OPINION, body: '<p>机密★1年</p><p>关于有关事项的通知。</p>' },
    'secrecy-marking-found',
  ),
  document({ ...POLICY_OPINION, body: '<p>申请人身份证号11010519491231002X。</p>' }, 'personal-data-found'),
  notice({ ...NOTICE, title: '' }, 'field-required'),
];

/** Of the types that areas share, and of the kinds of 条例第二十条 that belong to no area. */
export const AREA_00_EXAMPLES: AreaExamples = {
  records: [
    ...RECORDS,
    ...AGENCY_EXAMPLES,
    ...PLAN_EXAMPLES,
    ...STATISTICS_EXAMPLES,
    ...PROCUREMENT_EXAMPLES,
  ],
  lists: [...FEE_LISTS, ...PROCUREMENT_LISTS],
  dossiers: [],
  demonstration: (today) => [
    ...shownAgencies(),
    ...shownPlans(),
    ...shownStatistics(today),
    ...shownProcurement(today),
    ...shownLists(
      [
        ...FEE_LISTS.filter((list) => list.refusals.length === 0).flatMap((list) => list.editions),
        ...SHOWN_CATALOGUE,
      ],
      '2026-03-03',
    ),
  ],
};
