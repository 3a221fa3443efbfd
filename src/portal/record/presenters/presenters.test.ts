import { describe, expect, test } from 'vitest';
import { TYPES } from '../../../../catalogue/index.ts';
import { OPEN, plainAmount, plainText } from '../../../catalogue/plain-fields.ts';
import type { JsonValue } from '../../../kernel/canonical-json.ts';
import { sampleContext, sampleType } from '../../testing/sample-record.ts';
import { renderRecordHtml, splitRecordHtml } from '../render-record.tsx';
import { againstText, changeText, groupedText, shareText, sumText } from './amounts.ts';
import { presentationFaults } from './registry.ts';

const columns = {
  code: plainText('科目编码'),
  name: plainText('科目名称'),
  amount: plainAmount('预算数'),
  last: plainAmount('上年预算数'),
  clerk: { ...plainText('经办人'), privacy: 'never' as const },
};
const fields = { table: { ...OPEN, kind: 'rows' as const, title: '支出表', maxItems: 99, columns } };
const typeWith = (presenter: string, roles: Readonly<Record<string, string>>) => ({
  ...sampleType,
  fields,
  views: {
    ...sampleType.views,
    header: [],
    main: ['table'],
    presentations: [{ presenter, shows: ['table'], roles }],
  },
});
const BREAKDOWN = typeWith('amount-breakdown', {
  code: 'code',
  name: 'name',
  amount: 'amount',
  previous: 'last',
});
const COMPARISON = typeWith('comparison-chart', { name: 'name', value: 'amount', previous: 'last' });
const rows = [
  { code: '201', name: '一般公共服务支出', amount: '1200.50', last: '1000.00', clerk: '张示例' },
  { code: '20103', name: '政府办公厅事务', amount: '1200.50', last: '1000.00' },
  { code: '2010301', name: '行政运行', amount: '1000.50', last: '1000.00' },
  { code: '2010302', name: '<script>alert(1)</script>', amount: '200.00', last: '' },
  { code: '208', name: '社会保障', amount: '99.50', last: '99.50' },
];
const main = (type: typeof BREAKDOWN, table: JsonValue = rows): string =>
  splitRecordHtml(renderRecordHtml(type, { table }, sampleContext)).main.html;

test.each(
  TYPES.filter((type) => type.views.presentations !== undefined).map((type) => [type.key, type] as const),
)('%s names presenters that exist and fields that fit', (_, type) => {
  expect(presentationFaults(type)).toEqual([]);
});

test('a presentation that does not fit is told in every fault', () => {
  expect(presentationFaults(BREAKDOWN)).toEqual([]);
  expect(presentationFaults(typeWith('no-such', {}))).toEqual(['no presenter is called no-such']);
  expect(
    presentationFaults(typeWith('amount-breakdown', { code: 'amount', name: 'clerk', colour: 'code' })),
  ).toEqual([
    'amount-breakdown has no role colour',
    'amount (code) is of kind decimal',
    'clerk (name) must not be public',
    'nothing plays amount',
  ]);
});

describe('amount-breakdown', () => {
  test('opens level by level without scripts and tells share and change', () => {
    const html = main(BREAKDOWN);
    expect(html).toContain('合计 <strong>1,300.00</strong>万元，比上年增加 18.2%');
    expect(html.match(/<details><summary class="breakdown-line">/g)).toHaveLength(2);
    expect(html).toContain('<strong>1,200.50</strong>万元，占92.3%，比上年增加 20.1%');
    expect(html).toContain('<strong>99.50</strong>万元，占7.7%，比上年持平');
  });

  test('has a table beneath that says the same, without what is never public', () => {
    const html = main(BREAKDOWN);
    const table = html.slice(html.indexOf('<table>'));
    expect(table.match(/<tr/g)).toHaveLength(1 + rows.length);
    expect(table).toContain('支出表（单位：万元）');
    expect(html).not.toContain('张示例');
  });

  test('escapes, uses no inline style or script, and hides its bars from readers', () => {
    const html = main(BREAKDOWN);
    expect(html).not.toMatch(/<script|style=| on\w+=/);
    expect(html.match(/<svg[^>]*>/g)?.every((tag) => tag.includes('aria-hidden="true"'))).toBe(true);
  });

  test('shows nothing where there is nothing, and a figure that is none as it is', () => {
    expect(main(BREAKDOWN, [])).not.toContain('breakdown');
    expect(main(BREAKDOWN, [{ code: '201', name: '支出', amount: '约一百' }])).toContain(
      '<strong>约一百</strong>',
    );
  });
});

describe('comparison-chart', () => {
  test('tells every figure with the earlier one, in a table too', () => {
    const html = main(COMPARISON);
    expect(html).toContain('<strong>1,000.50</strong>万元（上年预算数 1,000.00万元，比上年预算数高 0.1%）');
    expect(html).toContain('每项上面一条为预算数，下面一条为上年预算数。');
    expect(html.match(/<tr/g)).toHaveLength(1 + rows.length);
    expect(html).not.toMatch(/<script|style=/);
  });
});

test('figures are grouped, shared, compared and summed exactly', () => {
  expect(['1234567.50', '-1234', '0.5', '一'].map(groupedText)).toEqual([
    '1,234,567.50',
    '-1,234',
    '0.5',
    '一',
  ]);
  expect([shareText(1, 3), shareText(1, 0)]).toEqual(['33.3%', '—']);
  expect([changeText(1, null), changeText(2, 0), changeText(1, 2)]).toEqual(['', '上年为零', '减少 50.0%']);
  expect([
    againstText(97.6, 92, '目标值', '%'),
    againstText(5, 6, '目标值', '人'),
    againstText(1, 0, '上年数', '元'),
  ]).toEqual(['比目标值高 5.6 个百分点', '比目标值低 16.7%', '上年数为零']);
  expect(sumText(['0.1', '0.2', '—'])).toBe('0.3');
});
