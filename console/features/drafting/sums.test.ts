import { expect, test } from 'vitest';
import { suggestedTotals } from './sums.ts';

const SUMS = [
  { total: 'incomeTotal', plus: ['income.amount'], minus: [] },
  { total: 'closing', plus: ['opening', 'incomeTotal'], minus: ['expenseTotal'] },
  { total: 'closing', plus: ['cash', 'bank'], minus: [] },
];

test('totals are worked out exactly from what is typed, and offered only where they differ', () => {
  const content = {
    opening: '0.10',
    income: [{ amount: '0.20' }, { amount: '1000' }, { amount: '未填' }],
    incomeTotal: '1000.2',
    expenseTotal: '0.05',
    closing: '1',
    cash: '7',
  };
  expect([...suggestedTotals(SUMS, content)]).toEqual([['closing', '1000.25']]);
  expect([...suggestedTotals(SUMS, { ...content, closing: '1000.25' })]).toEqual([]);
});

test('nothing is offered before anything is typed, nor where the type has no sums', () => {
  expect([...suggestedTotals(SUMS, {})]).toEqual([]);
  expect([...suggestedTotals([], { opening: '1' })]).toEqual([]);
});
