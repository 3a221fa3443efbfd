import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import type { CivilDate } from '../../src/kernel/civil-date.ts';
import type { AreaExamples, DemonstrationRecord, RecordExample } from '../../src/schema/example.ts';
import { chance } from '../builders/chance.ts';
import { shownLists } from '../builders/shown-records.ts';
import { NEGATIVE_LISTS, SHOWN_NEGATIVE_LISTS } from './negative-list.ts';
import { FUND_LISTS, SPECIAL_FUNDS } from './special-funds.ts';

type Line = readonly [code: string, name: string, tenThousands: number];

/** 万元 of a county in 2024: invented. Zero marks a heading, which is the sum of what is below it. */
const INCOME: readonly Line[] = [
  ['101', '税收收入', 0],
  ['10101', '增值税', 286_000],
  ['10104', '企业所得税', 121_000],
  ['10106', '个人所得税', 38_500],
  ['10119', '契税', 74_200],
  ['103', '非税收入', 0],
  ['10302', '专项收入', 31_800],
  ['10304', '行政事业性收费收入', 18_600],
  ['110', '转移性收入', 0],
  ['11002', '一般性转移支付收入', 268_400],
  ['11003', '专项转移支付收入', 92_700],
];
const SPENDING: readonly Line[] = [
  ['201', '一般公共服务支出', 0],
  ['20103', '政府办公厅（室）及相关机构事务', 0],
  ['2010301', '行政运行', 58_400],
  ['2010302', '一般行政管理事务', 21_700],
  ['205', '教育支出', 0],
  ['20502', '普通教育', 0],
  ['2050201', '学前教育', 24_300],
  ['2050202', '小学教育', 118_600],
  ['2050203', '初中教育', 81_900],
  ['208', '社会保障和就业支出', 0],
  ['20805', '行政事业单位养老支出', 0],
  ['2080505', '机关事业单位基本养老保险缴费支出', 62_800],
  ['20819', '最低生活保障', 0],
  ['2081902', '农村最低生活保障金支出', 14_700],
  ['210', '卫生健康支出', 0],
  ['21004', '公共卫生', 0],
  ['2100408', '基本公共卫生服务', 32_100],
  ['213', '农林水支出', 0],
  ['21305', '巩固脱贫攻坚成果衔接乡村振兴', 0],
  ['2130504', '农村基础设施建设', 42_500],
  ['21307', '农村综合改革', 0],
  ['2130705', '对村民委员会和村党支部的补助', 19_800],
];
const BASIC: readonly Line[] = [
  ['301', '工资福利支出', 0],
  ['30101', '基本工资', 96_200],
  ['30102', '津贴补贴', 71_500],
  ['30108', '机关事业单位基本养老保险缴费', 38_900],
  ['302', '商品和服务支出', 0],
  ['30201', '办公费', 12_400],
  ['30211', '差旅费', 6_300],
];
const TRANSFERS: readonly Line[] = [
  ['430121107', '果园镇', 8_200],
  ['430121108', '其他乡镇', 61_300],
];
const SPECIAL: readonly Line[] = [
  ['430121107', '果园镇', 0],
  ['43012110701', '农村基础设施建设', 480],
  ['43012110702', '村级公益事业奖补', 210],
  ['430121108', '其他乡镇', 0],
  ['43012110801', '农村基础设施建设', 3_900],
];

/** 政府性基金, 国有资本经营, 社会保险基金. */
const OTHERS: Readonly<Record<string, readonly Line[]>> = {
  fundIncomes: [
    ['10301', '政府性基金收入', 0],
    ['1030148', '国有土地使用权出让收入', 486_000],
    ['1030156', '城市基础设施配套费收入', 32_400],
  ],
  funds: [
    ['212', '城乡社区支出', 0],
    ['21208', '国有土地使用权出让收入安排的支出', 0],
    ['2120801', '征地和拆迁补偿支出', 268_000],
    ['2120803', '城市建设支出', 141_000],
    ['2120804', '农村基础设施建设支出', 76_500],
  ],
  capitalIncomes: [
    ['10306', '国有资本经营收入', 0],
    ['1030601', '利润收入', 12_800],
    ['1030602', '股利、股息收入', 2_100],
  ],
  capital: [
    ['223', '国有资本经营预算支出', 0],
    ['22302', '国有企业资本金注入', 0],
    ['2230201', '国有经济结构调整支出', 9_400],
  ],
  insuranceIncomes: [
    ['102', '社会保险基金收入', 0],
    ['10210', '城乡居民基本养老保险基金收入', 31_600],
    ['10212', '城乡居民基本医疗保险基金收入', 58_300],
  ],
  insurance: [
    ['209', '社会保险基金支出', 0],
    ['20910', '城乡居民基本养老保险基金支出', 0],
    ['2091001', '基础养老金支出', 22_700],
    ['20912', '城乡居民基本医疗保险基金支出', 0],
    ['2091201', '基本医疗保险待遇支出', 52_900],
  ],
};

const shown = (hundredths: number): string => (hundredths / 100).toFixed(2);

function grown(lines: readonly Line[], yearOf: number, share: number) {
  const leaf = (line: Line, at: number): number =>
    Math.round(line[2] * share * 1.04 ** (at - 2024) * (0.98 + chance(line[0], line[1], at) * 0.04) * 100);
  const sum = (code: string, at: number): number =>
    lines.reduce((total, line) => total + (line[2] > 0 && line[0].startsWith(code) ? leaf(line, at) : 0), 0);
  return {
    rows: lines.map(([code, name]) => ({
      code,
      name,
      amount: shown(sum(code, yearOf)),
      previous: shown(sum(code, yearOf - 1)),
    })),
    total: lines.reduce((total, line) => total + (line[2] > 0 ? leaf(line, yearOf) : 0), 0),
  };
}

interface Place {
  readonly body: string;
  readonly name: string;
  readonly share: number;
  readonly approvedBy: string;
}
const COUNTY: Place = {
  body: 'changsha-xian',
  name: '长沙县',
  share: 1,
  approvedBy: '长沙县人民代表大会',
};
const CITY: Place = { body: 'changsha', name: '长沙市', share: 6.4, approvedBy: '长沙市人民代表大会' };

/** A debt, of which two fifths are general and the rest special. */
function debts(total: string, part: string, hundredths: number): JsonObject {
  const general = Math.round(hundredths * 0.4);
  return {
    [total]: shown(hundredths),
    [`general${part}`]: shown(general),
    [`special${part}`]: shown(hundredths - general),
  };
}

/** 〔演示〕 a government's budget or accounts; what income lacks is the balance brought in, so that both sides agree. */
function governmentAccounts(place: Place, at: number, final: boolean, on: string): JsonObject {
  const share = place.share * (final ? 0.98 : 1);
  const spending = grown(SPENDING, at, share);
  const income = grown(INCOME, at, share * 0.4);
  const carried = spending.total - income.total;
  const word = final ? '决算' : '预算';
  const figures = {
    nowAbroad: 4000,
    nowVehiclePurchase: 12_000,
    nowVehicleRunning: 88_000,
    nowVehicles: 100_000,
    nowReception: 61_000,
    nowTotal: 165_000,
    beforeAbroad: 5000,
    beforeVehiclePurchase: 13_000,
    beforeVehicleRunning: 92_000,
    beforeVehicles: 105_000,
    beforeReception: 72_000,
    beforeTotal: 182_000,
  };
  return {
    title: `〔演示〕${place.name}${at}年政府${word}`,
    documentDate: on,
    year: at,
    approvedBy: final ? `${place.approvedBy}常务委员会` : place.approvedBy,
    secrecyReview: 'done',
    signed: 'done',
    summary: `${place.name}${at}年政府${word}，支出公开到“项”，数据为演示编造。`,
    generalIncome: shown(spending.total),
    generalSpending: shown(spending.total),
    basicTotal: shown(grown(BASIC, at, share).total),
    ...debts('debtLimit', 'DebtLimit', Math.round(share * 1_260_000 * 1.06 ** (at - 2024)) * 100),
    ...debts('debt', 'Debt', Math.round(share * 1_180_000 * 1.05 ** (at - 2024)) * 100),
    ...Object.fromEntries(
      Object.entries(OTHERS).map(([name, lines]) => [name, grown(lines, at, share).rows]),
    ),
    generalIncomes: [
      ...income.rows,
      {
        code: '119',
        name: '上年结余和调入资金',
        amount: shown(carried),
        previous: shown(Math.round(carried / 1.02)),
      },
    ],
    generalSpendings: spending.rows,
    basic: grown(BASIC, at, share).rows,
    transfers: grown(TRANSFERS, at, share).rows,
    special: grown(SPECIAL, at, share).rows,
    ...Object.fromEntries(
      Object.entries(figures).map(([name, value]) => [name, shown(Math.round(value * place.share))]),
    ),
    expenseReasons: '落实过紧日子要求，从严控制公务接待和公务用车购置。',
    emptyTables: '本级没有空表。',
    explanation: '转移支付按因素法分配到乡镇，专项转移支付公开到项目。政府债务余额控制在限额以内。',
  };
}

const example = (more: JsonObject, refusals: readonly string[]): RecordExample => ({
  type: 'government-budget',
  item: '30.government-budget',
  body: 'changsha-xian',
  content: { ...governmentAccounts(COUNTY, 2026, false, '2026-02-08'), ...more },
  refusals,
});

export const AREA_30_EXAMPLES: AreaExamples = {
  records: [
    example({}, []),
    { ...example({}, []), body: 'changsha', content: governmentAccounts(CITY, 2026, false, '2026-01-30') },
    example({ generalSpendings: [{ code: '201', name: '一般公共服务支出', amount: '1.00' }] }, [
      'breakdown-too-coarse',
      'sum-wrong',
    ]),
    example({ nowTotal: '1.00' }, ['sum-wrong']),
    example({ specialDebt: '1.00' }, ['sum-wrong']),
    {
      type: 'government-final-accounts',
      item: '30.government-accounts',
      body: 'changsha-xian',
      content: governmentAccounts(COUNTY, 2024, true, '2025-09-20'),
      refusals: [],
    },
    {
      type: 'government-final-accounts',
      item: '30.government-accounts',
      body: 'changsha',
      content: governmentAccounts(CITY, 2024, true, '2025-09-26'),
      refusals: [],
    },
  ],
  lists: [...NEGATIVE_LISTS, ...FUND_LISTS],
  dossiers: [],
  demonstration: (today: CivilDate): readonly DemonstrationRecord[] => {
    const now = Number(today.slice(0, 4));
    const record = (item: string, place: Place, content: JsonObject, on: string): DemonstrationRecord => ({
      item,
      body: place.body,
      content,
      at: `${on}T11:10:00+08:00`,
      period: null,
      list: null,
    });
    return [
      ...shownLists([...SHOWN_NEGATIVE_LISTS, SPECIAL_FUNDS], '2026-03-12'),
      ...[CITY, COUNTY].flatMap((place) => [
        ...[now - 2, now - 1, now].map((at) =>
          record(
            '30.government-budget',
            place,
            governmentAccounts(place, at, false, `${at}-01-28`),
            `${at}-02-14`,
          ),
        ),
        record(
          '30.government-accounts',
          place,
          governmentAccounts(place, now - 2, true, `${now - 1}-09-20`),
          `${now - 1}-09-29`,
        ),
      ]),
    ];
  },
};
