import { expect, test } from 'vitest';
import type { FieldDeclaration } from '../schema/declaration.ts';
import { sumRefusals } from './rules-sums.ts';

const amount = (title: string): FieldDeclaration => ({
  kind: 'decimal',
  title,
  help: '',
  required: false,
  privacy: 'public',
  unit: '万元',
  scale: 2,
});
const type = {
  fields: {
    last: amount('上年结余'),
    income: amount('收入'),
    spent: amount('支出'),
    balance: amount('年末结余'),
  },
  sums: [{ total: 'balance', plus: ['last', 'income'], minus: ['spent'], tolerance: '0.01' }],
};

test('a balance is what was there, plus income, minus spending', () => {
  expect(sumRefusals(type, { last: '100', income: '20.10', spent: '5', balance: '115.10' })).toEqual([]);
  expect(sumRefusals(type, { last: '100', income: '20.10', spent: '5', balance: '115.11' })).toEqual([]);
  const [refusal] = sumRefusals(type, { last: '100', income: '20.10', spent: '5', balance: '116' });
  expect(refusal).toMatchObject({
    code: 'sum-wrong',
    path: '/content/balance',
    message: '“年末结余”填写的是116，按“上年结余”+“收入”−“支出”计算应为115.10。',
  });
});

test('an empty part is nothing; without any part or without the total there is nothing to judge', () => {
  expect(sumRefusals(type, { last: '1', balance: '1' })).toEqual([]);
  expect(sumRefusals(type, { balance: '1' })).toEqual([]);
  expect(sumRefusals(type, { last: '1', income: '2' })).toEqual([]);
  expect(sumRefusals(type, { last: 1, income: 2, balance: 4 })).toHaveLength(1);
});

test('a column of rows adds up to its total', () => {
  const paid: FieldDeclaration = {
    kind: 'rows',
    title: '明细',
    help: '',
    required: false,
    privacy: 'public',
    maxItems: 9,
    columns: { sum: amount('金额') },
  };
  const list = {
    fields: { ...type.fields, paid },
    sums: [{ total: 'spent', plus: ['paid.sum'], minus: [] }],
  };
  expect(sumRefusals(list, { spent: '3', paid: [{ sum: '1.5' }, { sum: '1.50' }, {}] })).toEqual([]);
  expect(sumRefusals(list, { spent: '4', paid: [{ sum: '1.5' }] })[0]?.message).toContain(
    '“明细”各行的“金额”',
  );
});
