import { expect, test, vi } from 'vitest';
import type { Expunge } from '../../../src/api/contract.ts';
import { press, show, shownText, type } from '../../testing/show.tsx';
import { ExpungeForm, ExpungeList } from './expunge-view.tsx';

const asked: Expunge = {
  id: 'x1',
  kind: 'passage',
  what: '文字',
  ground: '涉及个人信息',
  basis: '个人信息保护法第四十七条',
  reason: '误公开',
  byName: '张三',
  at: '2026-03-01T01:00:00.000Z',
  confirmedByName: null,
  doneAt: null,
  mayConfirm: true,
};

test('a passage is named with a ground and a reason', () => {
  const onAsk = vi.fn();
  const disclosure = { current: null, editions: [], edition: 1, state: 'published' };
  show(<ExpungeForm disclosure={disclosure} busy={false} onAsk={onAsk} />);
  type('要删除的文字', '张某某，住某某路');
  type('理由', '误公开个人信息');
  press('提出删除');
  expect(onAsk).toHaveBeenCalledWith({
    kind: 'passage',
    passage: '张某某，住某某路',
    ground: 'personal-data',
    reason: '误公开个人信息',
  });
});

test('a second person confirms what was asked for', () => {
  const onConfirm = vi.fn();
  show(<ExpungeList items={[asked]} busy={false} onConfirm={onConfirm} />);
  expect(shownText()).toContain('等待另一位签发人确认');
  press('确认删除');
  expect(onConfirm).toHaveBeenCalledWith(asked);
});
