import { addDays, type CivilDate, civilDate } from '../../src/kernel/civil-date.ts';
import type { DemonstrationRecord, ListExample, RecordExample } from '../../src/schema/example.ts';
import { beginningOf, listEdition } from '../builders/lists.ts';
import { type EndedPeriod, endedQuarters } from '../builders/periods.ts';
import { documentExample, refusedExample, shownOn } from '../builders/records.ts';
import { shownLists } from '../builders/shown-records.ts';

type Project = readonly [name: string, kind: string, place: string, budget: number, households: number];

const PROJECTS: readonly Project[] = [
  ['猕猴桃冷链仓', 'industry', '示例镇示例村', 380, 216],
  ['茶叶加工车间', 'industry', '示例乡示例寨', 260, 143],
  ['稻渔综合种养', 'industry', '示例镇示例坪', 120, 88],
  ['通组路硬化3.2公里', 'works', '示例镇示例村', 192, 305],
  ['村内饮水管网', 'works', '示例乡示例寨', 146, 264],
  ['污水收集和小型湿地', 'works', '示例镇示例坪', 98, 190],
  ['公益性岗位', 'jobs', '全县', 410, 620],
  ['帮扶车间用工补贴', 'jobs', '示例工业园', 75, 96],
  ['安置点物业和充电设施', 'settlement', '示例安置区', 64, 412],
  ['监测户住房维修', 'help', '全县', 88, 41],
];

const library = (lines: readonly Readonly<Record<string, string | number>>[]) =>
  listEdition(
    {
      item: '17.project-library',
      body: 'fenghuang',
      title: '凤凰县2026年衔接资金项目库',
      basis: '县委农村工作领导小组会议纪要〔2026〕2号',
    },
    lines,
  );

const LINES = PROJECTS.map(([name, kind, place, budget, households], index) => ({
  number: `XM-2026-${String(index + 1).padStart(3, '0')}`,
  name: `〔演示〕${name}`,
  kind,
  place,
  content: `${name}，含设计、施工和验收。`,
  budget: String(budget),
  households,
  goal: `2026年内完工，受益${households}户，群众满意度95%以上。`,
  link: '优先使用本地劳动力，经营收益按比例分红。',
  unit: '〔演示〕示例乡镇人民政府',
  enteredOn: '2025-11-20',
  state: index % 3 === 0 ? 'funded' : 'ready',
}));

const LIBRARY = library(LINES);

const NAMES = '甲乙丙丁戊己庚辛壬癸';
const HELPERS = listEdition(
  {
    item: '17.helpers',
    body: 'fenghuang',
    title: '凤凰县驻村帮扶工作队和帮扶责任人',
    basis: '关于向重点乡村持续选派驻村第一书记和工作队的通知',
  },
  Array.from({ length: 10 }, (_, index) => ({
    number: `BF-${String(index + 1).padStart(3, '0')}`,
    name: `${NAMES.charAt(index)}示例`,
    unit: `〔演示〕示例${index % 2 === 0 ? '局' : '中心'}`,
    rank: index % 2 === 0 ? '副局长' : '科长',
    role: ['secretary', 'leader', 'member', 'helper'][index % 4] ?? 'helper',
    village: `示例${'村寨坪冲湾'.charAt(index % 5)}`,
    households: 3 + index,
    since: '2025-07-01',
    until: '2027-06-30',
    telephone: '0743-12345678',
  })),
);

export const HELP_LISTS: readonly ListExample[] = [
  { says: '县级项目库、驻村工作队和帮扶责任人', editions: [LIBRARY, HELPERS], refusals: [] },
  {
    says: '三个项目和三名责任人',
    editions: [beginningOf(LIBRARY, 3), beginningOf(HELPERS, 3)],
    refusals: [],
  },
  {
    says: '项目调出项目库没有写理由',
    editions: [library(LINES.slice(0, 1).map((line) => ({ ...line, state: 'removed' })))],
    refusals: ['field-required-when'],
  },
];

const monitoring = (body: string, place: string, quarter: EndedPeriod, size: number): RecordExample =>
  documentExample(
    { type: 'relief-monitoring', item: '17.monitoring', body },
    `${place}${quarter.label.replace('-Q', '年第')}季度防返贫监测情况`,
    addDays(quarter.to, 12),
    {
      year: Number(quarter.label.slice(0, 4)),
      periodFrom: quarter.from,
      periodTo: quarter.to,
      opening: size,
      added: Math.round(size / 20),
      lifted: Math.round(size / 12),
      closing: size + Math.round(size / 20) - Math.round(size / 12),
      persons: size * 3,
      causes: '因病42%，因务工收入减少31%，因灾15%，其他12%。',
      measures: '15日内落实帮扶措施的占98%，新增公益性岗位12个。',
      contact: '12345',
      summary: `${place}新增${Math.round(size / 20)}户，消除风险${Math.round(size / 12)}户。`,
    },
  );

const SAMPLE = monitoring(
  'fenghuang',
  '凤凰县',
  { label: '2025-Q4', from: civilDate('2025-10-01'), to: civilDate('2025-12-31') },
  240,
);

export const MONITORING_EXAMPLES: readonly RecordExample[] = [
  SAMPLE,
  refusedExample(SAMPLE, { closing: 1 }, 'sum-wrong'),
];

export const shownHelp = (today: CivilDate): readonly DemonstrationRecord[] => [
  ...shownLists([LIBRARY, HELPERS], '2026-03-11'),
  ...endedQuarters(addDays(today, -40), 5).flatMap((quarter, index) =>
    [['fenghuang', '凤凰县', 240] as const, ['changsha-xian', '长沙县', 110] as const].map(
      ([body, place, size]) =>
        shownOn(monitoring(body, place, quarter, size - index * 6), addDays(quarter.to, 13), {
          time: '14:40',
          period: quarter.label,
        }),
    ),
  ),
];
