import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import type { RecordExample } from '../../src/schema/example.ts';
import { SAMPLES } from '../samples.ts';

const REPORT: JsonObject = {
  ...SAMPLES['housing-fund-report']?.fixed,
  title: '〔演示〕住房公积金2025年年度报告',
  documentDate: '2026-03-05',
  periodFrom: '2025-01-01',
  periodTo: '2025-12-31',
  summary: '缴存78.60亿元，提取52.15亿元，发放贷款29.34亿元，逾期率0.174‰。',
};
const report = (body: string, content: JsonObject, ...refusals: readonly string[]): RecordExample => ({
  type: 'housing-fund-report',
  item: '26.housing-fund',
  body,
  content,
  refusals,
});

export const HOUSING_REPORTS: readonly RecordExample[] = [
  report('yueyang', REPORT),
  report('changde', REPORT),
  report('yueyang', { ...REPORT, closingDeposits: '313.80' }, 'sum-wrong'),
  report('yueyang', { ...REPORT, housingFund: '3.9160' }, 'sum-wrong'),
  report('yueyang', { ...REPORT, overdueRate: '千分之一' }, 'field-invalid'),
];
