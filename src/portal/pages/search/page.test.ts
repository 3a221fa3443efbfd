import { describe, expect, test } from 'vitest';
import { Parameters } from '../../frame/parameters.ts';
import { LAST_PAGE, understandSearch } from './query.ts';
import { searchParameters } from './route.ts';

const ask = (query: Readonly<Record<string, string>>) =>
  understandSearch(searchParameters(new Parameters({}, query)));

describe('a search request', () => {
  test('what is no date is said, not guessed', () => {
    const { request, complaints } = ask({ from: '2026-02-30', to: '2026-03-01' });
    expect(request.from).toBeNull();
    expect(request.to).toBe('2026-03-01');
    expect(complaints).toEqual(['开始日期“2026-02-30”不是有效日期，已忽略。']);
  });

  test('dates in the wrong order are said', () => {
    expect(ask({ from: '2026-03-02', to: '2026-03-01' }).complaints).toHaveLength(1);
  });

  test('an unknown kind is no filter, and pages end', () => {
    const { request } = ask({ kind: 'nonsense', page: '9999', q: '  水 ' });
    expect(request).toMatchObject({ kind: null, page: LAST_PAGE, q: '水' });
  });
});
