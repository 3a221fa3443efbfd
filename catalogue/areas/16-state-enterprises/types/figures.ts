import { UNIT_KINDS, units } from '../../../types/series/place-builders.ts';
import { seriesType } from '../../../types/series/series-fields.ts';
import { chartsOf, statistic, yearOnYear } from '../../../types/series/statistic.ts';

const STANDARD = '企业国有资产统计报告办法（国资委令第4号）；国有企业财务快报';
const money = (code: string, title: string, aliases: readonly string[] = []) =>
  statistic(code, title, '亿元', { aliases, standard: STANDARD });
const share = (code: string, title: string, aliases: readonly string[] = []) =>
  statistic(code, title, '%', { aliases, standard: STANDARD });

/** The groups themselves stand in the list of supervised enterprises. */
const TOTAL = units([
  { code: 'all-enterprises', name: '监管企业合计', group: '合计', aliases: ['省属监管企业合计'] },
]);

const ASSETS = money('assets', '资产总额');
const REVENUE = money('revenue', '营业总收入', ['营业收入']);
const PROFIT = money('profit', '利润总额');
const TAXES = money('taxes', '已交税费', ['应交税费']);
const LIABILITY_RATIO = share('liability-ratio', '资产负债率');

/** 资产营运和主要财务指标, quarter by quarter from the beginning of the year. */
export const ENTERPRISE_OPERATION = seriesType({
  key: 'enterprise-operation',
  title: '监管企业资产营运和主要财务指标',
  description: '省属监管企业按季公开的资产、营业收入、利润、税费等指标，当年累计数，与上年同期比较。',
  titleHelp: '写明季度，例如“2026年一季度省属监管企业主要财务指标”。',
  sums: [
    { each: 'observations', total: 'assets', plus: ['liabilities', 'equity'], minus: [], tolerance: '0.01' },
  ],
  aspect: {
    frequency: 'quarter',
    nature: 'compiled',
    lateAfterDays: 45,
    placeTitle: '企业',
    groupTitle: '类别',
    placeKinds: UNIT_KINDS,
    places: TOTAL,
    placesFrom: 'supervised-enterprises',
    indicators: [
      ASSETS,
      money('liabilities', '负债总额'),
      money('equity', '所有者权益', ['所有者权益总额']),
      REVENUE,
      money('cost', '营业总成本'),
      PROFIT,
      money('net-profit', '净利润'),
      TAXES,
      LIABILITY_RATIO,
      share('cash-ratio', '营业现金比率'),
      share('research', '研发经费投入强度'),
    ],
    derived: yearOnYear([ASSETS, REVENUE, PROFIT, LIABILITY_RATIO]),
    charts: [...chartsOf([ASSETS, REVENUE, PROFIT], 'bar'), ...chartsOf([LIABILITY_RATIO], 'line')],
  },
});

const CAPITAL_END = money('capital-end', '期末国有资本及权益', ['期末国有资本']);
const PRESERVATION = share('preservation', '国有资本保值增值率', ['保值增值率']);
const RETURN = share('return-on-equity', '净资产收益率');

/** 国有资本保值增值, a year each. */
export const CAPITAL_PRESERVATION = seriesType({
  key: 'capital-preservation',
  title: '国有资本保值增值情况',
  description:
    '省属监管企业国有资本保值增值结果：扣除客观增减因素后，期末国有资本与期初国有资本之比，超过 100% 为增值。',
  titleHelp: '写明年度，例如“2025年度省属监管企业国有资本保值增值情况”。',
  aspect: {
    frequency: 'year',
    nature: 'compiled',
    lateAfterDays: 212,
    placeTitle: '企业',
    groupTitle: '类别',
    placeKinds: UNIT_KINDS,
    places: TOTAL,
    placesFrom: 'supervised-enterprises',
    indicators: [
      money('capital-start', '期初国有资本及权益', ['期初国有资本']),
      CAPITAL_END,
      money('objective', '客观增减因素'),
      PRESERVATION,
      RETURN,
    ],
    derived: yearOnYear([CAPITAL_END, PRESERVATION, RETURN]),
    charts: [...chartsOf([CAPITAL_END], 'bar'), ...chartsOf([PRESERVATION, RETURN], 'line')],
  },
});
