import { describe, expect, it } from 'vitest';
import { ApiProblem, fieldOfPath, isTemporary, offlineProblem, parseProblem, refusalsOf } from './problem.ts';

describe('parseProblem', () => {
  it('keeps every refusal with its path and basis', () => {
    const problem = parseProblem(422, {
      code: 'field-required',
      refusals: [
        {
          code: 'field-required',
          message: '“标题”没有填写。',
          advice: '请填写“标题”。',
          path: '/content/title',
        },
        { code: 'personal-data-found', message: '内容中有手机号码。', advice: '请删除。', basis: '第十五条' },
      ],
    });
    expect(problem.refusals.map((refusal) => refusal.code)).toEqual([
      'field-required',
      'personal-data-found',
    ]);
    expect(problem.refusals[0]?.path).toBe('/content/title');
    expect(problem.refusals[1]?.basis).toBe('第十五条');
    expect(problem.code).toBe('field-required');
  });

  it('keeps what stands beside the refusals: the current version in a conflict', () => {
    const problem = parseProblem(412, {
      refusals: [{ code: 'version-conflict', message: '内容已被修改。', advice: '' }],
      current: { id: 'x', version: 7 },
    });
    expect(problem.document.current).toEqual({ id: 'x', version: 7 });
  });

  it.each([null, '<html>Bad gateway</html>', [], { refusals: 'none' }, { refusals: [{ code: 1 }] }])(
    'makes a sentence with advice out of an answer of another shape: %j',
    (body) => {
      const problem = parseProblem(502, body);
      expect(problem.refusals).toHaveLength(1);
      expect(problem.refusals[0]?.message).toContain('502');
      expect(problem.refusals[0]?.advice).not.toBe('');
    },
  );
});

describe('isTemporary', () => {
  it('tells faults that pass from refusals that stay', () => {
    expect(isTemporary(offlineProblem())).toBe(true);
    expect(isTemporary(new ApiProblem(503, []))).toBe(true);
    expect(isTemporary(new ApiProblem(429, []))).toBe(true);
    expect(isTemporary(new ApiProblem(422, []))).toBe(false);
    expect(isTemporary(new Error('a bug'))).toBe(false);
  });
});

describe('refusalsOf', () => {
  it('shows a bug as a sentence, never as its text', () => {
    expect(refusalsOf(new TypeError('x is undefined'))[0]?.message).not.toContain('undefined');
  });
});

describe('fieldOfPath', () => {
  it.each([
    ['/content/title', 'title'],
    ['/title', 'title'],
    ['/content/rows/3/name', 'rows'],
    ['/content/a~1b', 'a/b'],
    ['', null],
    ['/content', null],
    [undefined, null],
  ])('%s means %s', (path, field) => {
    expect(fieldOfPath(path)).toBe(field);
  });
});
