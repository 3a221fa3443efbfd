import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import { withUsccCheck } from '../../src/kernel/identifiers.ts';
import type { ListExample } from '../../src/schema/example.ts';
import { beginningOf, listEdition } from '../builders/lists.ts';

const NAMES = '甲乙丙丁戊己庚辛壬癸';
const enterprise = (index: number): JsonObject => ({
  name: `〔演示〕示例${NAMES.charAt(index)}有限公司`,
  uscc: withUsccCheck(`91439900MA00000${'ABCDEFGHJK'.charAt(index)}1`),
  authority: '〔演示〕示例市市场监督管理局',
});

type Check = readonly [kind: string, content: string, outcome: string, note?: string];
const CHECKS: readonly Check[] = [
  ['random', '年度报告公示', 'normal'],
  ['random', '年度报告公示', 'corrected', '股东出资信息填报有误，已更正。'],
  ['random', '即时信息公示', 'normal'],
  ['random', '登记住所', 'lost'],
  ['random', '登记住所', 'normal'],
  ['special', '食品标签', 'corrected', '标签缺少生产日期，已下架。'],
  ['special', '特种设备检验', 'normal'],
  ['special', '价格标示', 'normal'],
  ['complaint', '广告宣传', 'false', '提供虚假的检测报告，另案处理。'],
  ['complaint', '经营范围', 'normal'],
];
const check = ([kind, content, outcome, note]: Check, index: number): JsonObject => ({
  number: `示例抽〔2026〕${901 + index}号`,
  ...enterprise(index),
  kind,
  plan: '〔演示〕2026年度抽查工作计划',
  content,
  checkedOn: `2026-02-${String(10 + index).padStart(2, '0')}`,
  outcome,
  ...(note === undefined ? {} : { note }),
});
const checks = (lines: readonly JsonObject[]) =>
  listEdition(
    {
      item: '18.checks',
      body: 'changsha',
      title: '长沙市2026年第一批企业抽查检查结果',
      basis: '2026年度抽查工作计划',
    },
    lines,
  );

const KINDS = ['penalty', 'abnormal', 'dishonest'];
const repair = (index: number, more: JsonObject = {}): JsonObject => ({
  number: `示例信修〔2026〕${901 + index}号`,
  ...enterprise(index),
  kind: KINDS[index % 3] ?? 'penalty',
  appliedOn: `2026-02-${String(2 + index).padStart(2, '0')}`,
  decidedOn: `2026-02-${String(9 + index).padStart(2, '0')}`,
  outcome: index % 3 === 0 ? 'ended' : 'removed',
  ground: '罚款已缴清，违法行为已纠正，作出信用承诺，公示期已过三个月。',
  shared: 'done',
  ...more,
});
const repairs = (lines: readonly JsonObject[]) =>
  listEdition(
    {
      item: '18.credit-repair',
      body: 'changsha',
      title: '长沙市2026年2月企业信用修复结果',
      basis: '信用修复管理办法',
    },
    lines,
  );

const FIRST_CHECKS = checks(CHECKS.map(check));
const FIRST_REPAIRS = repairs([
  ...Array.from({ length: 9 }, (_, index) => repair(index)),
  repair(9, { outcome: 'refused', reason: '公示期未满三个月。' }),
]);
export const CHECK_EDITIONS = [FIRST_CHECKS, FIRST_REPAIRS];

export const CHECK_LISTS: readonly ListExample[] = [
  { says: '企业抽查检查和信用修复结果', editions: CHECK_EDITIONS, refusals: [] },
  {
    says: '三项抽查和三项信用修复',
    editions: CHECK_EDITIONS.map((each) => beginningOf(each, 3)),
    refusals: [],
  },
];

export const REFUSED_CHECKS: readonly ListExample[] = [
  {
    says: '不予信用修复没有写理由',
    editions: [repairs([repair(0, { outcome: 'refused' })])],
    refusals: ['field-required-when'],
  },
];
