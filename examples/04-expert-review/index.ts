import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import type { AreaExamples } from '../../src/schema/example.ts';
import { beginningOf, listEdition } from '../builders/lists.ts';
import { shownLists } from '../builders/shown-records.ts';

type Expert = readonly [name: string, unit: string, rank: string, field: string, speciality: string];

/** Nobody's names: 示例 stands for the person. */
const EXPERTS: readonly Expert[] = [
  ['甲示例', '示例大学经济学院', '教授', 'economy', '公共财政和转移支付'],
  ['乙示例', '示例财经研究院', '研究员', 'economy', '价格和公用事业定价'],
  ['丙示例', '示例大学法学院', '教授', 'law', '行政程序和行政救济'],
  ['丁示例', '示例律师事务所', '一级律师', 'law', '政府合同和特许经营'],
  ['戊示例', '示例规划设计院', '正高级工程师', 'planning', '城市交通和轨道'],
  ['己示例', '示例水利勘测院', '正高级工程师', 'planning', '防洪和供水工程'],
  ['庚示例', '示例环境科学研究院', '研究员', 'environment', '流域水环境'],
  ['辛示例', '示例社会科学院', '研究员', 'society', '养老和社会救助'],
  ['壬示例', '示例应急技术中心', '正高级工程师', 'safety', '危险化学品和风险评估'],
  ['癸示例', '示例大学信息学院', '教授', 'technology', '数据安全和电子政务'],
];

const line = ([name, unit, rank, field, speciality]: Expert, index: number): JsonObject => ({
  number: `ZJ-${String(index + 1).padStart(3, '0')}`,
  name,
  unit: `〔演示〕${unit}`,
  rank,
  field,
  speciality,
  since: '2024-03-01',
  until: '2027-02-28',
  conduct: 'good',
  state: 'active',
});

const LINES = EXPERTS.map(line);
const FIRST = listEdition(
  {
    item: '04.expert-pool',
    body: 'province',
    title: '省决策咨询论证专家库',
    basis: '决策咨询论证专家库管理办法',
    on: '2026-02-03',
  },
  LINES,
);

/** One expert leaves the pool after the yearly assessment. */
const left = (reason: string) =>
  listEdition(
    {
      item: '04.expert-pool',
      body: 'province',
      title: '省决策咨询论证专家库',
      basis: '2025年度专家诚信考核结果',
      on: '2026-03-03',
      reason: '年度诚信考核不合格，退出专家库。',
    },
    LINES.slice(1, 2).map((each) => ({
      ...each,
      operation: 'change',
      conduct: 'poor',
      state: 'left',
      leftOn: '2026-03-02',
      reason,
    })),
  );
const AFTER = left('未申明与论证事项的利害关系。');

export const AREA_04_EXAMPLES: AreaExamples = {
  records: [],
  lists: [
    { says: '省级专家库和一名专家退出', editions: [FIRST, AFTER], refusals: [] },
    { says: '刚刚建立的专家库', editions: [beginningOf(FIRST, 3)], refusals: [] },
    { says: '专家退出没有写理由', editions: [FIRST, left('')], refusals: ['field-required-when'] },
  ],
  dossiers: [],
  demonstration: () => shownLists([FIRST, AFTER], '2026-03-10'),
};
