import fc from 'fast-check';
import { expect, test } from 'vitest';
import { narrow } from './narrow.ts';
import { FINDERS } from './screen-text.ts';
import { SIGNS, signsOf } from './signs.ts';

/** Pieces of what is looked for, in the spellings that people use, beside what stands around them. */
const PIECES = [
  ...'0123456789',
  ...'〇一三八九幺①⑨０３９Ｘ',
  ...['430102', '19900101', '123X', '138', '13900001111', '6222', '0731', '84410000', 'E00001234'],
  ...['身份证', '护照', '电话', '座机', '微信', 'wx', 'ＱＱ', '扣扣', '企鹅', '抖音', '钉钉', 'lisi_88'],
  ...['@', '＠', ' at ', '艾特', '.com', '点cn', 'example', '湘A', '京Ｂ', '·', '-', '－', ' ', '\u3000'],
  ...['家住', '住址', '户籍', '小区', '5栋', '２单元', '号楼', '501室', '小学', '中学', '高一3班', '年级'],
  ...[
    '幼儿园',
    '学生王子沐',
    '，李小明，',
    '机密',
    '绝 密',
    '★',
    '内部资料',
    '注意保存',
    '的',
    '。',
    '(',
    ')',
  ],
];
const line = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(''));
const look = fc.record({ writer: fc.constantFrom('office', 'citizen'), inHead: fc.boolean() });

test('whoever is not asked to look would have found nothing, and what is not made plain is plain', () => {
  let found = 0;
  fc.assert(
    fc.property(line, look, (raw, { writer, inHead }) => {
      const signs = signsOf(raw);
      if ((signs & SIGNS.wide) === 0) expect(narrow(raw)).toBe(raw);
      for (const { needs, find } of FINDERS) {
        const hits = find(narrow(raw), { writer, inHead });
        found += hits.length;
        if (hits.length > 0) expect(signs & needs, raw).not.toBe(0);
      }
    }),
    { numRuns: 3_000 },
  );
  expect(found).toBeGreaterThan(300);
});
