import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { press, show, shownText } from '../testing/show.tsx';
import { ColumnMatch } from './column-match.tsx';
import { rememberedColumns } from './column-names.ts';

test('columns with other names are matched by a person; what was recognised is proposed', () => {
  const onMatch = vi.fn();
  const sheet = {
    rows: [],
    faults: [],
    warnings: [],
    marked: null,
    headings: [
      { text: '用途', field: null },
      { text: '金额', field: 'amount' },
    ],
    columns: [
      { field: 'summary', title: '摘要', required: true },
      { field: 'amount', title: '金额', required: true },
    ],
  };
  show(<ColumnMatch sheet={sheet} busy={false} onMatch={onMatch} />);
  expect(screen.getByLabelText('用途：读入栏目')).toBeTruthy();
  expect(shownText()).toContain('必填的栏目还没有对应的列：摘要');
  press('按此对应重新读取');
  expect(onMatch).toHaveBeenCalledWith({ 金额: 'amount' });
});

test('what was said is remembered for a body and a table, and damage is forgotten', () => {
  const kept = new Map<string, string>();
  const store = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  rememberedColumns(store, 'hbt', '/a').keep({ 用途: 'summary', 备注: '' });
  expect(rememberedColumns(store, 'hbt', '/a').find()).toEqual({ 用途: 'summary', 备注: '' });
  expect(rememberedColumns(store, 'jyt', '/a').find()).toEqual({});
  for (const key of kept.keys()) kept.set(key, '{');
  expect(rememberedColumns(store, 'hbt', '/a').find()).toEqual({});
});
