import { DISEASES } from '../../catalogue/areas/24-health/types/diseases.ts';
import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import { addDays, type CivilDate, civilDate } from '../../src/kernel/civil-date.ts';
import { lastDay, periodText } from '../../src/kernel/period.ts';
import type { RecordExample } from '../../src/schema/example.ts';

/** Invented monthly cases in an ordinary month; what is not named had none. */
const USUAL: Readonly<Record<string, number>> = {
  aids: 210,
  hepatitis: 2350,
  hfrs: 18,
  rabies: 1,
  dengue: 1,
  mpox: 2,
  dysentery: 96,
  tuberculosis: 2680,
  typhoid: 12,
  pertussis: 120,
  'scarlet-fever': 55,
  brucellosis: 24,
  gonorrhoea: 190,
  syphilis: 1540,
  schistosomiasis: 1,
  malaria: 5,
  covid: 800,
  sfts: 3,
  influenza: 5200,
  mumps: 310,
  rubella: 4,
  conjunctivitis: 28,
  diarrhoea: 1900,
  hfmd: 3400,
};
/** Months in which a disease is more common. */
const SEASONS: Readonly<Record<string, readonly number[]>> = {
  influenza: [12, 1, 2, 3],
  hfmd: [5, 6, 7, 9],
  dysentery: [6, 7, 8],
  diarrhoea: [7, 8, 11, 12],
  covid: [1, 7, 8],
  hfrs: [4, 5, 11, 12],
};
const DEADLY: Readonly<Record<string, number>> = {
  aids: 0.06,
  tuberculosis: 0.002,
  rabies: 1,
  hepatitis: 0.0005,
};

/** 〔演示〕 persons; rates are per hundred thousand of them. */
const PERSONS = 65_680_000;
const rate = (count: number, share: number): string => ((count / (PERSONS * share)) * 100_000).toFixed(4);

const casesOf = (code: string, month: string, share: number): number => {
  const usual = USUAL[code] ?? 0;
  const number = Number(month.slice(5));
  const season = SEASONS[code]?.includes(number) ? 2.4 : SEASONS[code] === undefined ? 1 : 0.6;
  const wave = 1 + (((number * 7 + Number(month.slice(0, 4)) * 3 + code.length * 5) % 11) - 5) / 40;
  return Math.round(usual * season * wave * share);
};

/** 〔演示〕 one month of the national table; `share` of the province for a prefecture. */
export function diseasesMonth(month: string, share = 1): JsonObject {
  const until = lastDay(month);
  const rows = DISEASES.map(({ code, class: kind }) => {
    const cases = casesOf(code, month, share);
    return { kind, code, cases, deaths: Math.round(cases * (DEADLY[code] ?? 0)) };
  });
  const told = (place: string, cases: number, deaths: number): JsonObject => ({
    place,
    period: month,
    cases: String(cases),
    incidence: rate(cases, share),
    deaths: String(deaths),
    mortality: rate(deaths, share),
  });
  const total = (code: string, kinds: readonly string[]): JsonObject => {
    const members = rows.filter((row) => kinds.includes(row.kind));
    return told(
      code,
      members.reduce((sum, row) => sum + row.cases, 0),
      members.reduce((sum, row) => sum + row.deaths, 0),
    );
  };
  return {
    title: `〔演示〕${periodText(month)}法定传染病发病死亡统计`,
    periodFrom: `${month}-01`,
    periodTo: until,
    documentDate: addDays(until, 6),
    summary: '甲乙丙类法定传染病分病种发病数、死亡数，数据为演示编造。',
    observations: [
      total('abc', ['a', 'b', 'c']),
      total('ab', ['a', 'b']),
      total('c', ['c']),
      ...rows.map(({ code, cases, deaths }) => told(code, cases, deaths)),
    ],
  };
}

/** The months before a day, the latest first. */
export function monthsBefore(day: CivilDate, count: number): readonly string[] {
  const months: string[] = [];
  let first = civilDate(`${day.slice(0, 7)}-01`);
  while (months.length < count) {
    first = civilDate(`${addDays(first, -1).slice(0, 7)}-01`);
    months.push(first.slice(0, 7));
  }
  return months;
}

const record = (content: JsonObject, ...refusals: readonly string[]): RecordExample => ({
  type: 'notifiable-diseases',
  item: '24.disease-statistics',
  body: 'wjw',
  content,
  refusals,
});

const ROWS = [
  { place: '甲乙丙类总计', period: '2025-12', cases: '30', deaths: '1' },
  { place: '甲乙类合计', period: '2025-12', cases: '10', deaths: '1' },
  { place: '丙类合计', period: '2025-12', cases: '20', deaths: '0' },
];
const small = (rows: readonly JsonObject[]): JsonObject => ({
  ...diseasesMonth('2025-12'),
  observations: rows,
});

export const DISEASE_EXAMPLES: readonly RecordExample[] = [
  record(diseasesMonth('2026-01')),
  { ...record(diseasesMonth('2026-01', 0.14)), body: 'changsha' },
  record(small([...ROWS.slice(0, 1), ...ROWS.slice(1).map((row) => ({ ...row, cases: '11' }))]), 'sum-wrong'),
  record(small([{ place: '示例病', period: '2025-12', cases: '1' }]), 'series-place-unknown'),
  record(small([{ place: '流感', period: '2025-12', cases: '-1' }]), 'series-value-impossible'),
];
