import { fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { press, show, shownText, showRow, type } from '../../testing/show.tsx';
import type { ConsultationIssue, HandledOpinion, HandlingOverview } from './consultations-api.ts';
import { HandlingFigures, HandlingState } from './handling-state.tsx';
import { IssueView } from './issue-view.tsx';
import { opinionColumns } from './opinion-columns.tsx';
import { OpinionToolbar } from './opinion-toolbar.tsx';

const issue: ConsultationIssue = {
  id: 'i1',
  number: 1,
  title: '收费标准过高',
  outcome: null,
  outcomeName: '未答复',
  reason: '',
  changed: '',
  version: 1,
  updatedBy: '张三',
  updatedAt: '2026-03-01T09:00:00+08:00',
  opinions: 3,
};
const overview: HandlingOverview = {
  consultation: {
    id: 'c1',
    title: '收费办法',
    body: 'fgw',
    bodyName: '省发改委',
    area: '13',
    phase: 'closed',
    phaseName: '已截止，待反馈',
    opensOn: '2026-02-01',
    closesOn: '2026-03-01',
    closesAt: '2026-03-02T00:00:00+08:00',
    plainSummary: '',
    received: 5,
    counted: 4,
    answerDueOn: '2026-03-20',
    answerLate: true,
    dossier: 'm1',
    url: '/consultations/c1',
  },
  open: 1,
  hidden: 0,
  withdrawn: 0,
  channels: [],
  passages: [{ anchor: 'p1', label: '第一条' }],
  issues: [issue],
  mayHandle: true,
  mayHide: true,
  report: null,
};
const opinion: HandledOpinion = {
  id: 'o1',
  receivedAt: '2026-02-10T09:00:00+08:00',
  version: 1,
  channel: 'site',
  channelName: '政府网站',
  group: 'resident',
  groupName: '居民',
  name: '',
  contact: '13800000000',
  publicity: 'anonymous',
  anchor: 'p1',
  quote: '',
  text: '请降低收费。',
  counted: true,
  cluster: null,
  clusterSize: 2,
  issue: null,
  evidence: '',
  hiddenReason: null,
  withdrawn: false,
  files: [],
};

test('what is owed is said with its day, and no longer once the report is public', () => {
  show(<HandlingState overview={overview} />);
  expect(shownText()).toContain('已于 2026-03-01 截止，应于 2026-03-20 前公布采纳情况，已经逾期。');
  show(<HandlingState overview={{ ...overview, report: 'x1' }} />);
  expect(shownText()).toContain('采纳情况已经公布');
});

test('an issue with opinions and no outcome counts as unanswered', () => {
  show(<HandlingFigures overview={overview} />);
  expect(screen.getByText('未答复的问题').closest('.ant-statistic')?.textContent).toBe('未答复的问题1');
});

test('an issue is answered and merged by who handles it, and read by everybody else', () => {
  const [onEdit, onSave, onMerge] = [vi.fn(), vi.fn(), vi.fn()];
  const edit = { title: issue.title, outcome: '', reason: '', changed: '' };
  const other = { ...issue, id: 'i2', number: 2, title: '减免范围' };
  const props = { issue, others: [other], edit, saving: false, onEdit, onSave, onMerge };
  const { unmount } = show(<IssueView {...props} mayEdit />);
  type('理由', '已核定成本');
  expect(onEdit).toHaveBeenCalledWith({ ...edit, reason: '已核定成本' });
  press('保存');
  expect(onSave).toHaveBeenCalled();
  fireEvent.mouseDown(screen.getByLabelText('把问题1并入'));
  fireEvent.click(screen.getByTitle('2. 减免范围'));
  expect(onMerge).toHaveBeenCalledWith('i2');
  unmount();
  show(<IssueView {...props} mayEdit={false} />);
  expect(screen.queryByRole('button', { name: '保存' })).toBeNull();
});

test('opinions go into a new issue once some are selected and it has a name', () => {
  const onSplit = vi.fn();
  const props = {
    overview,
    filter: { issue: 'open', channel: '' },
    mayPlace: true,
    splitting: false,
    onFilter: vi.fn(),
    onTitle: vi.fn(),
    onMove: vi.fn(),
    onSplit,
  };
  const { unmount } = show(<OpinionToolbar {...props} selected={0} title="减免" />);
  expect(screen.getByRole('button', { name: '选中的建为新问题' })).toHaveProperty('disabled', true);
  unmount();
  show(<OpinionToolbar {...props} selected={2} title="减免" />);
  press('选中的建为新问题');
  expect(onSplit).toHaveBeenCalled();
});

test('an opinion shows its passage and marks, and can be hidden with a reason', () => {
  const [hide, show_] = [vi.fn(), vi.fn()];
  showRow(opinionColumns(overview, { hide, show: show_ }), opinion);
  for (const words of ['对第一条', '请降低收费。', '未填姓名', '相近 2 条'])
    expect(shownText()).toContain(words);
  press('不予展示');
  expect(hide).toHaveBeenCalledWith(opinion);
});

test('one that is hidden says why and can be shown again', () => {
  const again = vi.fn();
  const hidden = { ...opinion, hiddenReason: '侮辱他人' };
  showRow(opinionColumns(overview, { hide: vi.fn(), show: again }), hidden);
  expect(shownText()).toContain('不予展示：侮辱他人');
  press('恢复展示');
  expect(again).toHaveBeenCalledWith(hidden);
});
