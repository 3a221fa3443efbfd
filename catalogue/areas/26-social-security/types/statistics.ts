import type { IndicatorDeclaration } from '../../../../src/schema/declaration.ts';
import { HOUSING_FUND_RULES, RELIEF_MEASURES, SOCIAL_INSURANCE } from '../../../law/statutes/social.ts';
import { headings, REGION_KINDS, REGIONS } from '../../../types/series/place-builders.ts';
import { seriesType } from '../../../types/series/series-fields.ts';
import { chartsOf, statistic, yearOnYear } from '../../../types/series/statistic.ts';

const LAW = SOCIAL_INSURANCE.at('第七十条');
const SCHEME = { scheme: { title: '险种', waterBody: null } } as const;
const schemes = (given: readonly (readonly [code: string, name: string, ...aliases: readonly string[]])[]) =>
  headings(given.map(([code, name, ...aliases]) => ({ code, name, aliases, kind: 'scheme', group: '险种' })));

const of = (
  code: string,
  title: string,
  unit: string,
  aliases: readonly string[] = [],
): IndicatorDeclaration => statistic(code, title, unit, { standard: LAW, minimum: 0, aliases });
/** 万元; may fall below nothing. */
const money = (code: string, title: string, aliases: readonly string[] = []): IndicatorDeclaration =>
  statistic(code, title, '万元', { standard: LAW, aliases });

const PENSION = ['employee-pension', '企业职工基本养老保险', '企业职工养老'] as const;
const PUBLIC_PENSION = ['public-pension', '机关事业单位基本养老保险', '机关事业养老'] as const;
const RESIDENT_PENSION = ['resident-pension', '城乡居民基本养老保险', '城乡居民养老'] as const;
const MEDICAL = ['employee-medical', '职工基本医疗保险（含生育）', '职工医保', '职工基本医疗保险'] as const;
const RESIDENT_MEDICAL = ['resident-medical', '城乡居民基本医疗保险', '城乡居民医保'] as const;
const INJURY = ['injury', '工伤保险'] as const;
const UNEMPLOYMENT = ['unemployment', '失业保险'] as const;

const PARTICIPANTS = of('participants', '参保人数', '万人');
const BENEFICIARIES = of('beneficiaries', '待遇享受人数', '万人', ['待遇领取人数']);
const PAID = of('paid', '待遇支付', '万元', ['待遇支出']);

/** 参保和待遇, quarter by quarter. */
export const INSURANCE_PARTICIPATION = seriesType({
  key: 'insurance-participation',
  title: '社会保险参保和待遇支付',
  description: '各项社会保险的参保人数、享受待遇人数、人均待遇和待遇支付，按季公布，数据为季末累计。',
  titleHelp: '写明季度，例如“2026年一季度社会保险参保和待遇支付情况”。',
  sums: [
    {
      each: 'observations',
      total: 'participants',
      plus: ['working', 'retired'],
      minus: [],
      tolerance: '0.02',
    },
  ],
  aspect: {
    frequency: 'quarter',
    nature: 'compiled',
    lateAfterDays: 45,
    placeTitle: '险种',
    groupTitle: '类别',
    placeKinds: SCHEME,
    places: schemes([
      PENSION,
      PUBLIC_PENSION,
      RESIDENT_PENSION,
      MEDICAL,
      RESIDENT_MEDICAL,
      INJURY,
      UNEMPLOYMENT,
    ]),
    indicators: [
      PARTICIPANTS,
      of('working', '其中在职（缴费）', '万人', ['在职', '缴费人数']),
      of('retired', '其中退休（领取）', '万人', ['退休', '领取人数']),
      BENEFICIARIES,
      of('average', '人均待遇', '元/月', ['月人均待遇']),
      PAID,
    ],
    derived: yearOnYear([PARTICIPANTS, PAID]),
    charts: [...chartsOf([PARTICIPANTS], 'line'), ...chartsOf([BENEFICIARIES, PAID], 'bar')],
  },
});

const INCOME = money('income', '收入合计');
const SPENDING = money('spending', '支出合计');
const CLOSING = money('closing', '年末滚存结余');

/**
 * 社会保险基金收支决算, in the columns of the public table; what was left last year, plus income, minus spending is what is left.
 */
export const INSURANCE_FUND = seriesType({
  key: 'insurance-fund',
  title: '社会保险基金收入、支出和结余',
  description: '各项社会保险基金每年的收入、支出、本年结余和年末滚存结余，逐项勾稽核对。',
  titleHelp: '写明年度，例如“2025年社会保险基金收支情况”。',
  sums: [
    {
      each: 'observations',
      total: 'income',
      plus: ['premiums', 'subsidies', 'interest', 'investment', 'transfersIn', 'otherIncome'],
      minus: [],
      tolerance: '0.05',
    },
    {
      each: 'observations',
      total: 'spending',
      plus: ['benefits', 'transfersOut', 'otherSpending'],
      minus: [],
      tolerance: '0.05',
    },
    { each: 'observations', total: 'surplus', plus: ['income'], minus: ['spending'], tolerance: '0.02' },
    {
      each: 'observations',
      total: 'closing',
      plus: ['opening', 'income'],
      minus: ['spending'],
      tolerance: '0.02',
    },
  ],
  aspect: {
    frequency: 'year',
    nature: 'compiled',
    lateAfterDays: 270,
    placeTitle: '险种',
    groupTitle: '类别',
    placeKinds: SCHEME,
    places: schemes([
      PENSION,
      PUBLIC_PENSION,
      RESIDENT_PENSION,
      MEDICAL,
      RESIDENT_MEDICAL,
      INJURY,
      UNEMPLOYMENT,
    ]),
    indicators: [
      money('opening', '上年滚存结余', ['上年末滚存结余']),
      INCOME,
      money('premiums', '社会保险费收入', ['保险费收入']),
      money('subsidies', '财政补贴收入'),
      money('interest', '利息收入'),
      money('investment', '委托投资收益'),
      money('transfersIn', '转移收入'),
      money('otherIncome', '其他收入'),
      SPENDING,
      money('benefits', '待遇支出'),
      money('transfersOut', '转移支出'),
      money('otherSpending', '其他支出'),
      money('surplus', '本年收支结余'),
      CLOSING,
    ],
    behaviours: [
      { name: 'carried-over', figures: [{ opening: 'opening', closing: 'closing', tolerance: '0.02' }] },
    ],
    derived: yearOnYear([INCOME, SPENDING]),
    charts: chartsOf([INCOME, SPENDING, CLOSING], 'bar'),
  },
});

const RELIEF = RELIEF_MEASURES.whole;
const HOUSEHOLDS = statistic('households', '户数', '户', { standard: RELIEF });
const PERSONS = statistic('persons', '人数（人次）', '人次', { standard: RELIEF, aliases: ['人数', '人次'] });
const SPENT = statistic('spent', '支出资金', '万元', { standard: RELIEF, minimum: 0 });

/** 社会救助 month by month: how many, how much; never who. */
export const RELIEF_STATISTICS = seriesType({
  key: 'relief-statistics',
  title: '社会救助统计',
  description: '低保、特困供养、医疗救助、临时救助每月的户数、人数、平均标准和支出资金。',
  titleHelp: '写明月份，例如“2026年2月社会救助统计”。',
  aspect: {
    frequency: 'month',
    nature: 'compiled',
    lateAfterDays: 30,
    complete: true,
    placeTitle: '救助类别',
    groupTitle: '类别',
    placeKinds: SCHEME,
    places: schemes([
      ['urban', '城市低保'],
      ['rural', '农村低保'],
      ['extreme-urban', '城市特困供养'],
      ['extreme-rural', '农村特困供养'],
      ['medical', '医疗救助'],
      ['temporary', '临时救助'],
    ]),
    indicators: [HOUSEHOLDS, PERSONS, statistic('average', '平均标准', '元/月', { standard: RELIEF }), SPENT],
    derived: yearOnYear([PERSONS]),
    charts: [...chartsOf([PERSONS], 'line'), ...chartsOf([SPENT], 'bar')],
  },
});

const HOUSING = HOUSING_FUND_RULES.whole;
const housing = (code: string, title: string, unit: string, aliases: readonly string[] = []) =>
  statistic(code, title, unit, { standard: HOUSING, minimum: 0, aliases });
const DEPOSITED = housing('deposited', '缴存额', '亿元');
const WITHDRAWN = housing('withdrawn', '提取额', '亿元');
const LOANS = housing('loans', '发放贷款额', '亿元');
const DEPOSITS = housing('deposits', '缴存余额', '亿元');
const RATE = housing('loan-rate', '个贷率', '%');

/** 住房公积金, quarter by quarter, region by region; the province's own units are one more. */
export const HOUSING_FUND = seriesType({
  key: 'housing-fund',
  title: '住房公积金缴存使用情况',
  description: '各市州和省直单位住房公积金每季度的缴存、提取、贷款和风险指标，金额为当年累计，余额为季末数。',
  titleHelp: '写明季度，例如“2026年一季度住房公积金缴存使用情况”。',
  aspect: {
    frequency: 'quarter',
    nature: 'compiled',
    lateAfterDays: 45,
    placeTitle: '地区',
    groupTitle: '层级',
    placeKinds: REGION_KINDS,
    places: [
      ...REGIONS,
      {
        code: 'provincial-units',
        name: '省直单位',
        kind: 'province',
        aliases: ['省直'],
        prefecture: null,
        group: '全省',
        longitude: null,
        latitude: null,
        source: '公开主体目录',
      },
    ],
    indicators: [
      housing('units', '实缴单位', '家'),
      housing('people', '实缴职工', '万人'),
      DEPOSITED,
      WITHDRAWN,
      housing('loan-count', '发放贷款笔数', '笔'),
      LOANS,
      DEPOSITS,
      housing('loan-balance', '贷款余额', '亿元'),
      RATE,
      housing('overdue-rate', '逾期率', '‰'),
    ],
    derived: yearOnYear([DEPOSITED, LOANS]),
    charts: [...chartsOf([DEPOSITED, WITHDRAWN, LOANS], 'bar'), ...chartsOf([DEPOSITS, RATE], 'line')],
  },
});
