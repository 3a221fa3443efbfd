import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import { chance } from '../builders/chance.ts';

interface Unit {
  readonly body: string;
  readonly name: string;
  /** 万元 in 2024. */
  readonly size: number;
  readonly approvedBy: string;
  /** What the unit is there for, as 政府收支分类 has it: 类, 款, 项. */
  readonly own: readonly (readonly [code: string, name: string, share: number])[];
}

const HEAD = (chapter: string, title: string, group: string, groupTitle: string) =>
  [
    [chapter, title, 0],
    [group, groupTitle, 0],
  ] as const;

/** 〔演示〕 one unit at each of four levels; names are real, every figure is invented. */
export const UNITS: readonly Unit[] = [
  {
    body: 'hbt',
    name: '省生态环境厅',
    size: 41_200,
    approvedBy: '省财政厅',
    own: [
      ...HEAD('211', '节能环保支出', '21101', '环境保护管理事务'),
      ['2110101', '行政运行', 0.3],
      ['2110102', '一般行政管理事务', 0.08],
      ['21103', '污染防治', 0],
      ['2110301', '大气', 0.16],
      ['2110302', '水体', 0.26],
    ],
  },
  {
    body: 'changsha',
    name: '长沙市人民政府办公厅',
    size: 15_800,
    approvedBy: '长沙市财政局',
    own: [
      ...HEAD('201', '一般公共服务支出', '20103', '政府办公厅（室）及相关机构事务'),
      ['2010301', '行政运行', 0.52],
      ['2010302', '一般行政管理事务', 0.19],
      ['2010308', '信访事务', 0.06],
    ],
  },
  {
    body: 'changsha-xian',
    name: '长沙县人民政府办公室',
    size: 6_150,
    approvedBy: '长沙县财政局',
    own: [
      ...HEAD('201', '一般公共服务支出', '20103', '政府办公厅（室）及相关机构事务'),
      ['2010301', '行政运行', 0.58],
      ['2010302', '一般行政管理事务', 0.17],
    ],
  },
  {
    body: 'changsha-xian-guoyuan',
    name: '果园镇人民政府',
    size: 3_480,
    approvedBy: '长沙县财政局',
    own: [
      ...HEAD('201', '一般公共服务支出', '20103', '政府办公厅（室）及相关机构事务'),
      ['2010301', '行政运行', 0.36],
      ['213', '农林水支出', 0],
      ['21305', '巩固脱贫攻坚成果衔接乡村振兴', 0],
      ['2130504', '农村基础设施建设', 0.21],
      ['21307', '农村综合改革', 0],
      ['2130705', '对村民委员会和村党支部的补助', 0.18],
    ],
  },
];

/** What every unit pays for its people. */
const PEOPLE = [
  ['208', '社会保障和就业支出', 0],
  ['20805', '行政事业单位养老支出', 0],
  ['2080505', '机关事业单位基本养老保险缴费支出', 0.09],
  ['2080506', '机关事业单位职业年金缴费支出', 0.045],
  ['210', '卫生健康支出', 0],
  ['21011', '行政事业单位医疗', 0],
  ['2101101', '行政单位医疗', 0.04],
  ['221', '住房保障支出', 0],
  ['22102', '住房改革支出', 0],
  ['2210201', '住房公积金', 0.07],
] as const;

const ECONOMIC = [
  ['301', '工资福利支出', 0],
  ['30101', '基本工资', 0.26],
  ['30102', '津贴补贴', 0.19],
  ['30103', '奖金', 0.14],
  ['30108', '机关事业单位基本养老保险缴费', 0.09],
  ['30113', '住房公积金', 0.08],
  ['302', '商品和服务支出', 0],
  ['30201', '办公费', 0.07],
  ['30206', '电费', 0.03],
  ['30211', '差旅费', 0.05],
  ['30231', '公务用车运行维护费', 0.02],
  ['303', '对个人和家庭的补助', 0],
  ['30305', '生活补助', 0.07],
] as const;

/** Fen, so that sums are exact; shown as 万元 with two decimals. */
const shown = (hundredths: number): string => (hundredths / 100).toFixed(2);
type Line = readonly [code: string, name: string, share: number];
type Leaf = (code: string) => number;

/** Rows of every level from their leaves. */
function table(lines: readonly Line[], now: Leaf, before: Leaf): JsonObject[] {
  const leaves = lines.filter(([, , share]) => share > 0);
  const sum = (code: string, leaf: Leaf): number =>
    leaves.reduce((total, [each]) => total + (each.startsWith(code) ? leaf(each) : 0), 0);
  return lines.map(([code, name]) => ({
    code,
    name,
    amount: shown(sum(code, now)),
    previous: shown(sum(code, before)),
  }));
}

const total = (lines: readonly Line[], leaf: Leaf): number =>
  lines.reduce((sum, [code, , share]) => sum + (share > 0 ? leaf(code) : 0), 0);

type Kind = 'budget' | 'final';

const EXPENSES = ['Abroad', 'VehiclePurchase', 'VehicleRunning', 'Reception'] as const;

function expenses(unit: Unit, year: number, kind: Kind, prefix: string): Readonly<Record<string, number>> {
  const part = (name: string, share: number): number =>
    Math.round(
      unit.size *
        share *
        0.93 ** (year - 2024) *
        (kind === 'final' ? 0.74 + chance(unit.body, name, year, kind) * 0.22 : 1) *
        (0.96 + chance(unit.body, name, year) * 0.06) *
        100,
    );
  const shares: Readonly<Record<string, number>> = {
    Abroad: unit.size > 10_000 ? 0.0016 : 0,
    VehiclePurchase: (year + unit.body.length) % 3 === 0 ? 0.004 : 0,
    VehicleRunning: 0.006,
    Reception: 0.0028,
  };
  const values = Object.fromEntries(EXPENSES.map((name) => [name, part(name, shares[name] ?? 0)]));
  const of = (name: string): number => values[name] ?? 0;
  const vehicles = of('VehiclePurchase') + of('VehicleRunning');
  return Object.fromEntries(
    Object.entries({ ...values, Vehicles: vehicles, Total: of('Abroad') + vehicles + of('Reception') }).map(
      ([name, value]) => [`${prefix}${name}`, value],
    ),
  );
}

/** 〔演示〕 a budget or final accounts of one unit and year, adding up in every table. */
export function accountsOf(unit: Unit, year: number, kind: Kind, approvedOn: string): JsonObject {
  const lines: readonly Line[] = [...unit.own, ...PEOPLE];
  const spent = kind === 'final' ? 0.97 : 1;
  const leafIn =
    (lines_: readonly Line[], size: number): ((of: number) => Leaf) =>
    (of) =>
    (code) =>
      Math.round(
        size *
          (lines_.find(([each]) => each === code)?.[2] ?? 0) *
          1.035 ** (of - 2024) *
          spent *
          (0.97 + chance(unit.body, code, of) * 0.06) *
          100,
      );
  const functional = leafIn(lines, unit.size);
  const whole = total(lines, functional(year));
  const economic = leafIn(ECONOMIC, unit.size * 0.6);
  const basic = total(ECONOMIC, economic(year));
  const transfers = Math.round(whole * 0.06);
  const words = kind === 'final' ? '决算' : '预算';
  const now = expenses(unit, year, kind, 'now');
  const bought = now.nowVehiclePurchase ?? 0;
  const figures = {
    ...now,
    ...(kind === 'final'
      ? expenses(unit, year, 'budget', 'before')
      : expenses(unit, year - 1, 'budget', 'before')),
    incomeTotal: whole,
    expenditureTotal: whole,
    basicTotal: basic,
    projectTotal: whole - basic,
    runningCosts: Math.round(basic * 0.17),
    procurement: Math.round(whole * 0.12),
  };
  return {
    title: `〔演示〕${unit.name}${year}年度部门${words}`,
    documentDate: approvedOn,
    year,
    approvedBy: unit.approvedBy,
    secrecyReview: 'done',
    signed: 'done',
    summary: `${unit.name}${year}年度收支${words}和“三公”经费，数据为演示编造。`,
    overview: '贯彻执行有关法律法规和政策，承担职责范围内的行政管理和服务工作。纳入范围的为本级和所属单位。',
    ...Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, shown(value)])),
    income: [
      {
        code: '01',
        name: '一般公共预算财政拨款收入',
        amount: shown(whole - transfers),
        previous: shown(Math.round((whole - transfers) / 1.03)),
      },
      {
        code: '02',
        name: '上级补助收入',
        amount: shown(transfers),
        previous: shown(Math.round(transfers / 1.02)),
      },
    ],
    appropriated: [
      {
        code: '01',
        name: '一般公共预算拨款',
        amount: shown(whole - transfers),
        previous: shown(Math.round((whole - transfers) / 1.03)),
      },
    ],
    appropriatedSpent: table(lines, functional(year), functional(year - 1)),
    goals: [
      {
        project: `${unit.name}专项工作经费`,
        amount: shown(whole - basic),
        goal: '按期完成年度重点工作，服务对象满意。',
        indicator: '满意度：服务对象满意率',
        value: '≥95%',
        ...(kind === 'final' ? { reached: '96.4%' } : {}),
      },
    ],
    functional: table(lines, functional(year), functional(year - 1)),
    economic: table(ECONOMIC, economic(year), economic(year - 1)),
    expenseReasons:
      '公务接待费减少，主要是严格控制接待标准和批次。公务用车运行维护费减少，主要是部分车辆更新为新能源车。因公出国（境）费按照年度计划安排。',
    delegations: unit.size > 10_000 ? 2 : 0,
    travellers: unit.size > 10_000 ? 5 : 0,
    vehiclesBought: bought === 0 ? 0 : 1,
    vehiclesKept: 3 + Math.round(unit.size / 6000),
    vehiclesAllowed: 4 + Math.round(unit.size / 6000),
    receptions: 40 + Math.round(unit.size / 300),
    guests: 320 + Math.round(unit.size / 40),
    emptyTables: '本单位无政府性基金预算财政拨款支出和国有资本经营预算财政拨款支出，故两表为空。',
    explanation:
      '机关运行经费主要用于办公、印刷、水电、差旅和公务用车运行维护。政府采购严格按照集中采购目录执行。项目支出全部设定绩效目标，结果向社会公开。',
  };
}
