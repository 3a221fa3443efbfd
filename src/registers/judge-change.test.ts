import { expect, it } from 'vitest';
import { CATALOGUE } from '../../test/harness/catalogue.ts';
import { directoryOf } from '../bodies/directory.ts';
import { civilDate } from '../kernel/civil-date.ts';
import { judgeChange, plannedOf } from './judge-change.ts';

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

it('an ID number in the key of a list, or a marking in it, is found with row and column', () => {
  const type = CATALOGUE.registers.find(({ register }) => {
    const key = register.fields[register.key];
    return key?.kind === 'text' && key.format === 'plain' && key.privacy === 'public';
  });
  if (type === undefined) throw new Error('no list has a free key');
  const { register } = type;
  const refusals = judgeChange(
    type,
    {
      place: '第 3 行',
      pointer: '/content/changes/2',
      operation: 'add',
      source: 'file',
      fields: { [register.key]: '430102199003071234' },
    },
    {
      province: CATALOGUE.province,
      today: civilDate('2026-05-01'),
      bodies: directoryOf([], CATALOGUE.listedBodies),
    },
  );
  expect(refusals.filter(({ code }) => code === 'personal-data-found')).toMatchObject([
    { message: expect.stringMatching(/^第 3 行：/), path: `/content/changes/2/${register.key}` },
  ]);
});
