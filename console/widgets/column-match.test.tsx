import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { press, show, shownText } from '../testing/show.tsx';
import { ColumnMatch } from './column-match.tsx';

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
