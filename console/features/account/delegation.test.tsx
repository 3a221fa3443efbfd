import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Delegation, Session } from '../../../src/api/contract.ts';
import { press, show, shownText, type } from '../../testing/show.tsx';
import { blankDelegation, delegationOf, lendableOf } from './delegation.ts';
import { DelegationForm } from './delegation-form.tsx';
import { DelegationList } from './delegation-list.tsx';

const post = (role: string, standsInFor?: string): Session['grants'][number] => ({
  role,
  roleName: role,
  bodyCode: 'zfbgt',
  bodyName: '省政府办公厅',
  ...(standsInFor !== undefined && { standsInFor }),
});
const row = (changes: Partial<Delegation> = {}): Delegation => ({
  id: 'd1',
  role: 'issuer',
  roleName: '签发人',
  bodyCode: 'zfbgt',
  bodyName: '省政府办公厅',
  from: { username: 'zhang', name: '张三' },
  to: { username: 'li', name: '李四' },
  fromDay: '2026-12-02',
  untilDay: '2026-12-05',
  reason: '出差',
  recordedBy: '张三',
  recordedAt: '2026-12-01T09:00:00+08:00',
  endedAt: null,
  state: 'running',
  ...changes,
});

test('one lends a review or the issue of one’s own, and nothing that one is lent', () => {
  const grants = [post('editor'), post('issuer'), post('reviewer', '王五')];
  expect(lendableOf(grants)).toEqual([post('issuer')]);
});

test('the list says who acts for whom, and what runs is ended early', () => {
  const onEnd = vi.fn();
  const over = row({ id: 'd2', state: 'over', endedAt: '2026-12-01T10:00:00+08:00' });
  show(<DelegationList rows={[row(), over]} me="zhang" busy={false} onEnd={onEnd} />);
  expect(shownText()).toContain('省政府办公厅：签发人，由李四代行，2026-12-02 至 2026-12-05');
  expect(shownText()).toContain('已提前结束');
  press('提前结束：张三的签发人');
  expect(onEnd).toHaveBeenCalledWith(row());
  show(<DelegationList rows={[row()]} me="li" busy={false} onEnd={onEnd} />);
  expect(shownText()).toContain('代张三行使');
  show(<DelegationList rows={[row()]} me="keeper" busy={false} onEnd={onEnd} />);
  expect(shownText()).toContain('张三交由李四代行');
});

test('the form asks whose role it is only of the security administrator', () => {
  const onChange = vi.fn();
  const typed = blankDelegation('2026-12-02', post('issuer'));
  const form = (forOthers: boolean) => (
    <DelegationForm
      typed={typed}
      lendable={[post('issuer')]}
      forOthers={forOthers}
      colleagues={[{ username: 'li', name: '李四' }]}
      busy={false}
      refusals={[]}
      onChange={onChange}
      onEnter={vi.fn()}
      onCancel={vi.fn()}
    />
  );
  const { unmount } = show(form(false));
  expect(screen.queryByLabelText('外出人的用户名')).toBeNull();
  type('事由', '出差');
  expect(onChange).toHaveBeenCalledWith({ ...typed, reason: '出差' });
  unmount();
  show(form(true));
  type('外出人的用户名', 'zhang');
  expect(onChange).toHaveBeenCalledWith({ ...typed, from: 'zhang' });
  expect(delegationOf({ ...typed, from: ' ', to: 'li ' })).toEqual({
    to: 'li',
    role: 'issuer',
    body: 'zfbgt',
    fromDay: '2026-12-02',
    untilDay: '2026-12-02',
    reason: '',
  });
});
