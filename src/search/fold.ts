/**
 * The form in which texts are compared: NFKC, lower case, one form of brackets, no invisible characters, no spaces
 * beside Chinese. It works cluster by cluster, so that the key of a part is a part of the key of the whole: what `LIKE`
 * finds, the index finds.
 */
export interface Folded {
  readonly key: string;
  /** For each UTF-16 unit of the key: where its cluster begins and ends in the text. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Every pair of brackets is the same pair: 〔2016〕, [2016], （2016） and 【2016】 are one year. */
const ONE_FORM: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'〔[{【〖〈⟨'].map((bracket) => [bracket, '('])),
  ...Object.fromEntries([...'〕]}】〗〉⟩'].map((bracket) => [bracket, ')'])),
  // 二○一六年 is typed with a circle as often as with the numeral.
  '○': '〇',
  '◯': '〇',
};

const MARK = /^\p{M}$/u;
// Zero-width characters, soft hyphens, controls and variation selectors come along from word processors.
const INVISIBLE = /^(?:[\p{Cf}\p{Cs}\p{Variation_Selector}]|(?![\t\n\v\f\r\x85])\p{Cc})$/u;
const SPACE = /^\s$/u;
const BREAK = /^[\n\r\v\f\u2028\u2029\x85]$/u;
/** A space counts only between two of these: `open data`. */
const SPACED = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]$/u;

const isUsualChinese = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

const foldCluster = (cluster: string): string => {
  // NFKC gives some signs a space of their own (`´` is a space and an accent): it is not ours.
  const folded = cluster.normalize('NFKC').toLowerCase().replace(/\s/gu, '');
  return ONE_FORM[folded] ?? folded;
};

/**
 * Characters that are their own key, and after which no mark follows: most of any text, and not worth a look at the
 * tables.
 */
const isPlain = (code: number): boolean =>
  isUsualChinese(code) ||
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x61 && code <= 0x7a) ||
  code === 0x3001 ||
  code === 0x3002;
const startsMark = (code: number): boolean => code >= 0x300 && !isPlain(code) && code !== 0xff0c;

const isSpaced = (character: string): boolean => SPACED.test(character);
const lastCharacter = (text: string): string =>
  text.slice(text.charCodeAt(text.length - 1) >> 10 === 0x37 ? -2 : -1);

export function foldWithOffsets(text: string): Folded {
  const source = text.toWellFormed();
  let key = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let gap = '';
  // Kept beside the key: a look into a text that is still being put together copies it, at each space of a long one.
  let last = '';
  const push = (folded: string, start: number, end: number): void => {
    const first = String.fromCodePoint(folded.codePointAt(0) ?? 0);
    const joint =
      key === '' || gap === '' ? '' : gap === '\n' ? '\n' : isSpaced(last) && isSpaced(first) ? ' ' : '';
    if (joint !== '') {
      key += joint;
      starts.push(start);
      ends.push(start);
    }
    gap = '';
    key += folded;
    last = lastCharacter(folded);
    for (let i = 0; i < folded.length; i += 1) {
      starts.push(start);
      ends.push(end);
    }
  };
  for (let at = 0; at < source.length; ) {
    const start = at;
    const unit = source.charCodeAt(at);
    if (gap === '' && isPlain(unit) && !startsMark(source.charCodeAt(at + 1))) {
      last = source.charAt(at);
      key += last;
      at += 1;
      starts.push(start);
      ends.push(at);
      continue;
    }
    const code = source.codePointAt(at) ?? 0;
    at += code > 0xffff ? 2 : 1;
    let cluster = source.slice(start, at);
    for (
      let next = source.codePointAt(at) ?? 0;
      next >= 0x300 && !isUsualChinese(next);
      next = source.codePointAt(at) ?? 0
    ) {
      const mark = String.fromCodePoint(next);
      if (!MARK.test(mark)) break;
      at += mark.length;
      if (!INVISIBLE.test(mark)) cluster += mark;
    }
    if (isUsualChinese(code) && cluster.length === 1) {
      push(cluster, start, at);
    } else if (SPACE.test(cluster) || cluster === '\x85') {
      gap = gap === '\n' || BREAK.test(cluster) ? '\n' : ' ';
    } else if (!INVISIBLE.test(cluster)) {
      const folded = foldCluster(cluster);
      if (folded !== '') push(folded, start, at);
    }
  }
  return { key, starts, ends };
}

export const fold = (text: string): string => foldWithOffsets(text).key;

const NUMBER = /^([\p{Script=Han}]{1,20})\((\d{4})\)(?:第)?0*(\d{1,6})号$/u;

/**
 * `湘政办发(2016)5号` for a 发文字号 in any form of brackets, with or without 第, spaces and leading zeros; null when it is none.
 */
export function documentNumberKey(text: string): string | null {
  const match = NUMBER.exec(fold(text).replace(/[\s]/gu, ''));
  return match ? `${match[1]}(${match[2]})${match[3]}号` : null;
}
