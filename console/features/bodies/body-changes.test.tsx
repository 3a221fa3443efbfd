import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { BodyChange } from '../../../src/api/contract.ts';
import { press, show, shownText, showRow, type } from '../../testing/show.tsx';
import { changeColumns } from './change-columns.tsx';
import { ChangeForm } from './change-form.tsx';
import { blankChange, changeOf } from './change-text.ts';

const row: BodyChange = {
  id: 'c1',
  kind: 'merge',
  body: 'hbt',
  bodyName: '省环保厅',
  name: null,
  parentName: null,
  successorName: '省自然资源厅',
  effectiveOn: '2026-03-09',
  basis: '湘编〔2026〕8号',
  proposedBy: 'a1',
  proposedByName: '张三',
  proposedAt: '2026-03-09T09:00:00+08:00',
  state: 'proposed',
  decidedByName: null,
  decidedAt: null,
  remark: '',
};
const columns = (me: string, today = '2026-03-09') => {
  const acts = { me, today, deciding: null, onConfirm: vi.fn(), onRefuse: vi.fn() };
  return { acts, columns: changeColumns(acts) };
};

test('a second person confirms or refuses; who entered it waits', () => {
  const second = columns('a2');
  showRow(second.columns, row);
  expect(shownText()).toContain('并入“省自然资源厅”');
  press('确认：省环保厅');
  press('退回：省环保厅');
  expect(second.acts.onConfirm).toHaveBeenCalledWith(row);
  expect(second.acts.onRefuse).toHaveBeenCalledWith(row);
});

test('who entered it confirms nothing, and nobody before its day', () => {
  showRow(columns('a1').columns, row);
  expect(shownText()).toContain('待另一人确认');
  showRow(columns('a2', '2026-03-08').columns, row);
  expect(screen.queryByRole('button', { name: '确认：省环保厅' })).toBeNull();
});

test('the form asks for what the kind needs, and sends no more', () => {
  const onChange = vi.fn();
  const typed = {
    ...blankChange('2026-03-09'),
    body: 'hbt',
    name: '新名',
    shortName: '新',
    successor: 'zrzyt',
  };
  show(<ChangeForm typed={typed} busy={false} refusals={[]} onChange={onChange} onEnter={vi.fn()} />);
  expect(screen.queryByLabelText(/承接单位/)).toBeNull();
  type(/批准文件/, '湘编〔2026〕8号');
  expect(onChange).toHaveBeenCalledWith({ ...typed, basis: '湘编〔2026〕8号' });
  expect(changeOf(typed)).toEqual({
    kind: 'rename',
    body: 'hbt',
    name: '新名',
    shortName: '新',
    effectiveOn: '2026-03-09',
    basis: '',
  });
  expect(changeOf({ ...typed, kind: 'close' })).not.toHaveProperty('name');
  expect(changeOf({ ...typed, kind: 'merge' })).toMatchObject({ successor: 'zrzyt' });
  expect(changeOf({ ...typed, kind: 'add', parent: 'province' })).toMatchObject({
    level: 'province',
    bodyKind: 'department',
    parent: 'province',
  });
});
