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

const LISTS = [UNIVERSITY_PLAN, SCHOOL_PLAN];

export const AREA_23_EXAMPLES: AreaExamples = {
  records: [],
  lists: [
    { says: '大学招生计划', editions: [UNIVERSITY_PLAN], refusals: [] },
    { says: '高中阶段招生计划', editions: [SCHOOL_PLAN], refusals: [] },
  ],
  dossiers: ADMISSION_DOSSIERS,
  demonstration: (today) => [
    ...shownLists(LISTS, '2026-03-14'),
    ...shownDossiers([...ADMISSION_DOSSIERS, ...currentDossiers(today)]),
  ],
};
