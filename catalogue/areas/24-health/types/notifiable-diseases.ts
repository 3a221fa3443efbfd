import { DISEASES_LAW } from '../../../law/statutes/health.ts';
import { headings } from '../../../types/series/place-builders.ts';
import { seriesType } from '../../../types/series/series-fields.ts';
import { chartsOf, statistic, yearOnYear } from '../../../types/series/statistic.ts';
import { DISEASES } from './diseases.ts';

const KINDS = {
  total: { title: '合计', waterBody: null },
  a: { title: '甲类', waterBody: null },
  b: { title: '乙类', waterBody: null },
  c: { title: '丙类', waterBody: null },
} as const;

const TOTALS = [
  { code: 'abc', name: '甲乙丙类总计', aliases: ['总计', '合计'] },
  { code: 'ab', name: '甲乙类合计', aliases: ['甲乙类传染病合计', '甲、乙类合计'] },
  { code: 'c', name: '丙类合计', aliases: ['丙类传染病合计'] },
].map((each) => ({ ...each, kind: 'total', group: '合计' }));

const codesOf = (...classes: readonly string[]): readonly string[] =>
  DISEASES.filter((disease) => classes.includes(disease.class)).map((disease) => disease.code);

const LAW = DISEASES_LAW.whole;
const CASES = statistic('cases', '发病数', '例', { standard: LAW, aliases: ['发病例数'] });
const INCIDENCE = statistic('incidence', '发病率', '1/10万', {
  standard: LAW,
  aliases: ['发病率（1/10万）'],
});
const MORTALITY = statistic('mortality', '死亡率', '1/10万', {
  standard: LAW,
  aliases: ['死亡率（1/10万）'],
});
const DEATHS = statistic('deaths', '死亡数', '例', { standard: LAW, aliases: ['死亡人数', '死亡例数'] });

/** Rates are rounded, each by itself. */
const COUNTED = ['cases', 'deaths'];

/** 法定传染病: the rows of the national table, cases and deaths, month by month. */
export const NOTIFIABLE_DISEASES = seriesType({
  key: 'notifiable-diseases',
  title: '法定传染病发病死亡统计',
  description:
    '甲、乙、丙类法定传染病每月的发病数、死亡数和发病率、死亡率。死亡数按报告的死亡日期统计，不作为死因顺位的依据。',
  titleHelp: '写明月份，例如“2026年2月法定传染病发病死亡统计”。',
  aspect: {
    frequency: 'month',
    nature: 'compiled',
    lateAfterDays: 10,
    placeTitle: '病名',
    groupTitle: '类别',
    placeKinds: KINDS,
    places: headings([
      ...TOTALS,
      ...DISEASES.map(({ code, name, class: kind, aliases = [] }) => ({
        code,
        name,
        kind,
        group: KINDS[kind].title,
        aliases,
      })),
    ]),
    indicators: [CASES, INCIDENCE, DEATHS, MORTALITY],
    behaviours: [
      {
        name: 'place-totals',
        totals: [
          { place: 'abc', of: ['ab', 'c'], figures: COUNTED },
          { place: 'ab', of: codesOf('a', 'b'), figures: COUNTED },
          { place: 'c', of: codesOf('c'), figures: COUNTED },
        ],
      },
    ],
    derived: yearOnYear([CASES, DEATHS]),
    charts: [...chartsOf([CASES], 'line'), ...chartsOf([DEATHS], 'bar')],
  },
});
