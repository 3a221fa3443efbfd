import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import { firstDay, lastDay, periodText } from '../../src/kernel/period.ts';
import type { RecordExample } from '../../src/schema/example.ts';
import { chance } from '../builders/chance.ts';
import { ENTERPRISES } from './enterprises.ts';

/** 亿元 at the end of 2024: of about the size that such groups have. */
const SIZES: Readonly<
  Record<string, { readonly assets: number; readonly revenue: number; readonly margin: number }>
> = {
  'demo-steel': { assets: 1620, revenue: 2100, margin: 0.045 },
  'demo-construction': { assets: 1980, revenue: 1350, margin: 0.018 },
  'demo-expressway': { assets: 6300, revenue: 420, margin: 0.06 },
  'demo-rail': { assets: 1150, revenue: 160, margin: 0.03 },
  'demo-investment': { assets: 720, revenue: 110, margin: 0.09 },
  'demo-finance': { assets: 980, revenue: 130, margin: 0.12 },
};

const fixed = (value: number): string => value.toFixed(2);
const yearOf = (period: string): number => Number(period.slice(0, 4));

type Row = Readonly<Record<string, number>>;

function quarterOf(code: string, period: string): Row {
  const size = SIZES[code] ?? { assets: 500, revenue: 100, margin: 0.03 };
  const quarter = Number(period.slice(6));
  const growth = 1.045 ** (yearOf(period) - 2024 + quarter / 4);
  const assets = round(size.assets * growth * (0.99 + chance(code, period, 'assets') * 0.02));
  const liabilities = round(assets * (0.6 + chance(code) * 0.08 - quarter * 0.002));
  const revenue = round(size.revenue * (quarter / 4) * growth * (0.94 + chance(code, period) * 0.12));
  const profit = round(revenue * size.margin * (0.9 + chance(code, period, 'profit') * 0.2));
  return {
    assets,
    liabilities,
    equity: round(assets - liabilities),
    revenue,
    cost: round(revenue - profit),
    profit,
    'net-profit': round(profit * 0.78),
    taxes: round(revenue * 0.042),
  };
}

const round = (value: number): number => Math.round(value * 100) / 100;

const rated = (row: Row, place: string, period: string): JsonObject => ({
  place,
  period,
  ...Object.fromEntries(Object.entries(row).map(([code, value]) => [code, fixed(value)])),
  'liability-ratio': fixed(((row.liabilities ?? 0) / (row.assets ?? 1)) * 100),
  'cash-ratio': fixed(4 + chance(place, period, 'cash') * 6),
  research: fixed(1.2 + chance(place, 'research') * 2.2),
});

/** 〔演示〕 all groups and their total in one quarter. */
export function operationQuarter(period: string): JsonObject {
  const rows = ENTERPRISES.map(({ code }) => ({ code, row: quarterOf(code, period) }));
  const total = Object.fromEntries(
    Object.keys(rows[0]?.row ?? {}).map((name) => [
      name,
      round(rows.reduce((sum, { row }) => sum + (row[name] ?? 0), 0)),
    ]),
  );
  return {
    title: `〔演示〕${periodText(period)}省属监管企业主要财务指标`,
    periodFrom: firstDay(period),
    periodTo: lastDay(period),
    documentDate: lastDay(period),
    summary: '指标为当年累计数，未经审计。企业和数据均为演示编造。',
    observations: [
      rated(total, 'all-enterprises', period),
      ...rows.map(({ code, row }) => rated(row, code, period)),
    ],
  };
}

/** 〔演示〕 one year's result of 国有资本保值增值. */
export function preservationYear(year: string): JsonObject {
  const rows = ENTERPRISES.map(({ code }) => {
    const start = round((SIZES[code]?.assets ?? 500) * 0.36 * 1.04 ** (Number(year) - 2024));
    const objective = round(start * chance(code, year, 'objective') * 0.02);
    const end = round(start * (1.015 + chance(code, year) * 0.04) + objective);
    return { code, start, objective, end };
  });
  const sum = (value: (row: (typeof rows)[number]) => number): number =>
    round(rows.reduce((total, row) => total + value(row), 0));
  const total = {
    code: 'all-enterprises',
    start: sum((row) => row.start),
    objective: sum((row) => row.objective),
    end: sum((row) => row.end),
  };
  return {
    title: `〔演示〕${year}年度省属监管企业国有资本保值增值情况`,
    periodFrom: `${year}-01-01`,
    periodTo: `${year}-12-31`,
    documentDate: `${Number(year) + 1}-06-30`,
    summary: '企业和数据均为演示编造。',
    observations: [total, ...rows].map(({ code, start, objective, end }) => ({
      place: code,
      period: year,
      'capital-start': fixed(start),
      'capital-end': fixed(end),
      objective: fixed(objective),
      preservation: fixed(((end - objective) / start) * 100),
      'return-on-equity': fixed(2 + chance(code, year, 'return') * 5),
    })),
  };
}

const operation = (
  rows: readonly JsonObject[],
  refusals: readonly string[],
  period = '2025-Q4',
): RecordExample => ({
  type: 'enterprise-operation',
  item: '16.enterprise-operation',
  body: 'gzw',
  content: { ...operationQuarter(period), observations: rows },
  refusals,
});
const steel = (row: JsonObject): JsonObject => ({
  place: '演示钢铁集团',
  period: '2025年四季度',
  assets: '1000.00',
  liabilities: '620.00',
  equity: '380.00',
  ...row,
});

/** As they look to people on 9 March 2026: valid ones, and one refused for each rule that quarters and sums bring. */
export const FIGURE_EXAMPLES: readonly RecordExample[] = [
  {
    type: 'enterprise-operation',
    item: '16.enterprise-operation',
    body: 'gzw',
    content: operationQuarter('2025-Q4'),
    refusals: [],
  },
  {
    type: 'capital-preservation',
    item: '16.capital-preservation',
    body: 'gzw',
    content: { ...preservationYear('2024'), documentDate: '2025-06-30' },
    refusals: [],
  },
  operation([steel({})], []),
  operation([steel({ equity: '379.00' })], ['sum-wrong']),
  operation([steel({ period: '2025年下半年' })], ['series-period-invalid']),
  operation([steel({ period: '2026-Q1' })], ['series-period-outside']),
  operation([steel({ period: '2026-Q2' })], ['series-period-future', 'series-period-outside']),
];
