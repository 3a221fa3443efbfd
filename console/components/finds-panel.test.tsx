import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { press, show, shownText, type } from '../testing/show.tsx';
import { type FindItem, FindsPanel } from './finds-panel.tsx';

const found: FindItem = {
  find: 'mobile-phone:/content/body:0a1b2c',
  kind: 'mobile-phone',
  label: '手机号码',
  masked: '138****8000',
  where: '正文第 3 段',
  path: '/content/body',
  context: { before: '联系人王某某，', match: '13800138000', after: '，负责解释。' },
  kept: null,
  grounds: [{ ground: 'consent', title: '本人同意公开', basis: '个人信息保护法第二十五条' }],
  mayConfirm: false,
};
const kept: FindItem = {
  ...found,
  grounds: [],
  mayConfirm: true,
  kept: {
    ground: '本人同意公开',
    basis: '个人信息保护法第二十五条',
    reason: '同意书存档17号',
    byName: '张三',
    at: '2026-03-01T01:00:00.000Z',
    confirmedByName: null,
    confirmedAt: null,
  },
};
const acts = () => ({ busy: false, refusals: [], onKeep: vi.fn(), onConfirm: vi.fn(), onLocate: vi.fn() });

test('a find is marked in its text, and kept with a ground and a reason', () => {
  const done = acts();
  show(<FindsPanel items={[found]} {...done} />);
  expect(document.querySelector('mark')?.textContent).toBe('13800138000');
  press('定位：正文第 3 段');
  expect(done.onLocate).toHaveBeenCalledWith('body');
  press('保留：正文第 3 段');
  screen.getByRole('radio').click();
  type('保留理由', '同意书存档17号');
  press('保留并送第二人确认');
  expect(done.onKeep).toHaveBeenCalledWith(found, 'consent', '同意书存档17号');
});

test('who reviews reads the ground and confirms', () => {
  const done = acts();
  show(<FindsPanel items={[kept]} {...done} />);
  expect(shownText()).toContain('张三');
  expect(shownText()).toContain('还没有经第二人确认');
  press('确认可以公开');
  expect(done.onConfirm).toHaveBeenCalledWith(kept);
});

test('where nothing was found nothing is shown', () => {
  show(<FindsPanel items={[]} {...acts()} />);
  expect(shownText()).toBe('');
});
