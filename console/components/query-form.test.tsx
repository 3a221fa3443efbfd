import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { press, show, type } from '../testing/show.tsx';
import { type QueryField, QueryForm } from './query-form.tsx';

const fields: readonly QueryField[] = [
  { kind: 'text', name: 'q', label: '标题' },
  { kind: 'choice', name: 'state', label: '状态', options: [{ value: 'late', label: '已超期' }] },
  { kind: 'text', name: 'item', label: '事项' },
  { kind: 'days', name: 'days', label: '时间' },
];

test('conditions are looked up on 查询, and all of them go on 重置', async () => {
  const onQuery = vi.fn();
  show(<QueryForm fields={fields} values={{ state: 'late' }} onQuery={onQuery} />);
  type('标题', '水质');
  expect(onQuery).not.toHaveBeenCalled();
  fireEvent.submit(screen.getByRole('search'));
  await waitFor(() => expect(onQuery).toHaveBeenCalledWith({ state: 'late', q: '水质' }));
  press('重置');
  expect(onQuery).toHaveBeenLastCalledWith({});
});

test('what does not fit opens on demand, and by itself when it is asked for', () => {
  show(<QueryForm fields={fields} values={{}} onQuery={() => {}} />);
  expect(screen.queryByLabelText('时间')).toBeNull();
  press(/展开/);
  expect(screen.getByLabelText('时间')).toBeTruthy();
});

test('a condition of the address is never hidden', () => {
  show(<QueryForm fields={fields} values={{ from: '2026-03-01' }} onQuery={() => {}} />);
  expect(screen.getByLabelText('时间')).toHaveProperty('value', '2026-03-01');
});
