import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentNumberKey, fold, foldWithOffsets } from './fold.ts';
import { parseQuery, phraseTerm } from './parse-query.ts';
import { lexemesOf, quoted, runsOf, tsvectorText } from './segment.ts';

const character = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...'政务公开工作要点欧阳王小明𠮷𪚥龘人民政府〇') },
  { weight: 3, arbitrary: fc.constantFrom(...'2016５PMpm.-/ 　\n，。〔〕【】（）“”') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }) },
);
const text = fc.array(character, { maxLength: 60 }).map((characters) => characters.join(''));

describe('folding', () => {
  test('is the same for one form and the other', () => {
    expect(fold('ＰＭ２．５　浓度')).toBe('pm2.5浓度');
    expect(fold('湘政办发［２０１６］ 5号')).toBe(fold('湘政办发〔2016〕5号'));
    expect(fold('二○一六年')).toBe(fold('二〇一六年'));
    expect(fold('open  data\u200b')).toBe('open data');
    expect(fold('第一段\r\n 第二段')).toBe('第一段\n第二段');
  });

  test('folding twice changes nothing more', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(fold(fold(value))).toBe(fold(value));
      }),
    );
  });

  test('every unit of the key points into the text, in order', () => {
    fc.assert(
      fc.property(text, (value) => {
        const { key, starts, ends } = foldWithOffsets(value);
        expect(starts.length).toBe(key.length);
        expect(ends.length).toBe(key.length);
        for (let i = 1; i < starts.length; i += 1)
          expect(starts[i]).toBeGreaterThanOrEqual(starts[i - 1] ?? 0);
        for (const end of ends) expect(end).toBeLessThanOrEqual(value.length);
      }),
    );
  });
});

describe('document numbers', () => {
  test.each([
    '湘政办发〔2016〕5号',
    '湘政办发[2016]5号',
    '湘政办发（2016）5号',
    '湘政办发【2016】第05号',
    ' 湘政办发 ［２０１６］ ５ 号 ',
  ])('%s is one number', (written) => {
    expect(documentNumberKey(written)).toBe('湘政办发(2016)5号');
  });
  test.each(['2016年5号', '湘政办发2016', '', '〔2016〕5号', '关于印发湘政办发〔2016〕5号的通知'])(
    '%s is none',
    (written) => {
      expect(documentNumberKey(written)).toBeNull();
    },
  );
});

describe('lexemes', () => {
  test('bigrams and the last character of Chinese, whole runs of digits and Latin, planes beyond the first', () => {
    expect([...lexemesOf(fold('长沙市2016年PM2.5'))].sort()).toEqual(
      ['2016', '5', 'pm2', '市', '年', '沙市', '长沙'].sort(),
    );
    expect([...lexemesOf('𠮷野家')]).toEqual(['𠮷野', '野家', '家']);
  });

  test('a quotation from a text asks for nothing that the text does not have', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (value, a, b) => {
        const characters = [...value.normalize('NFKC')];
        const start = a % (characters.length + 1);
        const part = characters.slice(start, start + 1 + (b % 12)).join('');
        const whole = fold(characters.join(''));
        const term = phraseTerm(fold(part.replace(/\s+/gu, ' ')), true);
        // A piece from inside a run of digits or Latin, and nothing else, is the one thing that is not promised.
        const before = characters[start - 1] ?? '';
        const cutRun =
          /[\p{L}\p{N}\p{M}]/u.test(before) && ![...runsOf(term?.key ?? '')].some((run) => run.cjk);
        fc.pre(term !== null && !cutRun && whole.includes(term.key));
        const lexemes = [...lexemesOf(whole)];
        for (const lexeme of term?.lexemes ?? []) {
          const met = lexeme.prefix
            ? lexemes.some((l) => l.startsWith(lexeme.text))
            : lexemes.includes(lexeme.text);
          expect(met, `${lexeme.text} of ${part} in ${value}`).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('a tsvector never exceeds what PostgreSQL takes', () => {
    const characters: string[] = [];
    for (let i = 0; i < 400_000; i += 1)
      characters.push(String.fromCodePoint(0x4e00 + ((i * 7919 + (i >> 3)) % 20_000)));
    const lex = tsvectorText({
      titleKey: '标题',
      textKey: characters.join(''),
      numberKey: null,
      bodyCode: 'a',
      areaCode: 'b',
      kind: 'c',
    });
    expect(Buffer.byteLength(lex)).toBeLessThan(2_000_000);
    expect(lex).toContain("'^标题'");
  });

  test('whatever is in a lexeme, it stays one', () => {
    expect(quoted("a' | 'b\\")).toBe("'a'' | ''b\\\\'");
  });
});

describe('queries', () => {
  const keys = (q: string): string[] => (parseQuery(q)?.terms ?? []).map((term) => term.key);

  test('are split into words; quotations and numbers stay whole', () => {
    expect(keys('湖南省 政务公开')).toEqual(['湖南省', '政务', '公开']);
    expect(keys('“推进公开，加强解读” 2016')).toEqual(['推进公开,加强解读', '2016']);
    expect(keys('湘政办发【2016】05号')).toEqual(['湘政办发(2016)5号']);
    expect(parseQuery('湘政办发【2016】05号')?.numberKey).toBe('湘政办发(2016)5号');
    expect(keys('PM2.5')).toEqual(['pm2.5']);
  });

  test('a name that jieba does not know stays in one piece', () => {
    for (const name of ['祁同伟', '龘小明', '张三丰', '𠮷小明']) expect(keys(name)).toEqual([name]);
  });

  test('with nothing to look for are null', () => {
    for (const q of ['', '   ', '——！？', '“”', '&|!():*', '\0', '\ud800']) expect(parseQuery(q)).toBeNull();
  });

  test('never throw, and have lexemes of letters and digits only', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (q) => {
        for (const term of parseQuery(q)?.terms ?? []) {
          expect(term.lexemes.length).toBeGreaterThan(0);
          for (const lexeme of term.lexemes) expect(lexeme.text).toMatch(/^[\p{L}\p{N}\p{M}]+$/u);
        }
      }),
    );
  });
});
