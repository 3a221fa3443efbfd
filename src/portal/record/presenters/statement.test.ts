import { expect, test } from 'vitest';
import { TYPES } from '../../../../catalogue/index.ts';
import type { JsonObject } from '../../../kernel/canonical-json.ts';
import { sampleContext } from '../../testing/sample-record.ts';
import { renderRecordHtml, splitRecordHtml } from '../render-record.tsx';

/** What the type that names a presenter shows of a record. */
const shown = (presenter: string, content: JsonObject): string => {
  const type = TYPES.find((each) => each.views.presentations?.some((one) => one.presenter === presenter));
  if (type === undefined) throw new Error(`no type names ${presenter}`);
  return splitRecordHtml(renderRecordHtml(type, content, sampleContext)).main.html;
};

const ACCOUNT = {
  opening: '1000.00',
  income: [{ kind: 'subsidy', on: '2026-02-03', summary: '运转经费<b>', amount: '2500.50' }],
  incomeTotal: '2500.50',
  expense: [],
  expenseTotal: '0.00',
  closing: '3500.50',
  cash: '500.50',
  bank: '3000.00',
};

test('an account can be followed from what there was to what is left, and every line of it is there', () => {
  const html = shown('statement', ACCOUNT);
  const signs = [...html.matchAll(/<dt>(?:<span class="statement-sign">(.) <\/span>)?([^<]+)<\/dt>/g)];
  expect(signs.map(([, sign = '', title = '']) => `${sign}${title}`)).toEqual([
    '月初结余',
    '+本月收入合计',
    '−本月支出合计',
    '=月末结余',
  ]);
  expect(html).toContain('<dd>3,500.50元</dd>');
  expect(html).toContain('运转经费&lt;b>');
  expect(html).toContain('本期没有支出。');
  expect(html).toContain('其中：库存现金 500.50元，其中：银行存款 3,000.00元。');
  expect(html.match(/合计<\/strong>/g)).toHaveLength(1);
});

test('steps are numbered, with what is said about each; what was left out leaves no empty remark', () => {
  const html = shown('steps', {
    steps: [
      { name: '立案', content: '符合标准的立案。', actor: '执法机构', limit: '' },
      { name: '决定', content: '作出决定。', actor: '负责人', limit: '90日' },
    ],
  });
  expect([...html.matchAll(/<h3 class="timeline-title">([^<]+)<\/h3>/g)].map(([, text]) => text)).toEqual([
    '1. 立案',
    '2. 决定',
  ]);
  expect(html.match(/<dt>时限<\/dt>/g)).toHaveLength(1);
});
