import { expect, test } from 'vitest';
import { show, shownText } from '../../testing/show.tsx';
import { Outcome } from './connectors-page.tsx';

test('what the last time brought is told in words, with its reason', () => {
  show(
    <Outcome
      run={{
        id: 'r',
        at: '2026-03-09T01:30:00.000Z',
        outcome: 'jumped',
        job: 'j',
        rows: 3,
        detail: '这次3行，上次10行，相差超过50%，稿件已形成，没有提交',
      }}
    />,
  );
  expect(shownText()).toContain('行数异常，未提交');
  expect(shownText()).toContain('这次3行，上次10行');
});

test('a source that was never asked says so', () => {
  show(<Outcome run={null} />);
  expect(shownText()).toContain('还没有取过');
});
