import { expect, test } from 'vitest';
import { type Authorship, ownTextRefusals, writersOf } from './rules-authorship.ts';

const text = (changes: Partial<Authorship> = {}): Authorship => ({
  submittedBy: 'colleague',
  baseEdition: null,
  revisions: [
    { version: 1, savedBy: 'writer' },
    { version: 2, savedBy: 'second' },
  ],
  ...changes,
});
const codes = (actor: string, authorship: Authorship): readonly string[] =>
  ownTextRefusals(actor, authorship, '签发').map(({ code }) => code);

test('whoever wrote any version neither approves nor issues, whoever submitted', () => {
  expect(codes('writer', text())).toEqual(['writer-cannot-approve']);
  expect(codes('second', text())).toEqual(['writer-cannot-approve']);
  expect(codes('colleague', text())).toEqual(['submitter-cannot-approve']);
  expect(codes('reviewer', text())).toEqual([]);
});

test('opening a correction is not writing, changing its text is', () => {
  expect([...writersOf(text({ baseEdition: 3 }))]).toEqual(['second']);
  expect(codes('writer', text({ baseEdition: 3 }))).toEqual([]);
});
