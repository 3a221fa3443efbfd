import { expect, test } from 'vitest';
import { PROBLEMS, problem, RETIRED_CODES } from './problems.ts';

test.each(Object.entries(PROBLEMS))('%s: a status, a Chinese sentence and what to do', (code, kind) => {
  expect(code).toMatch(/^[a-z][a-z-]+$/);
  expect(kind.status).toBeGreaterThanOrEqual(400);
  expect(kind.message).toMatch(/\p{Script=Han}|^\{detail\}$/u);
  expect(kind.advice).toMatch(/\p{Script=Han}/u);
});

test('a retired code is never given again', () => {
  expect(RETIRED_CODES.filter((code) => Object.hasOwn(PROBLEMS, code))).toEqual([]);
});

test('values are put into the sentence, and only into their places', () => {
  expect(problem('field-required', { field: '标题{field}' }).message).toBe('“标题{field}”没有填写。');
});

test('a sentence ends with exactly one full stop, whoever wrote its last words', () => {
  expect(problem('field-invalid', { field: '标题', detail: '最多200字' }).message).toMatch(/最多200字。$/);
  expect(problem('field-invalid', { field: '密码', detail: '太短。' }).message).toMatch(/太短。$/);
});
