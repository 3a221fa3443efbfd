import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highlight, snippet } from './highlight.ts';

const marked = (shown: { text: string; ranges: readonly { start: number; end: number }[] }): string[] =>
  shown.ranges.map((range) => shown.text.slice(range.start, range.end));

test('marks what was written, in the form in which it was written', () => {
  expect(marked(highlight('关于ＰＭ２．５的湘政办发〔2016〕 5号文', ['pm2.5', '湘政办发(2016)5号']))).toEqual(
    ['ＰＭ２．５', '湘政办发〔2016〕 5号'],
  );
  expect(marked(highlight('𠮷野家和𠮷野', ['𠮷野']))).toEqual(['𠮷野', '𠮷野']);
});

test('overlapping marks become one', () => {
  expect(marked(highlight('政务公开工作', ['政务公开', '公开工作']))).toEqual(['政务公开工作']);
});

test('a snippet shows the place where most words stand together', () => {
  const filler = '与此无关的文字。'.repeat(60);
  const shown = snippet(`${filler}公开。${filler}各部门要公开关于环境的信息和监测数据。${filler}`, [
    '公开',
    '环境',
    '监测',
  ]);
  expect(marked(shown)).toEqual(['公开', '环境', '监测']);
  expect(shown.text.startsWith('…')).toBe(true);
  expect(shown.text.length).toBeLessThan(140);
});

test('without a place it is the beginning', () => {
  expect(snippet('短文。', ['没有'])).toEqual({ text: '短文。', ranges: [] });
});

test('ranges are in order, inside the text, and cut no character', () => {
  const piece = fc.constantFrom(...('政务公开𠮷𪚥Ａb2 \n。e\u0301'.match(/./gsu) ?? []));
  const textOf = fc.array(piece, { maxLength: 300 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(
      textOf,
      fc.array(fc.constantFrom('政', '公开', '𠮷', 'a', 'é'), { maxLength: 3 }),
      (text, keys) => {
        for (const shown of [highlight(text, keys), snippet(text, keys)]) {
          let last = 0;
          expect(shown.text.isWellFormed()).toBe(true);
          for (const range of shown.ranges) {
            expect(range.start).toBeGreaterThanOrEqual(last);
            expect(range.end).toBeGreaterThan(range.start);
            expect(shown.text.slice(range.start, range.end).isWellFormed()).toBe(true);
            last = range.end;
          }
          expect(last).toBeLessThanOrEqual(shown.text.length);
        }
      },
    ),
  );
});
