import type { AppraisalDeclaration } from '../../src/schema/appraisal.ts';
import { MAJOR_DECISIONS } from '../law/statutes/decisions.ts';
import { DISCLOSURE } from '../law/statutes/disclosure.ts';

const REGULATION = DISCLOSURE.at('第四十六条');
const HUNAN = '湘政务公开办函〔2019〕3号（组织推进、基础工作；分值为本平台示例）';

/**
 * 2026 年度: the aspects of Hunan's 考核办法 as far as they were read (组织推进, 基础工作), the others and all weights are the
 * platform's own example; the office enters its own for each appraisal.
 */
export const APPRAISAL_2026: AppraisalDeclaration = {
  year: 2026,
  version: '2026-1',
  title: '政务公开工作年度考核',
  basis: REGULATION,
  indicators: [
    {
      code: 'obligations-in-time',
      group: '主动公开',
      title: '按期公开',
      demand: '期间内到期的公开义务按期履行',
      weight: 25,
      method: 'automatic',
      formula: { kind: 'ratio', part: 'obligationsInTime', whole: 'obligationsDue' },
      source: DISCLOSURE.at('第二十六条'),
    },
    {
      code: 'coverage',
      group: '主动公开',
      title: '公开事项覆盖',
      demand: '应当公开的事项都有现行有效的内容',
      weight: 15,
      method: 'automatic',
      formula: { kind: 'ratio', part: 'cellsCurrent', whole: 'cellsOwed' },
      source: DISCLOSURE.at('第十九条', '第二十条'),
    },
    {
      code: 'inspection',
      group: '平台建设',
      title: '每日自查',
      demand: '按政府网站检查指标自查的得分',
      weight: 20,
      method: 'automatic',
      formula: { kind: 'share', fact: 'inspectionScore', full: 100 },
      source: '国办秘函〔2019〕19号',
    },
    {
      code: 'supervision',
      group: '监督保障',
      title: '监督文书',
      demand: '没有因公开不到位被督促整改、通报批评、责令改正，收到的文书按期回复',
      weight: 10,
      method: 'automatic',
      formula: { kind: 'less', each: { rectifications: 1, criticisms: 3, orders: 5, overdue: 2 } },
      source: DISCLOSURE.at('第四十七条', '第五十三条'),
    },
    {
      code: 'consultations',
      group: '公众参与',
      title: '意见采纳情况',
      demand: '征求意见结束后公布意见收集和采纳情况',
      weight: 5,
      method: 'automatic',
      formula: { kind: 'ratio', part: 'consultationsAnswered', whole: 'consultationsClosed' },
      source: MAJOR_DECISIONS.at('第十八条'),
    },
    {
      code: 'organisation',
      group: '组织推进',
      title: '机构、人员、制度、保障',
      demand: '有负责机构和专职人员，制度齐全，经费和培训有保障',
      weight: 10,
      method: 'manual',
      formula: null,
      source: HUNAN,
    },
    {
      code: 'quality',
      group: '第三方评估',
      title: '信息质量抽查',
      demand: '抽查的信息内容准确、要素齐全、表述规范',
      weight: 15,
      method: 'sample',
      formula: { kind: 'ratio', part: 'samplePassed', whole: 'sampled' },
      source: REGULATION,
    },
  ],
  vetoes: [{ key: 'false-times', title: '伪造首次公开时间', fact: 'falseTimes', limit: 1 }],
  grades: [
    { title: '优秀', from: 90 },
    { title: '良好', from: 80 },
    { title: '合格', from: 60 },
    { title: '不合格', from: 0 },
  ],
  vetoedGrade: '不合格',
  objectionDays: 5,
  sampleSize: 3,
};
