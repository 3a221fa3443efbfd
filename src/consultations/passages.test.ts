import { expect, test } from 'vitest';
import { passagesOf } from './passages.ts';

test('articles keep their anchors, paragraphs count on from them, every anchor is there once', () => {
  const passages = passagesOf(
    '<p>为了示例，制定本办法。</p><p>第一条　停车应当收费。</p><p>前款规定自今年起施行。</p><p>第二条　夜间免费。</p><table><tbody><tr><td>甲</td></tr></tbody></table>',
  );
  expect(passages.map(({ anchor, label }) => [anchor, label])).toEqual([
    ['par-p1', '第1段'],
    ['art-1', '第一条'],
    ['art-1-p1', '第一条第2款'],
    ['art-2', '第二条'],
    ['art-2-p1', '第二条第2款'],
  ]);
  for (const { anchor, html } of passages) expect(html).toContain(`id="${anchor}"`);
});

test('headings name themselves and what stands below them', () => {
  const passages = passagesOf(
    '<p>一、总体要求</p><p>先增后减。</p><p></p><p>（一）保障出行。走路五百米。</p>',
  );
  expect(passages.map(({ label, heading }) => [label, heading])).toEqual([
    ['一、总体要求', true],
    ['一、总体要求第1段', false],
    ['（一）保障出行', true],
    ['（一）保障出行第1段', false],
  ]);
});
