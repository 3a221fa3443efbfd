import { expect, it } from 'vitest';
import { CATALOGUE } from '../../test/harness/catalogue.ts';
import { plannedOf } from './judge-change.ts';

it('a line ends by itself on its day, whether or not the list is about enterprises', () => {
  const found = CATALOGUE.registers.find(({ register }) => register.displayUntil !== null);
  if (found === undefined || found.register.displayUntil === null) throw new Error('no list has terms');
  const { register } = found;
  const change = {
    place: '第1行',
    pointer: '/content/changes/0',
    operation: 'add',
    source: 'form',
    fields: { [register.key]: '1', [found.register.displayUntil]: '2026-06-01' },
  } as const;
  expect(plannedOf(register, change, CATALOGUE.province).displayUntil).toBe('2026-06-01');
  expect(plannedOf({ ...register, subject: null }, change, CATALOGUE.province)).toMatchObject({
    displayUntil: '2026-06-01',
    subject: null,
    polarity: null,
  });
  expect(plannedOf({ ...register, displayUntil: null }, change, CATALOGUE.province).displayUntil).toBeNull();
});
