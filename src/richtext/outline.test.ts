import { describe, expect, test } from 'vitest';
import { parseChineseNumber } from './chinese-number.ts';
import { outlineHtml, tableOfContents } from './outline.ts';
import { plainText } from './plain-text.ts';

const p = (...texts: string[]) => texts.map((text) => `<p>${text}</p>`).join('');

describe('outlineHtml', () => {
  test('finds chapters and articles; the first sentence is the heading, the rest the text', () => {
    const { html, outline } = outlineHtml(
      p('一、总体要求', '(一)明确目标。到年底建成。(责任单位:某厅)', '（二）守住底线。不得泄密。'),
    );
    expect(html).toBe(
      '<h2 id="ch-1">一、总体要求</h2><h3 id="art-1">(一)明确目标</h3><p>到年底建成。(责任单位:某厅)</p>' +
        '<h3 id="art-2">（二）守住底线</h3><p>不得泄密。</p>',
    );
    expect(outline).toEqual([
      { level: 1, number: '一', heading: '总体要求', anchor: 'ch-1' },
      { level: 2, number: '(一)', heading: '明确目标', anchor: 'art-1' },
      { level: 2, number: '(二)', heading: '守住底线', anchor: 'art-2' },
    ]);
  });

  test('a number that starts again in each chapter keeps anchors apart', () => {
    const { outline } = outlineHtml(p('一、甲', '(一)子。文。', '二、乙', '(一)丑。文。', '(一)寅。文。'));
    expect(outline.map((entry) => entry.anchor)).toEqual([
      'ch-1',
      'art-1',
      'ch-2',
      'ch-2-art-1',
      'ch-2-art-1-2',
    ]);
  });

  test('cuts inside inline tags without breaking them', () => {
    expect(outlineHtml('<p><strong>(一)甲。乙</strong>丙&amp;丁</p>').html).toBe(
      '<h3 id="art-1"><strong>(一)甲</strong></h3><p><strong>乙</strong>丙&amp;丁</p>',
    );
  });

  test('items and points get anchors, statutes their articles, decimals are no items', () => {
    const { html, outline } = outlineHtml(
      p('1.第一件。做好。', '(1)小件', '第三条　为了公开。', '3.5万元已到账。'),
    );
    expect(outline.map(({ level, number, anchor }) => [level, number, anchor])).toEqual([
      [3, '1.', 'item-1'],
      [4, '(1)', 'point-1'],
      [2, '第三条', 'art-3'],
    ]);
    expect(plainText(html)).toBe('1.第一件。做好。\n(1)小件\n第三条　为了公开。\n3.5万元已到账。');
  });

  test('a heading is short; a sentence stays one, with its stop', () => {
    const long = '（五）对违反本办法第三条规定未按时公开应当公开的信息并且拒不改正的行为';
    const { html, outline } = outlineHtml(p('（一）加强组织领导，落实责任。', `${long}。处以罚款。`, long));
    expect(html).toBe(
      `<p id="art-1">（一）加强组织领导，落实责任。</p><p id="art-5">${long}。处以罚款。</p><p id="art-5-2">${long}</p>`,
    );
    expect(outline.map(({ heading }) => heading)).toEqual(['加强组织领导，落实责任', '', '']);
  });

  test('doing it twice changes nothing', () => {
    const once = outlineHtml(`${p('一、甲', '(一)子。文。', '1.件。事。', '序言')}<h2>附则</h2>`);
    expect(outlineHtml(once.html)).toEqual(once);
  });

  test('the table of contents has chapters and articles with headings', () => {
    const { outline } = outlineHtml(p('一、甲', '(一)子。文。', '1.件。事。', '第三条　文。'));
    expect(tableOfContents(outline).map((entry) => entry.heading)).toEqual(['甲', '子']);
  });
});

test('Chinese numbers', () => {
  expect(
    ['一', '十', '十二', '二十', '二十六', '一百零二', '二〇二六', '甲'].map(parseChineseNumber),
  ).toEqual([1, 10, 12, 20, 26, 102, 2026, null]);
});
