import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import { withUsccCheck } from '../../src/kernel/identifiers.ts';
import type { DossierExample } from '../../src/schema/example.ts';
import { ARTIFICIAL_CODES, taken, turnedAway } from './builders.ts';

const [first = '', second = '', third = '', fourth = ''] = ARTIFICIAL_CODES;
const number = 'HNGGZY-2026-90001';
const matter = '〔演示〕某中学教学楼改扩建工程';
const base: JsonObject = { dossierNumber: number };

const notice: JsonObject = {
  ...base,
  title: '〔演示〕某中学教学楼改扩建工程施工招标公告',
  stage: 'notice',
  matter,
  category: 'works',
  regime: 'bidding',
  method: 'invited',
  buyer: '〔演示〕示例中学',
  buyerCode: withUsccCheck('12430100MA0000005'),
  contact: '0731-12345678',
  budget: '1260.50',
  documentsFrom: '2026-01-06',
  documentsTo: '2026-01-12',
  bidDeadline: '2026-01-28',
  scope: '改扩建教学楼一栋，建筑面积约4200平方米。',
  qualification: '具有建筑工程施工总承包三级以上资质。',
};
const bidder = (name: string, code: string): JsonObject => ({ name, code });
const bidders = [
  { ...bidder('〔演示〕示例一建有限公司', first), outcome: 'passed' },
  { ...bidder('〔演示〕示例二建有限公司', second), outcome: 'passed' },
  { ...bidder('〔演示〕示例三建有限公司', third), outcome: 'failed', reason: '未提供有效的安全生产许可证。' },
];

const planned = taken('19.project-plan', '2025-11-20', {
  ...base,
  title: '〔演示〕某中学教学楼改扩建工程采购意向',
  stage: 'plan',
  matter,
  category: 'works',
  budget: '1260.50',
  expectedOn: '2026-01-05',
  needs: '改扩建教学楼一栋，建筑面积约4200平方米。',
});
const announced = taken('19.project-notice', '2026-01-06', notice);
const changed = taken('19.project-change', '2026-01-19', {
  ...base,
  title: '〔演示〕某中学教学楼改扩建工程招标文件澄清',
  stage: 'change',
  nature: 'change',
  affectsBids: 'yes',
  bidDeadline: '2026-02-03',
  changes: [
    { subject: '投标截止日期', before: '2026年1月28日', after: '2026年2月3日' },
    { subject: '工期', before: '240日历天', after: '270日历天' },
  ],
  reasons: '设计单位调整基础形式，工期相应延长。',
});
const qualified = taken('19.project-qualification', '2026-02-04', {
  ...base,
  title: '〔演示〕某中学教学楼改扩建工程资格审查结果',
  stage: 'qualification',
  bidders,
});
const proposed = taken('19.project-candidates', '2026-02-06', {
  ...base,
  title: '〔演示〕某中学教学楼改扩建工程中标候选人公示',
  stage: 'candidates',
  reportReceivedOn: '2026-02-04',
  publicityTo: '2026-02-10',
  candidates: [
    { ...bidder('〔演示〕示例一建有限公司', first), rank: 1, price: '1198.2' },
    { ...bidder('〔演示〕示例二建有限公司', second), rank: 2, price: '1215' },
  ],
  objection: '公示期内以书面形式向招标人提出，电话0731-12345678。',
});
const awarded = taken('19.project-deal', '2026-02-12', {
  ...base,
  title: '〔演示〕某中学教学楼改扩建工程中标结果公告',
  stage: 'deal',
  decidedOn: '2026-02-11',
  supplierName: '〔演示〕示例一建有限公司',
  supplierCode: first,
  amount: '1198.20',
  experts: '专家甲、专家乙、专家丙',
});
const contracted = taken('19.project-contract', '2026-03-02', {
  ...base,
  title: '〔演示〕某中学教学楼改扩建工程施工合同',
  stage: 'contract',
  contractNumber: 'SL-2026-9001',
  signedOn: '2026-02-27',
  supplierName: '〔演示〕示例一建有限公司',
  supplierCode: first,
  amount: '1198.2',
  performance: '270日历天',
});
const accepted = taken('19.project-performance', '2026-03-06', {
  ...base,
  title: '〔演示〕某中学教学楼改扩建工程预付款支付',
  stage: 'performance',
  nature: 'payment',
  final: 'no',
  amount: '359.46',
  result: '按合同约定支付预付款。',
});

const goods = 'HNGGZY-2026-90002';
const goodsNotice = taken('19.project-notice', '2026-02-02', {
  ...notice,
  title: '〔演示〕环境监测仪器竞争性磋商公告',
  dossierNumber: goods,
  matter: '〔演示〕环境监测仪器采购',
  category: 'goods',
  regime: 'government-procurement',
  method: 'consultation',
  buyer: '〔演示〕示例监测站',
  buyerCode: '',
  agency: '〔演示〕示例招标代理有限公司',
  agencyCode: third,
  budget: '86',
  documentsFrom: '2026-02-02',
  documentsTo: '2026-02-06',
  bidDeadline: '2026-02-13',
  scope: '便携式水质监测仪6台。',
  qualification: '符合政府采购法第二十二条规定。',
});
const goodsDeal = taken('19.project-deal', '2026-02-24', {
  ...awarded.content,
  title: '〔演示〕环境监测仪器成交结果公告',
  dossierNumber: goods,
  decidedOn: '2026-02-24',
  supplierName: '〔演示〕示例仪器有限公司',
  supplierCode: fourth,
  amount: '',
  objects: [{ name: '便携式水质监测仪', specification: '五参数', quantity: '6台' }],
  documentDate: '2026-02-24',
  withheld: [{ field: 'amount', ground: 'business-secret', explanation: '含定制部件报价，经审查不予公开。' }],
});
const ended = taken('19.project-change', '2026-02-26', {
  ...changed.content,
  title: '〔演示〕环境监测仪器采购终止公告',
  dossierNumber: 'HNGGZY-2026-90003',
  nature: 'termination',
  affectsBids: 'no',
  documentDate: '2026-02-26',
  bidDeadline: '',
  changes: [{ subject: '项目状态', before: '招标中', after: '终止' }],
  reasons: '采购任务取消。',
});
const toEnd = { ...goodsNotice, content: { ...goodsNotice.content, dossierNumber: 'HNGGZY-2026-90003' } };

const SOLE = 'HNGGZY-2026-90004';
const soleProject = '〔演示〕辐射监测系统软件升级';
const solePlan = taken('19.project-plan', '2026-01-05', {
  ...planned.content,
  title: '〔演示〕辐射监测系统软件升级采购意向',
  dossierNumber: SOLE,
  documentDate: '2026-01-05',
  matter: soleProject,
  category: 'services',
  budget: '420',
  expectedOn: '2026-02-10',
  needs: '原系统软件升级和三年维护。',
});
const soleNotice = taken('19.project-notice', '2026-02-10', {
  ...goodsNotice.content,
  title: '〔演示〕辐射监测系统软件升级单一来源采购公告',
  dossierNumber: SOLE,
  documentDate: '2026-02-10',
  matter: soleProject,
  category: 'services',
  method: 'single-source',
  budget: '420',
  documentsFrom: '2026-02-10',
  documentsTo: '2026-02-24',
  bidDeadline: '2026-02-26',
  overThreshold: 'yes',
  soleSupplier: '〔演示〕示例软件有限公司',
  singleSourceFrom: '2026-01-26',
  singleSourceTo: '2026-02-02',
  scope: '原系统软件升级和三年维护，核心算法为供应商专利。',
});
const soleDeal = taken('19.project-deal', '2026-02-27', {
  ...awarded.content,
  title: '〔演示〕辐射监测系统软件升级成交结果公告',
  dossierNumber: SOLE,
  documentDate: '2026-02-27',
  decidedOn: '2026-02-26',
  awardNoticeOn: '2026-02-27',
  supplierName: '〔演示〕示例软件有限公司',
  supplierCode: fourth,
  amount: '408.00',
  objects: [{ name: '监测系统软件升级', specification: 'V3', quantity: '1套', price: '408.00' }],
});

export const TRADING_EXAMPLES: readonly DossierExample[] = [
  {
    name: '邀请招标，从意向到履约',
    body: 'ggzy',
    records: [
      planned,
      turnedAway(announced, { bidDeadline: '2026-01-20' }, 'period-too-short'),
      turnedAway(announced, { documentsTo: '2026-01-08' }, 'period-too-short'),
      // Five days, but not five working days: enough for 招标投标, not for 政府采购.
      turnedAway(
        announced,
        { regime: 'government-procurement', method: 'open', documentsTo: '2026-01-12' },
        'period-too-short',
      ),
      announced,
      turnedAway(changed, { bidDeadline: '' }, 'period-too-short'),
      turnedAway(changed, { changes: [] }, 'field-required'),
      changed,
      turnedAway(proposed, {}, 'stage-incomplete'),
      turnedAway(qualified, { bidders: bidders.slice(0, 2) }, 'too-few'),
      qualified,
      turnedAway(proposed, { publicityTo: '2026-02-07' }, 'period-too-short'),
      turnedAway(
        proposed,
        {
          candidates: [1, 2, 3, 4].map((rank) => ({
            ...bidder('〔演示〕示例一建有限公司', first),
            rank,
            price: '1198.2',
          })),
        },
        'field-invalid',
      ),
      proposed,
      turnedAway(awarded, { decidedOn: '2026-02-09' }, 'date-order'),
      awarded,
      turnedAway(
        contracted,
        { amount: '1250', supplierCode: second },
        'differs-from-earlier',
        'differs-from-earlier',
      ),
      turnedAway(contracted, { signedOn: '2026-02-10' }, 'date-order'),
      contracted,
      accepted,
    ],
  },
  {
    name: '竞争性磋商，成交金额属于商业秘密',
    body: 'ggzy',
    records: [
      goodsNotice,
      turnedAway(
        goodsDeal,
        { withheld: [{ field: 'amount', ground: 'personal-privacy', explanation: '不适用的理由。' }] },
        'withheld-ground-not-allowed',
      ),
      goodsDeal,
    ],
  },
  {
    name: '政府采购单一来源：意向提前三十日，公示五个工作日',
    body: 'ggzy',
    records: [
      solePlan,
      turnedAway(soleNotice, { documentDate: '2026-02-03' }, 'period-too-short'),
      turnedAway(soleNotice, { soleSupplier: '', singleSourceFrom: '' }, 'field-required', 'field-required'),
      turnedAway(soleNotice, { singleSourceTo: '2026-01-30' }, 'period-too-short'),
      turnedAway(soleNotice, { prequalificationTo: '2026-02-12' }, 'period-too-short'),
      soleNotice,
      turnedAway(soleDeal, { experts: '', objects: [] }, 'field-required', 'too-few'),
      soleDeal,
    ],
  },
  {
    name: '终止交易',
    body: 'ggzy',
    records: [
      toEnd,
      ended,
      turnedAway(
        { ...goodsDeal, at: '2026-02-27T15:00:00+08:00' },
        { dossierNumber: 'HNGGZY-2026-90003', documentDate: '2026-02-27' },
        'dossier-closed',
      ),
    ],
  },
];
