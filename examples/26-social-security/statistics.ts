import { HUNAN_PREFECTURES } from '../../catalogue/geo/hunan-prefectures.ts';
import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import { addDays, type CivilDate, civilDate } from '../../src/kernel/civil-date.ts';
import { lastDay, periodOf, periodText } from '../../src/kernel/period.ts';
import type { RecordExample } from '../../src/schema/example.ts';

/** Periods that ended before a day, the latest first. */
export function periodsBefore(
  day: CivilDate,
  every: 'month' | 'quarter' | 'year',
  count: number,
): readonly string[] {
  const periods: string[] = [];
  let at = day;
  while (periods.length < count) {
    const first = firstDayOf(periodOf(at, every));
    at = addDays(first, -1);
    periods.push(periodOf(at, every));
  }
  return periods;
}

const firstDayOf = (period: string): CivilDate => {
  if (period.length === 4) return civilDate(`${period}-01-01`);
  const quarter = /Q([1-4])$/.exec(period)?.[1];
  const month = quarter === undefined ? period.slice(5, 7) : String(Number(quarter) * 3 - 2).padStart(2, '0');
  return civilDate(`${period.slice(0, 4)}-${month}-01`);
};

const report = (period: string, title: string, days: number, rows: readonly JsonObject[]): JsonObject => ({
  title: `〔演示〕${periodText(period)}${title}`,
  periodFrom: firstDayOf(period),
  periodTo: lastDay(period),
  documentDate: addDays(lastDay(period), days),
  summary: '数据为演示编造。',
  observations: rows.map((row) => ({ period, ...row })),
});

interface Scheme {
  readonly code: string;
  /** 亿元 and 万人 of the year 2021. */
  readonly income: number;
  readonly spending: number;
  readonly left: number;
  readonly people: number;
  readonly beneficiaries: number;
  readonly average: number;
}
const SCHEMES: readonly Scheme[] = [
  {
    code: 'employee-pension',
    income: 1480,
    spending: 1420,
    left: 2010,
    people: 1790,
    beneficiaries: 520,
    average: 2860,
  },
  {
    code: 'public-pension',
    income: 560,
    spending: 548,
    left: 190,
    people: 241,
    beneficiaries: 88,
    average: 5120,
  },
  {
    code: 'resident-pension',
    income: 236,
    spending: 168,
    left: 640,
    people: 3420,
    beneficiaries: 940,
    average: 168,
  },
  {
    code: 'employee-medical',
    income: 520,
    spending: 420,
    left: 780,
    people: 1010,
    beneficiaries: 860,
    average: 0,
  },
  {
    code: 'resident-medical',
    income: 540,
    spending: 522,
    left: 410,
    people: 5560,
    beneficiaries: 4100,
    average: 0,
  },
  { code: 'injury', income: 46, spending: 41, left: 98, people: 920, beneficiaries: 8, average: 0 },
  {
    code: 'unemployment',
    income: 38,
    spending: 44,
    left: 126,
    people: 760,
    beneficiaries: 21,
    average: 1480,
  },
];
const FIRST_YEAR = 2021;
/** From the balance of this year on they are reckoned forward. */
const OPENING_YEAR = 2015;

/** 万元 with two decimals, counted in fen so that nothing is lost. */
const text = (wan: number): string => wan.toFixed(2);
const grown = (scheme: Scheme, what: 'income' | 'spending', year: number, share: number): number => {
  const rate = what === 'income' ? 1.055 : 1.062;
  return Math.round(scheme[what] * 10_000 * rate ** (year - FIRST_YEAR) * share);
};

/** 〔演示〕 every kind of insurance in a year; what was left goes on to the next. */
export function fundYear(year: number, share = 1): JsonObject {
  const rows = SCHEMES.map((scheme) => {
    let opening = Math.round(scheme.left * 10_000 * share);
    for (let before = OPENING_YEAR; before < year; before += 1)
      opening += grown(scheme, 'income', before, share) - grown(scheme, 'spending', before, share);
    const [income, spending] = [grown(scheme, 'income', year, share), grown(scheme, 'spending', year, share)];
    const subsidies = Math.round(income * 0.28);
    const interest = Math.round(income * 0.025);
    const transfersIn = Math.round(income * 0.012);
    const otherIncome = Math.round(income * 0.003);
    const transfersOut = Math.round(spending * 0.011);
    const otherSpending = Math.round(spending * 0.002);
    return {
      place: scheme.code,
      opening: text(opening),
      income: text(income),
      premiums: text(income - subsidies - interest - transfersIn - otherIncome),
      subsidies: text(subsidies),
      interest: text(interest),
      investment: '0.00',
      transfersIn: text(transfersIn),
      otherIncome: text(otherIncome),
      spending: text(spending),
      benefits: text(spending - transfersOut - otherSpending),
      transfersOut: text(transfersOut),
      otherSpending: text(otherSpending),
      surplus: text(income - spending),
      closing: text(opening + income - spending),
    };
  });
  return report(String(year), '社会保险基金收支情况', 100, rows);
}

/** 〔演示〕 participation at the end of a quarter; money is that of the year so far. */
export function participationQuarter(period: string, share = 1): JsonObject {
  const [year, quarter] = [Number(period.slice(0, 4)), Number(period.slice(6))];
  const steps = (year - FIRST_YEAR) * 4 + quarter;
  const rows = SCHEMES.map((scheme) => {
    const beneficiaries = scheme.beneficiaries * share * 1.006 ** steps;
    const pension = scheme.code.endsWith('pension');
    const retired = pension
      ? beneficiaries
      : scheme.code === 'employee-medical'
        ? scheme.people * 0.29 * share
        : 0;
    const people = scheme.people * share * 1.003 ** steps;
    const told = scheme.average === 0 ? {} : { average: (scheme.average * 1.008 ** steps).toFixed(2) };
    return {
      place: scheme.code,
      participants: people.toFixed(2),
      ...(retired === 0
        ? {}
        : {
            working: (Number(people.toFixed(2)) - Number(retired.toFixed(2))).toFixed(2),
            retired: retired.toFixed(2),
          }),
      beneficiaries: beneficiaries.toFixed(2),
      ...told,
      paid: text(Math.round((grown(scheme, 'spending', year, share) * quarter) / 4)),
    };
  });
  return report(period, '社会保险参保和待遇支付情况', 12, rows);
}

const RELIEF = [
  ['urban', 128_000, 215_000, 702],
  ['rural', 690_000, 1_380_000, 486],
  ['extreme-urban', 9_800, 10_100, 912],
  ['extreme-rural', 352_000, 358_000, 640],
  ['medical', 0, 168_000, 0],
  ['temporary', 0, 31_000, 0],
] as const;

export function reliefMonth(period: string, share = 1): JsonObject {
  const month = Number(period.slice(5));
  const steps = (Number(period.slice(0, 4)) - 2024) * 12 + month;
  const rows = RELIEF.map(([place, households, persons, average]) => {
    const wave = 1 + (((month * 5 + persons) % 7) - 3) / (average === 0 ? 12 : 200);
    const count = Math.round(persons * share * wave * 0.999 ** steps);
    const spent =
      average === 0 ? count * (place === 'medical' ? 0.21 : 0.13) : (count * average * 0.62) / 10_000;
    return {
      place,
      ...(households === 0 ? {} : { households: String(Math.round(households * share * wave)) }),
      persons: String(count),
      ...(average === 0 ? {} : { average: String(average) }),
      spent: spent.toFixed(2),
    };
  });
  return report(period, '社会救助统计', 8, rows);
}

const SIZES: Readonly<Record<string, number>> = {
  changsha: 3.2,
  hengyang: 1.2,
  zhuzhou: 1.1,
  yueyang: 1.1,
  changde: 1.1,
};

const housingRow = (place: string, size: number, period: string): JsonObject => {
  const [year, quarter] = [Number(period.slice(0, 4)), Number(period.slice(6))];
  const factor = size * 1.06 ** (year - FIRST_YEAR);
  const deposits = 210 * factor * (1 + quarter * 0.012);
  const rate = 72 + ((place.length * 7 + year) % 14);
  return {
    place,
    units: String(Math.round(5200 * factor)),
    people: (34 * factor).toFixed(2),
    deposited: (14.2 * factor * quarter).toFixed(4),
    withdrawn: (9.1 * factor * quarter).toFixed(4),
    'loan-count': String(Math.round(1300 * factor * quarter)),
    loans: (6.2 * factor * quarter).toFixed(4),
    deposits: deposits.toFixed(4),
    'loan-balance': ((deposits * rate) / 100).toFixed(4),
    'loan-rate': rate.toFixed(2),
    'overdue-rate': (0.12 + (place.length % 5) / 20).toFixed(3),
  };
};

/** 〔演示〕 all prefectures and the province's own units. */
export const housingQuarter = (period: string): JsonObject =>
  report(period, '住房公积金缴存使用情况', 15, [
    ...HUNAN_PREFECTURES.map(({ body }) => housingRow(body, SIZES[body] ?? 0.6, period)),
    housingRow('provincial-units', 0.5, period),
  ]);
export const ownHousingQuarter = (period: string, place: string): JsonObject =>
  report(period, '住房公积金缴存使用情况', 15, [housingRow(place, SIZES[place] ?? 0.5, period)]);

const example = (
  type: string,
  item: string,
  body: string,
  content: JsonObject,
  ...refusals: readonly string[]
): RecordExample => ({ type, item: `26.${item}`, body, content, refusals });

const fund = (body: string, content: JsonObject, ...refusals: readonly string[]): RecordExample =>
  example('insurance-fund', 'insurance-fund', body, content, ...refusals);
const pension = (more: JsonObject): JsonObject => ({
  ...fundYear(2024),
  documentDate: '2025-06-30',
  observations: [
    { place: '失业保险', period: '2023', opening: '100', income: '10', spending: '4', closing: '106' },
    {
      place: '失业保险',
      period: '2024',
      opening: '106',
      income: '12',
      spending: '5',
      closing: '113',
      ...more,
    },
  ],
  periodFrom: '2023-01-01',
});

export const STATISTICS_EXAMPLES: readonly RecordExample[] = [
  fund('rst', { ...fundYear(2024), documentDate: '2025-06-30' }),
  fund('changsha', { ...fundYear(2024, 0.2), documentDate: '2025-06-30' }),
  fund('rst', pension({ closing: '114' }), 'sum-wrong'),
  fund('rst', pension({ opening: '105', closing: '112' }), 'series-not-carried-over'),
  example('insurance-participation', 'insurance-report', 'rst', participationQuarter('2025-Q4')),
  example('insurance-participation', 'insurance-report', 'changsha', participationQuarter('2025-Q4', 0.2)),
  example(
    'insurance-participation',
    'insurance-report',
    'changsha',
    {
      ...participationQuarter('2025-Q3'),
      observations: [{ place: '工伤保险', period: '2025-Q3', participants: '9', working: '8', retired: '2' }],
    },
    'sum-wrong',
  ),
  example('relief-statistics', 'relief-statistics', 'mzt', reliefMonth('2026-01')),
  example('relief-statistics', 'relief-statistics', 'changsha', reliefMonth('2026-01', 0.07)),
  example('housing-fund', 'housing-fund-figures', 'zjt', housingQuarter('2025-Q4')),
  example('housing-fund', 'housing-fund-figures', 'yueyang', ownHousingQuarter('2025-Q4', 'yueyang')),
  example(
    'housing-fund',
    'housing-fund-figures',
    'yueyang',
    ownHousingQuarter('2025-Q3', 'changsha'),
    'series-place-of-other-body',
  ),
];
