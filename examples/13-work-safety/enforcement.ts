import { HUNAN_PREFECTURES } from '../../catalogue/geo/hunan-prefectures.ts';
import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import { withUsccCheck } from '../../src/kernel/identifiers.ts';
import type { DemonstrationRecord, ListExample, RecordExample } from '../../src/schema/example.ts';
import { beginningOf, listEdition } from '../builders/lists.ts';
import { documentExample, refusedExample, shownOn } from '../builders/records.ts';

type Case = readonly [name: string, violation: string, facts: string, article: string, fine: string];

const CASES: readonly Case[] = [
  ['示例甲烟花有限公司', '超过许可范围储存', '中转库存药量超过核定存药量。', '第一百零一条', '3'],
  ['示例乙机械有限公司', '未按规定进行安全培训', '八名车间人员没有三级安全教育记录。', '第九十七条', '2'],
  ['示例丙矿业有限公司', '重大隐患未及时消除', '采空区顶板监测报警后继续作业。', '第一百零二条', '5'],
  ['示例丁化工有限公司', '特殊作业未落实现场管理', '受限空间作业没有安排专人监护。', '第一百零一条', '4'],
  ['示例戊商贸有限公司', '安全出口封闭', '仓库一侧安全出口被货物封闭。', '第一百零五条', '1'],
  ['示例己建材有限公司', '未如实记录隐患排查情况', '台账与现场检查不一致。', '第九十七条', '2'],
  ['示例庚家具有限公司', '除尘系统不符合标准', '木粉尘除尘系统没有泄爆装置。', '第九十九条', '2.5'],
  ['示例辛食品有限公司', '未制定应急预案', '涉氨制冷岗位没有应急预案。', '第九十七条', '1.5'],
  ['示例壬物流有限公司', '出租场所未统一管理', '没有与承租单位签订安全管理协议。', '第一百零三条', '1'],
  ['示例癸金属制品有限公司', '未设置安全警示标志', '熔炼区没有设置警示标志。', '第九十九条', '1'],
];

const line = ([name, violation, facts, article, fine]: Case, at: number): JsonObject => ({
  number: `示例应急罚〔2026〕${901 + at}号`,
  name: `〔演示〕${name}`,
  uscc: withUsccCheck(`91439900MA00000${'ABCDEFGHJK'.charAt(at)}2`),
  violation,
  facts: `〔演示〕${facts}`,
  basis: `《中华人民共和国安全生产法》${article}`,
  category: 'fine',
  content: `罚款人民币${Number(fine) * 10_000}元。`,
  fine,
  decidedOn: '2026-02-27',
  displayUntil: '2026-12-31',
  authority: '长沙市应急管理局（演示）',
});

const penalties = (lines: readonly JsonObject[]) =>
  listEdition(
    {
      item: '13.safety-penalties',
      body: 'changsha',
      title: '长沙市2026年2月安全生产行政处罚公开曝光',
      basis: '安全生产行政处罚公示规定（示例应急〔2026〕2号）',
      on: '2026-02-27',
    },
    lines,
  );

export const SAFETY_PENALTIES = penalties(CASES.map(line));

export const SAFETY_PENALTY_LISTS: readonly ListExample[] = [
  { says: '安全生产行政处罚', editions: [SAFETY_PENALTIES], refusals: [] },
  { says: '三家企业的安全生产行政处罚', editions: [beginningOf(SAFETY_PENALTIES, 3)], refusals: [] },
  {
    says: '安全生产处罚没有公示截止期',
    editions: [penalties(CASES.slice(0, 1).map((each) => ({ ...line(each, 0), displayUntil: '' })))],
    refusals: ['field-required'],
  },
];

const INDUSTRIES = ['危险化学品', '烟花爆竹', '非煤矿山', '工贸'] as const;

const inspection = (body: string, place: string, at: number): RecordExample => {
  const rows = INDUSTRIES.map((industry, index) => {
    const units = 12 + index * 9 + at;
    const hazards = units * 3 - at;
    const corrected = hazards - 2 - (index % 2);
    return {
      industry,
      units,
      hazards,
      grave: index === 1 ? 1 : 0,
      corrected,
      rate: ((corrected / hazards) * 100).toFixed(1),
      orders: units - 4,
      suspended: index === 1 ? 1 : 0,
      filed: 1 + (index % 2),
    };
  });
  const sum = (name: 'units' | 'hazards' | 'filed') => rows.reduce((total, row) => total + row[name], 0);
  return documentExample(
    { type: 'safety-inspection', item: '13.safety-inspections', body },
    `${place}2026年2月安全生产执法检查结果`,
    '2026-03-05',
    {
      periodFrom: '2026-02-01',
      periodTo: '2026-02-28',
      basis: '年度安全生产监督检查计划和节后复工专项检查方案。',
      results: rows,
      problems: '教育培训走过场、特殊作业审批不严、应急器材缺失较多。',
      followUp: '逾期未改的立案查处；重大隐患挂牌督办，三月底前复查。',
      authority: '〔演示〕应急管理局',
      contact: '12350',
      summary: `检查${sum('units')}家，发现隐患${sum('hazards')}项，立案${sum('filed')}件。`,
    },
  );
};

const INSPECTIONS = HUNAN_PREFECTURES.slice(0, 10).map((place, at) => inspection(place.body, place.name, at));

export const INSPECTION_RECORDS: readonly RecordExample[] = [
  ...INSPECTIONS.slice(0, 2),
  ...INSPECTIONS.slice(0, 1).map((each) => refusedExample(each, { periodTo: '2026-01-01' }, 'date-order')),
];

export const shownInspections = (): readonly DemonstrationRecord[] => [
  ...INSPECTIONS.map((each) => shownOn(each, '2026-03-09', { time: '15:10' })),
  shownOn(SAFETY_PENALTIES, '2026-03-06', { list: true, time: '15:20' }),
];
