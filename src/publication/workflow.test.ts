import { expect, test } from 'vitest';
import { DRAFT_STATES, type DraftAction } from '../schema/declaration.ts';
import { allowsAction, pendingStep } from './workflow.ts';

const ACTIONS: readonly DraftAction[] = [
  'edit',
  'submit',
  'approve',
  'return',
  'recall',
  'publish',
  'discard',
];

test('the transition table, state by state', () => {
  const table = Object.fromEntries(
    DRAFT_STATES.map((state) => [state, ACTIONS.filter((action) => allowsAction(state, action))]),
  );
  expect(table).toEqual({
    editing: ['edit', 'submit', 'discard'],
    returned: ['edit', 'submit', 'discard'],
    'in-review': ['approve', 'return', 'recall'],
    approved: ['return', 'recall', 'publish'],
    published: [],
    discarded: [],
  });
});

test('the step that waits is the one that the index points at, and only under review', () => {
  const steps = ['reviewer', 'secrecy'];
  expect(pendingStep({ state: 'in-review', steps, step_index: 0 })).toBe('reviewer');
  expect(pendingStep({ state: 'in-review', steps, step_index: 1 })).toBe('secrecy');
  expect(pendingStep({ state: 'approved', steps, step_index: 2 })).toBeNull();
});
