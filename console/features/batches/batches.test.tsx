import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { IntakeJob } from '../../../src/api/contract.ts';
import { press, show, shownText } from '../../testing/show.tsx';
import { BatchSamples } from './batch-samples.tsx';
import { BatchView } from './batch-view.tsx';

const job = (changes: Partial<IntakeJob>): IntakeJob => ({
  id: 'j1',
  item: '08.power-list',
  body: 'hbt',
  name: '权力清单.xlsx',
  state: 'reading',
  rows: { read: 30_000, wrong: 2, total: 100_000 },
  bytes: { read: 30, total: 100 },
  rowsPerSecond: 9_000,
  secondsLeft: 8,
  headings: ['编码', '名称'],
  samples: [{ row: 2, cells: ['A-1', '甲许可'] }],
  faults: [{ row: 7, faults: [{ column: '编码', message: '没有填写。', advice: '请填写。' }] }],
  refusals: [],
  warnings: [],
  figures: [],
  records: null,
  readAt: '2026-03-09T09:31:00+08:00',
  draft: null,
  createdBy: '李示例',
  createdAt: '2026-03-09T09:30:00+08:00',
  startedAt: '2026-03-09T09:30:01+08:00',
  endedAt: null,
  ...changes,
});

test('a batch on its way tells how far it is, how fast and how long, and can be ended', () => {
  const onCancel = vi.fn();
  show(<BatchView job={job({})} itemTitle="权力清单" onCancel={onCancel} />);
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('30');
  expect(shownText()).toContain('已读 30,000 行（共 100,000 行），2 行有问题，每秒 9,000 行，还要约 8 秒。');
  press('取消');
  expect(onCancel).toHaveBeenCalledOnce();
});

test('what was refused says why, names the rows and gives the report', () => {
  const refusals = [{ column: '', message: '2 行有问题，整批没有接收。', advice: '' }];
  show(<BatchView job={job({ state: 'refused', refusals })} itemTitle="权力清单" onCancel={null} />);
  expect(shownText()).toContain('2 行有问题，整批没有接收。');
  expect(shownText()).toContain('编码：没有填写。');
  expect(screen.getByText('下载问题清单（Excel）').getAttribute('href')).toBe('/api/v1/jobs/j1/report.xlsx');
  expect(screen.queryByRole('progressbar')).toBeNull();
});

test('a reviewer sees counts and a few rows', () => {
  show(<BatchSamples job={job({ figures: [{ title: '新增', value: 99_998, examples: [] }] })} />);
  expect(shownText()).toContain('29,998 行接收，2 行有问题没有接收。公开后：新增 99,998。');
  expect(screen.getByText('甲许可')).toBeTruthy();
});
