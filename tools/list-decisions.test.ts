import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { decisionIndex, decisionsIn, INDEX } from './list-decisions.ts';

const root = join(import.meta.dirname, '..');
const decisions = decisionsIn(root);

it('every record of a decision has a date, a status and a number of its own', () => {
  expect(decisions.filter(({ date, status }) => date === null || status === null)).toEqual([]);
  expect(new Set(decisions.map(({ number }) => number)).size).toBe(decisions.length);
});

it('the index of decisions fits the records (else: npm run decisions)', () => {
  expect(readFileSync(join(root, INDEX), 'utf8')).toBe(decisionIndex(decisions));
});
