import { expect, test } from 'vitest';
import { currentType } from '../../test/harness/catalogue.ts';
import { stepsOf } from './legal-step.ts';
import { libraryFacets } from './library.ts';

test('a decision stands in the policy library under who decided, from its first day', () => {
  const outcome = currentType('decision-outcome');
  expect(libraryFacets(outcome, { effectiveOn: '2026-07-01' }, 'changsha')).toEqual({
    validity: 'inForce',
    issuers: ['changsha'],
    effectiveOn: '2026-07-01',
  });
  expect(libraryFacets(currentType('decision-start'), {}, 'changsha')).toEqual({});
});

test('that experts are not needed is judged by the legal office besides, not by the writer and the own reviewer', () => {
  const start = currentType('decision-start');
  const steps = (experts: string, withholds = false) =>
    stepsOf({ review: ['reviewer'] }, start, { experts }, { withholds });
  expect(steps('required')).toEqual(['reviewer']);
  expect(steps('not-required')).toEqual(['reviewer', 'legal']);
  expect(steps('not-required', true)).toEqual(['reviewer', 'secrecy', 'legal']);
});
