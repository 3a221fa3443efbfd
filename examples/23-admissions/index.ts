import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import type { AreaExamples } from '../../src/schema/example.ts';
import { listEdition } from '../builders/lists.ts';
import { shownDossiers, shownLists } from '../builders/shown-records.ts';
import { ADMISSION_DOSSIERS, currentDossiers } from './dossiers.ts';

const plan = (
  code: string,
  school: string,
  programme: string,
  places: number,
  more: JsonObject = {},
): JsonObject => ({
  code,
  year: 2026,
  school,
  programme,
  category: 'general',
  track: 'physics',
  subjects: '不限',
  places,
  years: '四年',
  tuition: '5500',
  publishedOn: '2026-03-02',
  ...more,
});

const UNIVERSITY_PLAN = listEdition(
  {
    item: '23.plan',
    body: 'example-university',
    title: '湖南示例大学2026年本科招生计划',
    basis: '2026年普通高校招生计划（示例教发〔2026〕2号）',
  },
  [
    plan('2026-99901-01', '湖南示例大学', '计算机科学与技术', 120, { subjects: '物理和化学' }),
    plan('2026-99901-02', '湖南示例大学', '临床医学', 90, {
      subjects: '物理和化学',
      years: '五年',
      tuition: '7080',
    }),
    plan('2026-99901-03', '湖南示例大学', '汉语言文学', 80, { track: 'history' }),
    plan('2026-99901-04', '湖南示例大学', '音乐学', 24, {
      category: 'arts',
      track: 'arts',
      tuition: '10000',
    }),
    plan('2026-99901-05', '湖南示例大学', '运动训练（高水平运动队）', 18, {
      category: 'athletes',
      track: 'sports',
    }),
    plan('2026-99901-06', '湖南示例大学', '数学与应用数学（强基计划）', 30, { category: 'autonomous' }),
  ],
);

const SCHOOL_PLAN = listEdition(
  {
    item: '23.plan',
    body: 'changsha',
    title: '示例市2026年高中阶段学校招生计划',
    basis: '2026年高中阶段学校招生工作意见（示例教〔2026〕6号）',
  },
  ['第一中学', '第二中学', '实验中学', '职业中专'].map((name, index) =>
    plan(`2026-ZK-${index + 1}`, `示例市${name}`, index === 3 ? '机电技术应用' : '普通班', 80, {
      category: 'senior-high',
      track: 'both',
      years: '三年',
      tuition: index === 3 ? '0' : '2000',
    }),
  ),
);

const DISTRICTS = (body: string, title: string, count: number) =>
  listEdition(
    { item: '23.school-districts', body, title, basis: '2026年义务教育招生工作方案' },
    Array.from({ length: count }, (_, index) => ({
      code: `43012100${String(index + 1).padStart(2, '0')}`,
      name: `示例${index % 3 === 2 ? '初级中学' : '小学'}${index + 1}校区`,
      phase: index % 3 === 2 ? 'junior' : 'primary',
      nature: index === 9 ? 'private' : 'public',
      district: `示例路${index * 10 + 1}号至${index * 10 + 10}号、示例村${index + 1}组`,
      plan: 180 + index * 15,
      conditions: '年满六周岁，户籍和实际居住地在招生范围内；多子女家庭可以申请同校就读。',
      papers: '户口簿、房产证或者居住证明、预防接种证。',
      migrants: '凭居住证申请，由县教育局统筹安排到公办学校。',
      dates: '2026年7月1日至7月10日',
      telephone: '0731-12345678',
    })),
  );
const COUNTY_DISTRICTS = DISTRICTS('changsha-xian', '示例县2026年义务教育学区划分', 11);
const MOUNTAIN_DISTRICTS = DISTRICTS('fenghuang', '示例山区县2026年义务教育学区划分', 10);

const LISTS = [UNIVERSITY_PLAN, SCHOOL_PLAN, COUNTY_DISTRICTS, MOUNTAIN_DISTRICTS];

export const AREA_23_EXAMPLES: AreaExamples = {
  records: [],
  lists: [
    { says: '大学招生计划', editions: [UNIVERSITY_PLAN], refusals: [] },
    { says: '县义务教育学区', editions: [COUNTY_DISTRICTS], refusals: [] },
    { says: '山区县义务教育学区', editions: [MOUNTAIN_DISTRICTS], refusals: [] },
    { says: '高中阶段招生计划', editions: [SCHOOL_PLAN], refusals: [] },
  ],
  dossiers: ADMISSION_DOSSIERS,
  demonstration: (today) => [
    ...shownLists(LISTS, '2026-03-14'),
    ...shownDossiers([...ADMISSION_DOSSIERS, ...currentDossiers(today)]),
  ],
};
