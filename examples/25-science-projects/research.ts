import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import type { DemonstrationRecord, ListExample, RecordExample } from '../../src/schema/example.ts';
import { beginningOf, listEdition } from '../builders/lists.ts';
import { documentExample, refusedExample, shownOn } from '../builders/records.ts';

const TOPICS = [
  '超级杂交稻耐热种质创新',
  '重金属污染农田安全利用',
  '轨道交通轮轨状态监测',
  '工程机械电动化关键部件',
  '功率半导体封装散热',
  '油茶全程机械化',
  '湖泊蓝藻早期预警',
  '慢性肝病分级诊疗',
  '古建筑木构件无损检测',
  '应急通信自组网',
];

const line = (topic: string, index: number): JsonObject => ({
  number: `BG-2026-${String(index + 1).padStart(4, '0')}`,
  name: `〔演示〕${topic}研究`,
  project: `2023SL${String(index + 1).padStart(4, '0')}`,
  unit: `〔演示〕示例${index % 2 === 0 ? '大学' : '研究院'}`,
  ...(index % 3 === 0 ? { partners: '〔演示〕示例科技有限公司' } : {}),
  kind: index % 4 === 1 ? 'middle' : 'final',
  from: '2023-01-01',
  to: '2025-12-31',
  abstract: `${topic}：提出方法三项，建成试验平台一个，应用示范两处，申请专利${3 + index}件。`,
  access: index % 4 === 3 ? 'delayed' : 'open',
  ...(index % 4 === 3 ? { openOn: '2028-12-31' } : {}),
  obtained: '省科技报告服务系统实名注册后在线浏览。',
  submittedOn: '2026-02-10',
});

const edition = (lines: readonly JsonObject[]) =>
  listEdition(
    { item: '25.reports', body: 'kjt', title: '科技报告目录（2026年第一批）', basis: '科技报告管理工作安排' },
    lines,
  );

export const REPORT_CATALOGUE = edition(TOPICS.map(line));

export const RESEARCH_LISTS: readonly ListExample[] = [
  { says: '科技报告目录', editions: [REPORT_CATALOGUE], refusals: [] },
  { says: '三份科技报告', editions: [beginningOf(REPORT_CATALOGUE, 3)], refusals: [] },
  {
    says: '延期公开的科技报告没有写到哪一天',
    editions: [edition(TOPICS.slice(3, 4).map((topic) => ({ ...line(topic, 3), openOn: '' })))],
    refusals: ['field-required-when'],
  },
];

const CONDUCTS = ['plagiarism', 'fabrication', 'trade', 'authorship', 'funds'];
const SURNAMES = '张李王赵钱孙周吴郑冯';

const MISCONDUCT: readonly RecordExample[] = TOPICS.map((topic, index) =>
  documentExample(
    { type: 'research-misconduct', item: '25.misconduct', body: 'kjt' },
    `关于${topic}项目科研失信行为处理结果的通报`,
    `2026-02-${String(3 + index).padStart(2, '0')}`,
    {
      number: `示例科诚〔2026〕${901 + index}号`,
      person: `${SURNAMES.charAt(index)}示例`,
      unit: '〔演示〕示例大学',
      project: `〔演示〕${topic}`,
      conduct: CONDUCTS[index % 5] ?? 'funds',
      facts: '经调查并听取当事人陈述，专家组认定上述行为属实。',
      measures: '取消三年内申报财政资助项目资格，追回已拨付的结余经费，记入科研诚信严重失信行为数据库。',
      from: `2026-02-${String(3 + index).padStart(2, '0')}`,
      until: `2029-02-${String(2 + index).padStart(2, '0')}`,
      appeal: '对处理决定不服的，可以自收到之日起15日内向省科技厅提出复查申请。',
      authority: '〔演示〕省科技主管部门',
      summary: '查实科研失信行为一起，三年内不得申报财政资助项目。',
    },
  ),
);

export const RESEARCH_RECORDS: readonly RecordExample[] = [
  ...MISCONDUCT,
  ...MISCONDUCT.slice(0, 1).map((each) => refusedExample(each, { appeal: '' }, 'field-required')),
];

export const shownMisconduct = (): readonly DemonstrationRecord[] =>
  MISCONDUCT.map((each) => shownOn(each, String(each.content.documentDate), { time: '17:20' }));
