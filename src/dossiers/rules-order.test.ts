import { expect, test } from 'vitest';
import { currentKinds } from '../../test/harness/catalogue.ts';
import { civilDate } from '../kernel/civil-date.ts';
import { sentBackBy } from './rules-order.ts';

const kind = currentKinds.find((each) => each.stages.some((stage) => stage.reopens?.({ outcome: 'again' })));
const back = kind?.stages.find((stage) => stage.reopens?.({ outcome: 'again' }));
const first = kind?.stages[0];

test('a dossier is sent back until it has come as far again', () => {
  if (kind === undefined || back === undefined || first === undefined) throw new Error('no such kind');
  const record = (stage: string, content = {}) => ({
    stage,
    type: '',
    on: civilDate('2026-03-09'),
    publishedOn: null,
    content,
  });
  const opened = record(first.key);
  const again = record(back.key, { outcome: 'again' });
  expect(sentBackBy(kind, [])).toBeNull();
  expect(sentBackBy(kind, [opened, record(back.key, { outcome: 'passed' })])).toBeNull();
  expect(sentBackBy(kind, [opened, again])).toBe(again);
  expect(sentBackBy(kind, [opened, again, opened])).toBe(again);
  expect(sentBackBy(kind, [opened, again, opened, record(back.key, { outcome: 'passed' })])).toBeNull();
  const twice = record(back.key, { outcome: 'again' });
  expect(sentBackBy(kind, [opened, again, twice])).toBe(twice);
});
