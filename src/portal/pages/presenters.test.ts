import { describe, expect, test } from 'vitest';
import { KINDS } from '../../schema/declaration.ts';
import { periodText } from '../components/late-obligations.tsx';
import { noObligations, sampleAreas, sampleItems } from '../testing/sample-data.ts';
import { STANDARD_ENTRIES, standardEntries } from './bodies/body-page.tsx';
import { foldUnchanged } from './disclosures/difference-page.tsx';
import { presentHome } from './home/home-page.tsx';
import { LAST_PAGE, readSearch } from './search/search-page.tsx';
import { keptShare, sumObligations } from './supervision/supervision-page.tsx';

describe('the home page', () => {
  const figures = { disclosures: 1, publishedThisMonth: 1, bodies: 1, items: 1, obligations: noObligations };
  test('shows the five kinds of disclosure, and each area once', () => {
    const { kinds } = presentHome(figures, sampleAreas, [], [], []);
    expect(kinds.flatMap((group) => group.areas)).toHaveLength(sampleAreas.length);
    expect(kinds.map((group) => group.kind)).toEqual([...KINDS]);
  });
  test('claims no rate before anything has fallen due', () => {
    expect(presentHome(figures, [], [], [], []).kept).toBe('—');
    expect(
      presentHome({ ...figures, obligations: { ...noObligations, due: 9, done: 1, late: 1 } }, [], [], [], [])
        .kept,
    ).toBe('50%');
  });
});

describe('the standard page of a body (国办公开办函〔2019〕61号)', () => {
  test('entries come in the prescribed order and only with content', () => {
    const entries = standardEntries([...sampleItems].reverse());
    const titles = entries.map((entry) => entry.title);
    expect(titles).toEqual(STANDARD_ENTRIES.filter((title) => titles.includes(title)));
    expect(titles).toEqual(['政府信息公开指南', '法定主动公开内容', '政府信息公开年报']);
    const shown = entries.flatMap((entry) => entry.groups.flatMap((group) => group.items));
    expect(shown.every((item) => item.disclosures > 0)).toBe(true);
    expect(shown).toHaveLength(sampleItems.filter((item) => item.disclosures > 0).length);
  });
});

describe('a search request', () => {
  test('what is no date is said, not guessed', () => {
    const { request, complaints } = readSearch({ from: '2026-02-30', to: '2026-03-01' });
    expect(request.from).toBeNull();
    expect(request.to).toBe('2026-03-01');
    expect(complaints).toEqual(['开始日期“2026-02-30”不是有效日期，已忽略。']);
  });
  test('dates in the wrong order are said', () => {
    expect(readSearch({ from: '2026-03-02', to: '2026-03-01' }).complaints).toHaveLength(1);
  });
  test('an unknown kind is no filter, and pages end', () => {
    const { request } = readSearch({ kind: 'nonsense', page: 9_999, q: '  水 ' });
    expect(request).toMatchObject({ kind: null, page: LAST_PAGE, q: '水' });
  });
});

describe('the supervision board', () => {
  test('totals are the sum of the rows', () => {
    const row = { code: 'a', title: 'a', obligations: { ...noObligations, late: 2, done: 3 } };
    expect(sumObligations([row, row])).toEqual({ ...noObligations, late: 4, done: 6 });
  });
  test('what is not yet due does not count as kept', () => {
    expect(keptShare({ ...noObligations, due: 100 })).toBe('—');
    expect(keptShare({ ...noObligations, due: 100, done: 1, 'done-late': 1, late: 2 })).toBe('25%');
  });
  test('periods are named as people say them', () => {
    expect(['2026', '2026-Q1', '2026-03', 'standing', 'event:1'].map(periodText)).toEqual([
      '2026年',
      '2026年第1季度',
      '2026年3月',
      '',
      '',
    ]);
  });
});

describe('the difference of two editions', () => {
  const same = { kind: 'same', pieces: [{ kind: 'same', text: '甲' }] } as const;
  const changed = { kind: 'changed', pieces: [{ kind: 'added', text: '乙' }] } as const;
  test('every change is shown and every paragraph counted', () => {
    const changes = [same, same, same, changed, same, same, same, same, changed];
    const lines = foldUnchanged(changes);
    const shown = lines.filter((line) => line.kind === 'change');
    const skipped = lines.reduce((sum, line) => sum + (line.kind === 'skipped' ? line.count : 0), 0);
    expect(shown.filter((line) => line.change.kind === 'changed')).toHaveLength(2);
    expect(shown.length + skipped).toBe(changes.length);
  });
});
