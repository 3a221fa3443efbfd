import { PREFECTURES } from '../../catalogue/bodies/prefectures.ts';
import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import type { RecordExample } from '../../src/schema/example.ts';
import { chance } from '../builders/chance.ts';

const fixed = (value: number): string => value.toFixed(2);

/** 〔演示〕 one year's funds of the province and the 14 市州, 万元. */
export function fundsYear(year: string): JsonObject {
  const rows = PREFECTURES.map(([, code]) => {
    const size = 9000 + chance(code) * 60_000;
    const growth = 1.03 ** (Number(year) - 2022);
    const central = Math.round(size * growth * 100) / 100;
    const provincial = Math.round(size * (0.42 + chance(code, year) * 0.1) * 100) / 100;
    const local = Math.round(size * (0.1 + chance(code, year, 'local') * 0.08) * 100) / 100;
    return {
      code,
      central,
      provincial,
      local,
      projects: Math.round(size / 55),
      served: Math.round(size * (4 + chance(code, year, 'served'))),
    };
  });
  const sum = (value: (row: (typeof rows)[number]) => number): number =>
    rows.reduce((total, row) => total + value(row), 0);
  const province = {
    code: 'hunan',
    central: sum((row) => row.central),
    provincial: sum((row) => row.provincial),
    local: sum((row) => row.local),
    projects: sum((row) => row.projects),
    served: sum((row) => row.served),
  };
  return {
    title: `〔演示〕${year}年度衔接推进乡村振兴补助资金分地区情况`,
    periodFrom: `${year}-01-01`,
    periodTo: `${year}-12-31`,
    documentDate: `${Number(year) + 1}-02-10`,
    summary: '数据为演示编造。监督举报电话12317。',
    observations: [province, ...rows].map((row) => ({
      place: row.code,
      period: year,
      central: fixed(row.central),
      provincial: fixed(row.provincial),
      local: fixed(row.local),
      total: fixed(row.central + row.provincial + row.local),
      spent: fixed(91 + chance(row.code, year, 'spent') * 8),
      projects: String(row.projects),
      served: String(row.served),
      score: fixed(84 + chance(row.code, year, 'score') * 14),
    })),
  };
}

const year = (content: JsonObject, refusals: readonly string[], body = 'nyt'): RecordExample => ({
  type: 'relief-funds-by-region',
  item: '17.funds-by-region',
  body,
  content,
  refusals,
});
const only = (row: JsonObject): JsonObject => ({
  ...fundsYear('2025'),
  observations: [{ place: '湘西州', period: '2025年', central: '10', provincial: '5', total: '15', ...row }],
});

export const FUNDS_EXAMPLES: readonly RecordExample[] = [
  year(fundsYear('2025'), []),
  year(only({}), [], 'xiangxi'),
  year(only({ total: '16' }), ['sum-wrong'], 'xiangxi'),
  year(only({}), ['series-place-of-other-body'], 'yueyang'),
  year(only({ period: '2025-06' }), ['series-period-invalid'], 'xiangxi'),
];
