import { describe, expect, test } from 'vitest';
import { Spelling } from './spelling.ts';

const spelling = new Spelling([
  '低保',
  '公共租赁住房',
  '政府采购',
  '生态环境厅',
  '长沙市人民政府',
  '长沙县人民政府',
  '环境',
  '采购',
  '人民政府',
  '长沙市教育局',
]);

describe('suggestions while typing', () => {
  test('begin so, the shortest first, then what holds it', () => {
    expect(spelling.suggest('长沙', 2)).toEqual(['长沙市教育局', '长沙市人民政府']);
    expect(spelling.suggest('环境', 3)).toEqual(['环境', '生态环境厅']);
  });

  test('are found by sound and by initials, with and without apostrophes and blanks', () => {
    expect(spelling.suggest('changshas', 1)).toEqual(['长沙市教育局']);
    expect(spelling.suggest("chang sha'xian", 1)).toEqual(['长沙县人民政府']);
    expect(spelling.suggest('sthjt', 1)).toEqual(['生态环境厅']);
  });

  test('nothing for nothing, and nothing for what no word is like', () => {
    expect(spelling.suggest('  ', 5)).toEqual([]);
    expect(spelling.suggest('zzzz', 5)).toEqual([]);
  });
});

describe('what was meant', () => {
  test.each([
    ['dibao', '低保'],
    ['sthjt', '生态环境厅'],
    ['gonggongzu', '公共租赁住房'],
    ['公共租凭住房怎么申请', '公共租赁住房怎么申请'],
    ['生态环镜厅', '生态环境厅'],
    ['政府财购', '政府采购'],
    ['果园镇人民正府', '果园镇人民政府'],
  ])('%s: %s', (typed, meant) => {
    expect(spelling.correct(typed)).toBe(meant);
  });

  test('what is spelled as records spell it is left as it is, and so is what is like nothing', () => {
    expect(spelling.correct('政府采购')).toBeNull();
    expect(spelling.correct('完全别的东西')).toBeNull();
    expect(spelling.correct('xy')).toBeNull();
    expect(spelling.correct('PM2.5')).toBeNull();
  });
});
