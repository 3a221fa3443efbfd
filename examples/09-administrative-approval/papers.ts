import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import type { ListExample } from '../../src/schema/example.ts';
import { beginningOf, listEdition } from '../builders/lists.ts';

type Paper = readonly [name: string, kind: string, source: string, necessity: string, standard: string];

const FOOD = '食品经营许可（新办）';
const WORKS = '建筑工程施工许可证核发';

const FOOD_PAPERS: readonly Paper[] = [
  ['食品经营许可申请书', 'form', 'applicant', 'required', '逐项填写，法定代表人签字并盖章。'],
  ['营业执照', 'copy', 'government', 'waived', '系统自动核验，与申请主体名称一致。'],
  ['经营场所平面布局图', 'original', 'applicant', 'required', '标明面积、功能区和设备位置，比例自定。'],
  ['食品安全管理制度', 'original', 'applicant', 'deferred', '包括进货查验、从业人员健康管理和投诉处理。'],
  ['从业人员健康证明', 'copy', 'third', 'deferred', '在有效期内，可以在现场核查前补齐。'],
];
const WORKS_PAPERS: readonly Paper[] = [
  ['建筑工程施工许可申请表', 'form', 'applicant', 'required', '建设单位和施工单位共同盖章。'],
  ['建设工程规划许可证', 'copy', 'government', 'waived', '系统自动核验，工程名称和规模一致。'],
  ['施工图设计文件审查合格书', 'original', 'third', 'required', '审查机构盖章，附审查意见回复。'],
  ['施工合同', 'copy', 'applicant', 'required', '载明工期、价款和质量标准。'],
  ['工伤保险参保证明', 'copy', 'government', 'waived', '系统自动核验，项目名称一致。'],
];

const line = (
  prefix: string,
  matter: string,
  [name, kind, source, necessity, standard]: Paper,
  at: number,
): JsonObject => ({
  code: `${prefix}-${String(at + 1).padStart(2, '0')}`,
  matter,
  name: `〔演示〕${name}`,
  kind,
  copies: necessity === 'waived' ? 0 : 1,
  source,
  necessity,
  standard,
  basis: '〔演示〕示例许可管理办法第十二条。',
  ...(kind === 'form' ? { sample: `${name}空白表和填写示例（见附件）` } : {}),
  note: necessity === 'waived' ? '无需申请人提交。' : '可以网上提交扫描件。',
});

const papers = (lines: readonly JsonObject[]) =>
  listEdition(
    {
      item: '09.application-papers',
      body: 'changsha',
      title: '长沙市申请材料目录和示范文本（食品经营、施工许可）',
      basis: '行政许可事项实施规范（示例审改〔2026〕4号）',
    },
    lines,
  );

export const PAPERS = papers([
  ...FOOD_PAPERS.map((each, at) => line('SPJY', FOOD, each, at)),
  ...WORKS_PAPERS.map((each, at) => line('SGXK', WORKS, each, at)),
]);

export const PAPER_LISTS: readonly ListExample[] = [
  { says: '两个许可事项的申请材料目录', editions: [PAPERS], refusals: [] },
  { says: '一个许可事项的申请材料目录', editions: [beginningOf(PAPERS, 5)], refusals: [] },
  {
    says: '申请表格没有示范文本',
    editions: [
      papers(FOOD_PAPERS.slice(0, 1).map((each, at) => ({ ...line('SPJY', FOOD, each, at), sample: '' }))),
    ],
    refusals: ['field-required-when'],
  },
];
