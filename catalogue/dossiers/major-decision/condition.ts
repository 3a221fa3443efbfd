import type { Condition, ConditionTest, When } from '../../../src/schema/condition.ts';

export const recorded = (...stages: readonly string[]): ConditionTest => ({ kind: 'recorded', stages });

export const needed = (field: string): When => ({ stages: ['start'], field, values: ['required'] });
export const toBeAmended: When = { stages: ['legality-review'], field: 'outcome', values: ['amend'] };
export const ANSWERS = { stages: ['expert-adoption'], rows: 'answers', column: 'outcome' } as const;
/** The text as the review found it lawful: its own, or the one with the changes that it asked for. */
export const REVIEWED_TEXT = {
  stages: ['legality-review', 'legality-amendment'],
  field: 'reviewedText',
} as const;
export const DIMENSIONS = { stages: ['risk'], rows: 'dimensions' } as const;

type Given = Pick<Condition, 'key' | 'title' | 'basis' | 'advice' | 'remedy' | 'test'> &
  Partial<Pick<Condition, 'step' | 'when'>>;
export const condition = (given: Given): Condition => ({ step: null, when: null, ...given });
