import { expect, it } from 'vitest';
import { plannedOf } from './judge-change.ts';
import { registerTypes } from './register-type.ts';

it('a line ends by itself on its day, whether or not the list is about enterprises', () => {
  const found = registerTypes().find(({ register }) => register.displayUntil !== null);
  if (found === undefined || found.register.displayUntil === null) throw new Error('no list has terms');
  const { register } = found;
  const change = {
    place: '第1行',
    pointer: '/content/changes/0',
    operation: 'add',
    source: 'form',
    fields: { [register.key]: '1', [found.register.displayUntil]: '2026-06-01' },
  } as const;
  expect(plannedOf(register, change).displayUntil).toBe('2026-06-01');
  expect(plannedOf({ ...register, subject: null }, change)).toMatchObject({
    displayUntil: '2026-06-01',
    subject: null,
    polarity: null,
  });
  expect(plannedOf({ ...register, displayUntil: null }, change).displayUntil).toBeNull();
});
