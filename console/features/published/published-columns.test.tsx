import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { DisclosureSummary } from '../../../src/api/contract.ts';
import { press, shownText, showRow } from '../../testing/show.tsx';
import { publishedColumns } from './published-columns.tsx';

const row: DisclosureSummary = {
  id: 'x1',
  title: '水质公报',
  item: '14.water',
  area: '14-environment',
  body: 'hbt',
  bodyName: '省环保厅',
  kind: 'result',
  documentNumber: null,
  documentDate: null,
  indexNumber: '430000/2026-00001',
  edition: 2,
  publishedAt: '2026-03-01T09:00:00+08:00',
  state: 'published',
  url: '/d/x1',
  summary: '',
  displayUntil: null,
  type: 'bulletin',
  updatedAt: '2026-03-01T09:00:00+08:00',
};

test('what is public is corrected by an editor and withdrawn by an issuer', () => {
  const [onCorrect, onWithdraw, onExpunge] = [vi.fn(), vi.fn(), vi.fn()];
  showRow(
    publishedColumns(() => '水环境质量', { onCorrect, onWithdraw, onExpunge }),
    row,
  );
  expect(shownText()).toContain('第 2 版');
  press('更正：水质公报');
  press('撤下：水质公报');
  press('删除内容：水质公报');
  expect(onCorrect).toHaveBeenCalledWith(row);
  expect(onWithdraw).toHaveBeenCalledWith(row);
  expect(onExpunge).toHaveBeenCalledWith(row);
});

test('what is withdrawn is neither corrected nor withdrawn again; its content can still be taken out', () => {
  showRow(
    publishedColumns((code) => code, { onCorrect: vi.fn(), onWithdraw: vi.fn(), onExpunge: vi.fn() }),
    { ...row, state: 'withdrawn' },
  );
  expect(shownText()).toContain('已撤下');
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['删除内容']);
});
