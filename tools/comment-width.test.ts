import { expect, it } from 'vitest';
import { longLines, wrapComments } from './comment-width.ts';

const WORDS = Array.from({ length: 30 }, (_, i) => `word${i}`).join(' ');
const wrap = (text: string): string => {
  const once = wrapComments('a.tsx', text);
  // Nothing is left over, and nothing more is done the second time.
  expect(longLines('a.tsx', once)).toEqual([]);
  expect(wrapComments('a.tsx', once)).toBe(once);
  return once;
};
/** Comments as words, without their marks and breaks. */
const said = (text: string): string =>
  text
    .replace(/\/\*\*?|\*\/|\/\/|[{}]|^ *\*(?!\/)/gm, ' ')
    .replace(/\s+/g, ' ')
    .trim();

it('a line of a comment has 120 columns at most; code and what it quotes may have more', () => {
  expect(longLines('a.ts', `// ${'a '.repeat(58)}b\n`)).toEqual([]);
  expect(longLines('a.ts', `const a = 1;\n// ${'a '.repeat(59)}\n`)).toEqual([{ line: 2, columns: 121 }]);
  expect(longLines('a.ts', `const a = '${'a '.repeat(100)} // b';\n`)).toEqual([]);
});

it('comments of every form are wrapped, and no word of them is lost', () => {
  for (const text of [
    `// ${WORDS}\nconst a = 1;\n`,
    `  /** ${WORDS} */\n  const a = 1;\n`,
    `/**\n * short\n *\n * ${WORDS}\n * - ${WORDS}\n */\nconst a = 1;\n`,
    `/* ${WORDS} */\nconst a = 1;\n`,
    `const a = (\n  <p>\n    {/* ${WORDS} */}\n    b\n  </p>\n);\n`,
  ]) {
    const better = wrap(text);
    expect(better).not.toBe(text);
    expect(said(better)).toBe(said(text));
  }
});

it('Chinese sentences end a line between characters, never before a closing mark', () => {
  const better = wrap(`// ${'依照条例第十九条公开，'.repeat(20)}\n`);
  expect(better.replace(/\n\/\/ /g, '')).toContain('依照条例第十九条公开，依照条例第十九条公开，');
  expect(better).not.toMatch(/^\/\/ [，。]/m);
});

it('comments that are short enough stay as they are written', () => {
  const text = '// one\n// two\n/** three */\nconst a = 1; // four\n';
  expect(wrapComments('a.ts', text)).toBe(text);
});
