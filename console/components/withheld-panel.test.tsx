import { expect, test, vi } from 'vitest';
import type { DraftWithheld } from '../../src/api/contract.ts';
import { press, show, shownText } from '../testing/show.tsx';
import { WithheldPanel } from './withheld-panel.tsx';

const marked: DraftWithheld['items'][number] = {
  id: '0000000000000001',
  scope: 'passage',
  place: '正文',
  path: '/content/body',
  ground: '商业秘密',
  basis: '《中华人民共和国政府信息公开条例》（国务院令第711号）第十五条',
  reason: '企业书面说明',
  until: null,
  reviewOn: '2026-12-01',
  thirdParty: 'objects',
  byName: '张三',
  at: '2026-03-01T01:00:00.000Z',
  since: null,
  lost: false,
  objection: null,
};
const withheld = (changes: Partial<DraftWithheld> = {}): DraftWithheld => ({
  items: [marked],
  mayMark: true,
  grounds: [],
  latestReview: '2027-03-01',
  ...changes,
});
const acts = () => ({ busy: false, refusals: [], onMark: vi.fn(async () => true), onRelease: vi.fn() });
const FIELDS = [{ value: 'body', label: '正文' }];

test('each mark tells ground, article and when it is examined, and can be taken back while writing', () => {
  const done = acts();
  show(<WithheldPanel withheld={withheld()} fields={FIELDS} {...done} />);
  expect(shownText()).toContain('商业秘密');
  expect(shownText()).toContain('2026-12-01 前评估审查');
  press('取消标记：正文');
  expect(done.onRelease).toHaveBeenCalledWith(marked.id);
});

test('a reviewer sees the marks and has no button; without marks there is nothing to see', () => {
  show(<WithheldPanel withheld={withheld({ mayMark: false })} fields={[]} {...acts()} />);
  expect(document.querySelectorAll('button')).toHaveLength(0);
  expect(shownText()).toContain('商业秘密');
});

test('a mark whose text has changed says so', () => {
  const items = [{ ...marked, lost: true }];
  show(<WithheldPanel withheld={withheld({ items })} fields={FIELDS} {...acts()} />);
  expect(shownText()).toContain('内容已改动');
});
