/** Places in a statute: `第二十条第一项`, `第九章`, `第（三）条`. */

const DIGITS = '零一二三四五六七八九';
const NUMERAL = '[一二三四五六七八九十百千零]+';
const ARTICLE = `第${NUMERAL}条(?:之${NUMERAL})?`;
export const PLACE = `(?:第（${NUMERAL}）条|${ARTICLE}(?:第${NUMERAL}款)?(?:第${NUMERAL}项)?|第${NUMERAL}[编章节])`;

const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 一千二百四十二 → 1242. */
export function numberOf(numeral: string): number {
  let total = 0;
  let digit = 0;
  for (const sign of numeral) {
    const unit = UNITS[sign];
    if (unit === undefined) digit = DIGITS.indexOf(sign);
    else {
      total += (digit === 0 ? 1 : digit) * unit;
      digit = 0;
    }
  }
  return total + digit;
}

const firstNumber = (text: string): number => numberOf(new RegExp(NUMERAL, 'u').exec(text)?.[0] ?? '');

/** The article, chapter or clause that a place lies in: 第二十条第一项 → 第二十条. */
export const articleOf = (place: string): string =>
  new RegExp(`^(?:第（${NUMERAL}）条|${ARTICLE}|第${NUMERAL}[编章节])`, 'u').exec(place)?.[0] ?? place;

/** The last part of the address of the article's page: `20`, `chapter-9`. */
export const addressOf = (place: string): string => {
  const article = articleOf(place);
  const number = String(firstNumber(article));
  return article.endsWith('条') ? number : `chapter-${number}`;
};

export interface PlaceParts {
  readonly article: string;
  /** From 1; null where the place is the whole article. */
  readonly paragraph: number | null;
  readonly item: number | null;
}

/** Article, paragraph (款) and item (项) of `第二十条第一款第（三）项`. */
export function partsOf(place: string): PlaceParts {
  const paragraph = new RegExp(`第(${NUMERAL})款`, 'u').exec(place)?.[1];
  const item = new RegExp(`第(${NUMERAL})项`, 'u').exec(place)?.[1];
  return {
    article: articleOf(place),
    paragraph: paragraph === undefined ? null : numberOf(paragraph),
    item: item === undefined ? null : numberOf(item),
  };
}
