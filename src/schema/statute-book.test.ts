import { describe, expect, test } from 'vitest';
import { ownRule } from '../kernel/citation.ts';
import { addressOf, articleOf, numberOf, partsOf } from './places.ts';
import type { Statute } from './statute.ts';
import { printReference, StatuteBook } from './statute-book.ts';

const REGULATION: Statute = {
  code: 'sample-regulation',
  name: '样例条例',
  full: '中华人民共和国样例条例',
  kind: 'regulation',
  issuer: '国务院',
  texts: [
    {
      versions: [{ label: '国务院令第1号', from: '2008-05-01' }],
      source: 'memory',
      says: { 第九条: '旧文。', 第十八条: '二十日。' },
      becomes: { 第十八条: '第二十六条' },
    },
    {
      versions: [
        { label: '国务院令第2号', from: '2019-05-15' },
        { label: '2022年修订', from: '2022-01-01' },
      ],
      source: 'text',
      says: { 第二十条第一项: '规章。', 第二十六条: '二十日。', 第二十七条: '' },
    },
  ],
};
const REPEALED: Statute = {
  code: 'old-law',
  name: '旧法',
  full: '旧法',
  kind: 'law',
  issuer: '',
  texts: [{ versions: [{ label: '', from: '2000-01-01' }], source: 'text', says: { 第五条: '公开。' } }],
  ended: { on: '2026-08-15', by: '《新法典》' },
};
const CODE: Statute = {
  code: 'new-code',
  name: '新法典',
  full: '新法典',
  kind: 'law',
  issuer: '',
  texts: [
    {
      versions: [{ label: '', from: '2026-08-15' }],
      source: 'transcription',
      says: { 第一百三十八条: '公开。' },
    },
  ],
};
const NOTICE: Statute = {
  code: 'notice',
  name: '关于公开、监督的通知',
  full: '某办公厅关于公开、监督的通知',
  kind: 'document',
  issuer: '某办公厅',
  texts: [
    {
      versions: [{ label: '某办发〔2016〕1号', from: '2016-10-12' }],
      source: 'memory',
      says: { '第（三）条': '' },
    },
  ],
};
const BOOK = new StatuteBook([REGULATION, REPEALED, CODE, NOTICE]);

describe('what a basis refers to', () => {
  test.each([
    ['《中华人民共和国样例条例》（国务院令第2号）第二十条第一项', 'sample-regulation', ['第二十条第一项']],
    ['样例条例第二十六条', 'sample-regulation', ['第二十六条']],
    ['样例条例（国务院令第1号）第九条、第十八条', 'sample-regulation', ['第九条', '第十八条']],
    ['某办发〔2016〕1号第（三）条', 'notice', ['第（三）条']],
    ['关于公开、监督的通知（某办发〔2016〕1号）', 'notice', []],
  ])('%s', (basis, code, places) => {
    const parts = BOOK.parse(basis);
    expect(parts).toHaveLength(1);
    expect(parts[0]).toMatchObject({ kind: 'reference', reference: { statute: { code }, places } });
  });

  test('several at once, with words of their own between them', () => {
    const parts = BOOK.parse('旧法第五条；样例条例第二十六条，每年1月31日前');
    expect(parts.map((part) => part.printed)).toEqual([
      '《旧法》第五条',
      '《中华人民共和国样例条例》（2022年修订）第二十六条',
      '，每年1月31日前',
    ]);
  });

  test('a statute, a version or an article that the book does not know stays words', () => {
    for (const unknown of ['某某法第五条', '《旧法》（2099年修订）第五条', '旧法第六条'])
      expect(BOOK.parse(unknown), unknown).toMatchObject([{ kind: 'words', printed: unknown }]);
  });

  test('a rule of the platform is told apart, whatever it names', () => {
    const own = ownRule('比照《旧法》第五条，三日内公开');
    expect(BOOK.parse(own)).toEqual([{ kind: 'words', printed: own, own: true }]);
  });
});

describe('what was law on a day', () => {
  test('a version is named by its own number from its first day on', () => {
    const basis = '样例条例第二十六条';
    expect(BOOK.printOn(basis, '2021-12-31')).toBe('《中华人民共和国样例条例》（国务院令第2号）第二十六条');
    expect(BOOK.printOn(basis, '2022-01-01')).toBe('《中华人民共和国样例条例》（2022年修订）第二十六条');
  });

  test('an article is followed to where it stood before, and no further', () => {
    expect(BOOK.printOn('样例条例第二十六条', '2019-05-14')).toBe(
      '《中华人民共和国样例条例》（国务院令第1号）第十八条',
    );
    expect(BOOK.printOn('样例条例第二十七条', '2019-05-14')).toBe('');
    expect(BOOK.printOn('样例条例第二十六条', '2008-04-30')).toBe('');
  });

  test('of two statutes of which one replaced the other, the one in force', () => {
    const bases = ['旧法第五条', '新法典第一百三十八条'];
    expect(BOOK.on(bases, '2026-08-14').map((part) => part.printed)).toEqual(['《旧法》第五条']);
    expect(BOOK.on(bases, '2026-08-15').map((part) => part.printed)).toEqual(['《新法典》第一百三十八条']);
  });

  test('a statute as a whole gives way to an article of it', () => {
    const bases = ['样例条例第九条', '样例条例'];
    expect(BOOK.on(bases, '2010-01-01')).toHaveLength(1);
    expect(BOOK.on(bases, '2020-01-01').map((part) => part.printed)).toEqual([
      '《中华人民共和国样例条例》（国务院令第2号）',
    ]);
  });

  test('a move that the office has entered leads on', () => {
    const book = new StatuteBook(
      [REPEALED, CODE],
      [{ from: '《旧法》第五条', to: '《新法典》第一百三十八条' }],
    );
    expect(book.printOn('旧法第五条', '2026-09-01')).toBe('《新法典》第一百三十八条');
    expect(book.printOn('新法典第一百三十八条', '2026-01-01')).toBe('《旧法》第五条');
  });

  test('a renumbering to a place that does not exist is refused', () => {
    const [first, second] = REGULATION.texts;
    const wrong = { ...first, becomes: { 第十八条: '第九十九条' } };
    if (second === undefined) throw new Error('the sample has two texts');
    expect(() => new StatuteBook([{ ...REGULATION, texts: [wrong, second] }])).toThrow('第九十九条');
  });
});

test('a sentence counts as checked when it was compared, or when a lawyer confirmed it', () => {
  const [, current] = BOOK.textsOf(REGULATION);
  if (current === undefined) throw new Error('the sample has two texts');
  expect(BOOK.isChecked(current, '第二十六条')).toBe(true);
  expect(BOOK.isChecked(current, '第二十七条')).toBe(false);
  const printed = BOOK.parse(
    printReference(REGULATION, current.text.versions[0], ['第二十六条', '第二十七条']),
  );
  expect(printed).toMatchObject([{ unchecked: ['第二十七条'] }]);
  const reading = {
    statute: 'sample-regulation',
    label: '2022年修订',
    reader: '某律师',
    readOn: '2026-11-30',
    finding: '相符',
  };
  const confirmed = new StatuteBook([REGULATION], [], [{ ...reading, place: '第二十七条', confirmed: true }]);
  expect(confirmed.isChecked({ ...current, statute: REGULATION }, '第二十七条')).toBe(true);
  const doubted = new StatuteBook([REGULATION], [], [{ ...reading, place: '第二十六条', confirmed: false }]);
  expect(doubted.isChecked({ ...current, statute: REGULATION }, '第二十六条')).toBe(false);
});

test('numerals and places', () => {
  expect(['十', '二十', '二十六', '一百零八', '一百一十八', '一千二百四十二'].map(numberOf)).toEqual([
    10, 20, 26, 108, 118, 1242,
  ]);
  expect(['第二十条第一项', '第（三）条', '第九章'].map(articleOf)).toEqual([
    '第二十条',
    '第（三）条',
    '第九章',
  ]);
  expect(['第二十条第一项', '第（三）条', '第九章'].map(addressOf)).toEqual(['20', '3', 'chapter-9']);
  expect(partsOf('第三条第二款第一项')).toEqual({ article: '第三条', paragraph: 2, item: 1 });
});
