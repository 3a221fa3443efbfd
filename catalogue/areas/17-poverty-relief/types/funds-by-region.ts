import { REGION_KINDS, REGIONS } from '../../../types/series/place-builders.ts';
import { seriesType } from '../../../types/series/series-fields.ts';
import { chartsOf, statistic, yearOnYear } from '../../../types/series/statistic.ts';

const STANDARD = '财政衔接推进乡村振兴补助资金管理办法（财农〔2021〕19号）';

const CENTRAL = statistic('central', '中央财政资金', '万元', { standard: STANDARD, minimum: 0 });
const PROVINCIAL = statistic('provincial', '省级财政资金', '万元', { standard: STANDARD, minimum: 0 });
const TOTAL = statistic('total', '资金合计', '万元', { standard: STANDARD, minimum: 0 });
const SPENT = statistic('spent', '支出进度', '%', { standard: STANDARD, minimum: 0 });
const SERVED = statistic('served', '受益人口', '人', { standard: STANDARD });

/** 资金分配到地区, year by year, with what came of it. */
export const FUNDS_BY_REGION = seriesType({
  key: 'relief-funds-by-region',
  title: '扶贫（衔接推进乡村振兴）资金分地区安排和绩效',
  description: '各市州历年扶贫资金（2021年起为衔接推进乡村振兴补助资金）的安排、支出进度、项目和受益人口。',
  titleHelp: '写明年度，例如“2025年度衔接推进乡村振兴补助资金分地区情况”。',
  sums: [
    {
      each: 'observations',
      total: 'total',
      plus: ['central', 'provincial', 'local'],
      minus: [],
      tolerance: '0.02',
    },
  ],
  aspect: {
    frequency: 'year',
    nature: 'compiled',
    lateAfterDays: 120,
    placeTitle: '地区',
    groupTitle: '层级',
    placeKinds: REGION_KINDS,
    places: REGIONS,
    complete: true,
    indicators: [
      TOTAL,
      CENTRAL,
      PROVINCIAL,
      statistic('local', '市县财政资金', '万元', { standard: STANDARD, minimum: 0 }),
      SPENT,
      statistic('projects', '项目数', '个', { standard: STANDARD }),
      SERVED,
      statistic('score', '绩效评价得分', '分', { standard: STANDARD }),
    ],
    derived: yearOnYear([TOTAL, SERVED]),
    charts: [...chartsOf([TOTAL, CENTRAL, PROVINCIAL], 'bar'), ...chartsOf([SPENT], 'line')],
  },
});
