import { expect, test, vi } from 'vitest';
import type { LawEffect, StatuteSummary } from '../../../src/api/contract.ts';
import { press, show, shownText, showRow, type } from '../../testing/show.tsx';
import { EffectTable } from './effect-table.tsx';
import { LawEntryForm } from './law-entry-form.tsx';
import { BLANK_ENTRY, entryOf, furtherVersion } from './law-entry-text.ts';
import { uncheckedColumns } from './unchecked-citations.tsx';

const STATUTE: StatuteSummary = {
  code: 'sample-law',
  name: '样例法',
  full: '中华人民共和国样例法',
  kind: 'law',
  issuer: '全国人大常委会',
  texts: [
    {
      from: '2018-12-29',
      until: '2026-01-01',
      labels: ['2018年修正'],
      places: [
        {
          place: '第三十条',
          printed: '《中华人民共和国样例法》（2018年修正）第三十条',
          sentence: '',
          checked: false,
        },
      ],
    },
    { from: '2026-01-01', until: null, labels: ['2025年修订'], places: [] },
  ],
};

test('lines of places and moves are read as the server takes them', () => {
  const entry = entryOf({
    ...BLANK_ENTRY,
    places: '第三十五条 村务 公开。\n\n第三十六条',
    moves: '《样例法》第三十条 → 第三十五条\n样例法第三十一条->第三十六条',
  });
  expect(entry.places).toEqual([
    { place: '第三十五条', sentence: '村务公开。' },
    { place: '第三十六条', sentence: '' },
  ]);
  expect(entry.moves).toEqual([
    { from: '《样例法》第三十条', to: '第三十五条' },
    { from: '样例法第三十一条', to: '第三十六条' },
  ]);
});

test('a further version starts with the places that are cited, each waiting for where it goes', () => {
  expect(furtherVersion(STATUTE)).toMatchObject({
    code: 'sample-law',
    moves: '《中华人民共和国样例法》（2018年修正）第三十条 → ',
  });
});

test('a law on record keeps its name; its version and day are typed', () => {
  const onChange = vi.fn();
  show(<LawEntryForm entry={furtherVersion(STATUTE)} statutes={[STATUTE]} onChange={onChange} />);
  type('版本', '2027年修正');
  expect(onChange).toHaveBeenLastCalledWith(
    expect.objectContaining({ label: '2027年修正', code: 'sample-law' }),
  );
  expect(document.querySelector<HTMLInputElement>('#law-full')?.disabled).toBe(true);
});

test('what an entry leaves without a basis is said in words', () => {
  const effect: LawEffect = {
    day: '2026-08-15',
    touched: [{ kind: 'item', code: '14.x', title: '空气月报', before: '《旧法》第五条', after: '' }],
    obligations: [{ item: '14.x', title: '空气月报', before: '《旧法》第五条', after: '', obligations: 3 }],
  };
  show(<EffectTable effect={effect} />);
  expect(shownText()).toContain('自2026-08-15起，1处依据会改变');
  expect(shownText()).toContain('没有现行依据');
});

test('a citation that names no known law is not read before the law is entered', () => {
  const citation = {
    statute: 'sample-law',
    label: '2018年修正',
    place: '第三十条',
    printed: '《样例法》第三十条',
    why: '没有与原文核对',
    uses: 3,
  };
  const onRead = vi.fn();
  const { unmount } = showRow(uncheckedColumns(onRead), citation);
  press('录入核对');
  expect(onRead).toHaveBeenCalledWith(citation);
  unmount();
  showRow(uncheckedColumns(onRead), { ...citation, statute: null });
  expect(shownText()).toContain('先录入法律');
});
