import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import { withUsccCheck } from '../../src/kernel/identifiers.ts';
import type { ListExample } from '../../src/schema/example.ts';
import { beginningOf, listEdition } from '../builders/lists.ts';

type Organisation = readonly [
  name: string,
  kind: string,
  activities: string,
  income: number,
  conclusion: string,
];

const ORGANISATIONS: readonly Organisation[] = [
  ['示例省食品行业协会', 'association', '标准宣贯4次，会员培训620人', 186, 'passed'],
  ['示例省物流协会', 'association', '行业运行报告4期，展会1场', 142, 'passed'],
  ['示例省养老服务中心', 'service', '居家上门服务1.8万人次', 530, 'passed'],
  ['示例省自闭症康复中心', 'service', '康复训练儿童96人', 240, 'passed'],
  ['示例教育发展基金会', 'foundation', '资助学生412人，奖教项目2个', 1260, 'passed'],
  ['示例环保志愿者协会', 'association', '河流巡护130次', 38, 'basic'],
  ['示例省书法家协会', 'association', '公益讲座24场', 55, 'passed'],
  ['示例社区服务促进会', 'association', '社区活动86场', 47, 'passed'],
  ['示例职业培训学校', 'service', '培训1320人，就业率88%', 410, 'failed'],
  ['示例见义勇为基金会', 'foundation', '奖励慰问74人', 620, 'none'],
];

const organisation = (index: number): JsonObject => ({
  name: `〔演示〕${ORGANISATIONS[index % 10]?.[0] ?? ''}`,
  uscc: withUsccCheck(`53439900MA00000${'ABCDEFGHJK'.charAt(index % 10)}1`),
});

const report = ([, kind, activities, income, conclusion]: Organisation, index: number): JsonObject => ({
  number: `2025-${String(index + 1).padStart(4, '0')}`,
  year: '2025',
  ...organisation(index),
  kind,
  activities: `${activities}。`,
  staff: 4 + index,
  income: String(income),
  spending: String(Math.round(income * 0.93)),
  donations: kind === 'foundation' ? String(Math.round(income * 0.8)) : '0',
  assets: String(income * 2),
  meetings: '召开会员大会或者理事会两次，按章程换届，财务报告经审议通过。',
  submittedOn: `2026-02-${String(10 + index).padStart(2, '0')}`,
  conclusion,
  ...(conclusion === 'basic' || conclusion === 'failed'
    ? { note: '未按章程召开理事会，限期三个月整改。' }
    : {}),
});

const reports = (lines: readonly JsonObject[]) =>
  listEdition(
    {
      item: '22.annual-reports',
      body: 'mzt',
      title: '2025年度省级社会组织年度工作报告',
      basis: '关于开展2025年度社会组织年检的通知',
    },
    lines,
  );

const branches = listEdition(
  {
    item: '22.branches',
    body: 'mzt',
    title: '省级社会组织分支机构和代表机构',
    basis: '社会组织分支机构名录管理工作安排',
  },
  Array.from({ length: 10 }, (_, index) => ({
    number: `FZ-${String(index + 1).padStart(3, '0')}`,
    branch: `〔演示〕${ORGANISATIONS[index]?.[0] ?? ''}${index % 3 === 2 ? '驻示例市代表处' : '青年工作委员会'}`,
    ...organisation(index),
    kind: index % 3 === 2 ? 'office' : 'branch',
    scope: '在授权范围内开展交流、培训和会员服务。',
    principal: `${'甲乙丙丁戊己庚辛壬癸'.charAt(index)}示例`,
    place: `长沙市示例区示例路${index + 1}号`,
    since: `2023-0${(index % 8) + 1}-15`,
    state: index === 9 ? 'ended' : 'active',
    ...(index === 9 ? { endedOn: '2026-01-31' } : {}),
    telephone: '0731-12345678',
  })),
);

const REPORTS = reports(ORGANISATIONS.map(report));

export const REPORT_EDITIONS = [REPORTS, branches];

export const REPORT_LISTS: readonly ListExample[] = [
  { says: '社会组织年度工作报告和分支机构', editions: REPORT_EDITIONS, refusals: [] },
  {
    says: '三家社会组织的年度工作报告和分支机构',
    editions: REPORT_EDITIONS.map((each) => beginningOf(each, 3)),
    refusals: [],
  },
  {
    says: '年检不合格没有写整改要求',
    editions: [reports(ORGANISATIONS.slice(8, 9).map((each) => ({ ...report(each, 8), note: '' })))],
    refusals: ['field-required-when'],
  },
];
