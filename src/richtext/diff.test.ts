import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffHtml, diffParagraphs, diffText, type ParagraphChange } from './diff.ts';

const side = (changes: readonly ParagraphChange[], other: 'removed' | 'added') =>
  changes
    .filter((change) => change.kind !== other)
    .map((change) =>
      change.pieces
        .filter((piece) => piece.kind !== other)
        .map((piece) => piece.text)
        .join(''),
    );

describe('diffParagraphs', () => {
  test('both texts can be read back from the difference', () => {
    const paragraph = fc.oneof(
      fc.constantFrom('公开为常态', '公开是常态', '不公开为例外', '2026年3月1日', '2026年4月1日', ''),
      fc.string({ maxLength: 30 }),
    );
    const text = fc.array(paragraph, { maxLength: 25 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = diffParagraphs(before, after);
        expect(side(changes, 'added')).toEqual(before);
        expect(side(changes, 'removed')).toEqual(after);
      }),
      { numRuns: 1000 },
    );
  });

  test('a changed number is shown whole, the rest of the sentence stays', () => {
    expect(diffText('征求意见时间不少于20日，应当公布。', '征求意见时间不少于30日，应当公布。')).toEqual([
      {
        kind: 'changed',
        pieces: [
          { kind: 'same', text: '征求意见时间不少于' },
          { kind: 'removed', text: '20' },
          { kind: 'added', text: '30' },
          { kind: 'same', text: '日，应当公布。' },
        ],
      },
    ]);
  });

  test('a paragraph put in between leaves its neighbours alone', () => {
    expect(
      diffHtml('<p>甲段</p><p>乙段</p>', '<p>甲段</p><p>新增内容</p><p>乙段</p>').map((c) => c.kind),
    ).toEqual(['same', 'added', 'same']);
  });

  test('two unlike texts of 200 kB end in a difference, not in a hang', () => {
    const text = (seed: number) =>
      Array.from({ length: 1300 }, (_, i) =>
        Array.from({ length: 50 }, (_, j) =>
          String.fromCharCode(0x4e00 + ((i * 7919 + j * seed) % 5000)),
        ).join(''),
      ).join('\n');
    const [before, after] = [text(104_729), text(15_485_863)];
    const changes = diffText(before, after);
    expect(side(changes, 'added').join('\n')).toBe(before);
    expect(side(changes, 'removed').join('\n')).toBe(after);
  });

  test('one long paragraph rewritten is one replacement', () => {
    const changes = diffText('甲'.repeat(100_000), '乙'.repeat(100_000));
    expect(changes.map((change) => change.kind)).toEqual(['removed', 'added']);
  });
});
