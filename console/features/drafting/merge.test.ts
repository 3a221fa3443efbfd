import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Content } from '../../api/content.ts';
import { fieldsOf, sameContent, sameValue } from './content.ts';
import { differencesBetween, mergeContents } from './merge.ts';

const content: fc.Arbitrary<Content> = fc.dictionary(
  fc.constantFrom('title', 'number', 'body', 'rows'),
  fc.oneof(fc.string({ maxLength: 3 }), fc.array(fc.string({ maxLength: 2 }), { maxLength: 2 })),
);
const same = (base: Content) => ({ sent: base, stored: base });

describe('merging two versions', () => {
  it('takes what only one side changed and asks about what both changed', () => {
    const base = { title: '旧', number: '1号', body: '<p>甲</p>' };
    const mine = { title: '我改的', number: '1号', body: '<p>我</p>' };
    const theirs = { title: '旧', number: '2号', body: '<p>他</p>' };
    const differences = differencesBetween(same(base), mine, theirs);
    expect(differences.filter((difference) => difference.contested).map((d) => d.field)).toEqual(['body']);
    expect(mergeContents(theirs, differences, { body: 'theirs' })).toEqual({
      title: '我改的',
      number: '2号',
      body: '<p>他</p>',
    });
  });

  it('does not take the tidying of the server for a change', () => {
    const base = { sent: { title: ' 标题 ' }, stored: { title: '标题' } };
    expect(differencesBetween(base, { title: ' 标题 ' }, { title: '标题' })).toEqual([]);
  });

  it('lets me empty a field that they left alone', () => {
    const base = { title: '甲', number: '1号' };
    const differences = differencesBetween(same(base), { title: '甲' }, { title: '乙', number: '1号' });
    expect(mergeContents({ title: '乙', number: '1号' }, differences, {})).toEqual({ title: '乙' });
  });

  it('never loses a value: every field of the result is mine or theirs, as chosen', () => {
    fc.assert(
      fc.property(
        content,
        content,
        content,
        fc.constantFrom('mine', 'theirs'),
        (base, mine, theirs, side) => {
          const differences = differencesBetween(same(base), mine, theirs);
          const contested = differences.filter((difference) => difference.contested);
          const merged = mergeContents(
            theirs,
            differences,
            Object.fromEntries(contested.map(({ field }) => [field, side])),
          );
          for (const field of fieldsOf(base, mine, theirs)) {
            const iChanged = !sameValue(mine[field], base[field]);
            const theyChanged = !sameValue(theirs[field], base[field]);
            const expected = iChanged && (!theyChanged || side === 'mine') ? mine[field] : theirs[field];
            expect(sameValue(merged[field], expected)).toBe(true);
          }
        },
      ),
    );
  });

  it('keeps mine whole or theirs whole when told so for every field', () => {
    fc.assert(
      fc.property(content, content, content, (base, mine, theirs) => {
        const differences = differencesBetween(same(base), mine, theirs);
        const all = (side: 'mine' | 'theirs') =>
          Object.fromEntries(differences.map(({ field }) => [field, side]));
        expect(sameContent(mergeContents(theirs, differences, all('mine')), mine)).toBe(true);
        expect(sameContent(mergeContents(theirs, differences, all('theirs')), theirs)).toBe(true);
      }),
    );
  });
});
