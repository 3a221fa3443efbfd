import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { CoverageStatement, OwnCoverage } from '../../../src/api/contract.ts';
import { press, show, shownText, showRow } from '../../testing/show.tsx';
import { filterCoverage } from './coverage-filter.ts';
import { CoverageView } from './coverage-view.tsx';
import { statementColumns } from './statement-columns.tsx';

const cell: OwnCoverage['cell'] = {
  item: '08.power-list',
  itemTitle: '权力清单',
  area: '08-power',
  body: 'hbt',
  bodyName: '省生态环境厅',
  state: 'never-published',
  joined: true,
  late: true,
  dueOn: '2026-02-01',
  since: '2026-01-01',
  disclosure: null,
  reason: null,
};
const statement: CoverageStatement = {
  disclosure: 's1',
  item: '08.power-list',
  itemTitle: '权力清单',
  body: 'hbt',
  bodyName: '省生态环境厅',
  reason: '没有该项职责。',
  declaredOn: '2026-03-05',
  confirmedOn: null,
  reviewOn: null,
  refusedOn: null,
  refusal: null,
  state: 'waiting',
};
const row = (change: Partial<OwnCoverage> = {}): OwnCoverage => ({
  cell,
  draft: null,
  obligation: null,
  statementDraft: null,
  statement: null,
  ...change,
});

function view(rows: readonly OwnCoverage[], mayPublish = true) {
  const [onPublish, onDeclare] = [vi.fn(), vi.fn()];
  show(
    <CoverageView
      all={rows}
      rows={rows}
      loading={false}
      mayPublish={mayPublish}
      opening={null}
      onPublish={onPublish}
      onDeclare={onDeclare}
    />,
  );
  return { onPublish, onDeclare };
}

test('what was never published is one click from a draft, and from saying that it does not concern the body', () => {
  const owed = row();
  const { onPublish, onDeclare } = view([owed]);
  for (const words of ['应公开 1 项', '从未公开 1 项', '已超期 1 项', '2026-02-01'])
    expect(shownText()).toContain(words);
  press('去公开：权力清单');
  press('声明不涉及：权力清单');
  expect(onPublish).toHaveBeenCalledWith(owed);
  expect(onDeclare).toHaveBeenCalledWith(owed);
});

test('a draft that exists is continued, not begun again', () => {
  view([row({ draft: { id: 'd7', stateName: '待审核' } })]);
  expect(screen.getByRole('link', { name: '继续办理（待审核）' }).getAttribute('href')).toBe('/draft/d7');
  expect(screen.queryByRole('button', { name: '去公开：权力清单' })).toBeNull();
});

test('what is due for review is revised from what is public; who does not write begins nothing', () => {
  const due = row({ cell: { ...cell, state: 'review-due', disclosure: 'x1' } });
  view([due]);
  expect(screen.getByRole('button', { name: '更新：权力清单' })).toBeDefined();
  view([due], false);
  expect(screen.getAllByRole('button', { name: '更新：权力清单' })).toHaveLength(1);
});

test('the body reads what became of its statement: waiting, refused with why, confirmed until when', () => {
  view([row({ statement })]);
  expect(shownText()).toContain('待确认');
  expect(screen.queryByRole('button', { name: '声明不涉及：权力清单' })).toBeNull();
  view([row({ statement: { ...statement, state: 'refused', refusal: '三定方案有该项职责' } })]);
  expect(shownText()).toContain('理由：三定方案有该项职责');
  expect(screen.getByRole('button', { name: '声明不涉及：权力清单' })).toBeDefined();
  view([
    row({
      cell: { ...cell, state: 'not-applicable', late: false },
      statement: { ...statement, state: 'confirmed', reviewOn: '2027-03-09' },
    }),
  ]);
  expect(shownText()).toContain('2027-03-09 前重新核对');
});

test('the list shows first what asks for an act', () => {
  const current = row({ cell: { ...cell, item: '00.x', state: 'current', late: false } });
  expect(filterCoverage([row(), current], {})).toEqual([row()]);
  expect(filterCoverage([row(), current], { state: 'all' })).toHaveLength(2);
  expect(filterCoverage([row(), current], { state: 'all', q: '00.x' })).toEqual([current]);
});

test('the office confirms or refuses what waits, and nothing that is decided', () => {
  const [onConfirm, onRefuse] = [vi.fn(), vi.fn()];
  const columns = statementColumns({ confirming: null, onConfirm, onRefuse });
  showRow(columns, statement);
  press('确认：省生态环境厅权力清单');
  press('退回：省生态环境厅权力清单');
  expect(onConfirm).toHaveBeenCalledWith(statement);
  expect(onRefuse).toHaveBeenCalledWith(statement);
});

test('a decided statement shows until when it holds, or why it was refused', () => {
  const columns = statementColumns({ confirming: null, onConfirm: vi.fn(), onRefuse: vi.fn() });
  showRow(columns, { ...statement, state: 'review-due', reviewOn: '2027-03-09' });
  expect(shownText()).toContain('已满一年，待重新核对');
  expect(screen.queryByRole('button')).toBeNull();
});
