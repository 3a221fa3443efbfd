import { fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { press, show, shownText, type } from '../testing/show.tsx';
import { MatchesPanel, type MatchItem } from './matches-panel.tsx';

const match: MatchItem = {
  dossier: 'd1',
  number: 'JC-2026-901',
  title: '某某方案',
  how: '写有该决策事项的编号',
  refused: false,
  confirmed: null,
  mayConfirm: true,
};
const panel = (items: readonly MatchItem[]) => {
  const onConfirm = vi.fn();
  show(<MatchesPanel items={items} refusals={[]} busy={false} onConfirm={onConfirm} />);
  return onConfirm;
};

test('the reviewer says that it is about the decision, or why not; nothing is chosen beforehand', () => {
  const onConfirm = panel([match]);
  const button = screen.getByRole('button', { name: '确认与 JC-2026-901 的关系' });
  expect(button).toHaveProperty('disabled', true);
  fireEvent.click(screen.getByLabelText('不是，理由如下'));
  type('与 JC-2026-901 无关的理由', '年度总结，只列举名称');
  press('确认与 JC-2026-901 的关系');
  fireEvent.click(screen.getByLabelText('本件公布或者落实该决策'));
  press('确认与 JC-2026-901 的关系');
  expect(onConfirm.mock.calls.map((call) => call.slice(1))).toEqual([
    [false, '年度总结，只列举名称'],
    [true, '年度总结，只列举名称'],
  ]);
});

test('what is refused nobody can confirm, and what was confirmed says by whom', () => {
  const at = '2026-03-01T01:00:00.000Z';
  panel([
    { ...match, refused: true, mayConfirm: false },
    {
      ...match,
      dossier: 'd2',
      mayConfirm: false,
      confirmed: { about: false, reason: '只列举名称。', byName: '李四', at },
    },
  ]);
  expect(screen.queryByRole('radio')).toBeNull();
  expect(shownText()).toContain('任何人不能确认');
  expect(shownText()).toContain('李四');
});

test('a draft that speaks of no decision shows nothing', () => {
  panel([]);
  expect(screen.queryByLabelText('涉及的决策事项')).toBeNull();
});
