import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { show } from '../../testing/show.tsx';
import { Counters } from './counters.tsx';

const counters = {
  todo: 3,
  returned: 1,
  drafts: 0,
  handled: 0,
  started: 0,
  dueSoon: 2,
  late: 5,
  publishedToday: 4,
};
const linked = () =>
  Object.fromEntries(
    screen.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')]),
  );

test('each figure opens its list', () => {
  show(<Counters counters={counters} edits />);
  expect(linked()).toMatchObject({
    '3待办': '/drafts/todo',
    '2即将超期': '/obligations?state=due-soon',
    '5已超期': '/obligations?state=late',
    新建公开信息: '/new',
  });
});

test('before the figures are there, lists can be opened; who writes nothing is offered nothing to write', () => {
  show(<Counters counters={undefined} edits={false} />);
  expect(linked()).toHaveProperty('—待办');
  expect(linked()).not.toHaveProperty('新建公开信息');
});
