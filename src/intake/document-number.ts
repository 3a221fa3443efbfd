/** The number of a document as it stands on a line of its own, and what stands beside it on that line. */
export interface PrintedNumber {
  /** `湘政办发〔2026〕5号`, `国务院令第752号`. */
  readonly number: string;
  /** 签发人, printed on the same line of a report or request. */
  readonly signers: readonly string[];
}

/** Letters and circles that stand for a zero among digits; typists and scanners take them for each other. */
const ZEROS = /[OoОо○〇◯]/g;

/** One spelling: narrow digits and signs, a zero where a letter O stands among digits, no blanks within. */
function normalised(line: string): string {
  const narrow = line
    .replace(/[０-９Ａ-Ｚａ-ｚ．]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u3000]+/g, ' ')
    .trim();
  return narrow.replace(/(?<=[〔﹝[［(（【第\dOoОо○〇◯])[\dOoОо○〇◯]+/g, (digits) =>
    /\d/.test(digits) ? digits.replace(ZEROS, '0') : digits,
  );
}

const NUMBERED = /^([\u4e00-\u9fa5]{1,16}) ?[〔﹝[［(（【] ?(\d{4}) ?[〕﹞\]］)）】] ?第? ?0*(\d{1,5}) ?号$/;
/** Decrees are numbered through, whatever the year: 国务院令第752号. */
const DECREE = /^(?:中华人民共和国)?([\u4e00-\u9fa5]{2,24}?) ?令 ?[(（]? ?第? ?0*(\d{1,5}) ?号 ?[)）]?$/;
const SIGNERS = /(?:签发人|会签人) ?[:：] ?([\u4e00-\u9fa5 、·]{2,40}?)(?= ?(?:签发人|会签人) ?[:：]|$)/g;

/**
 * The number printed on a line of its own; another document's number inside a sentence is a reference. Null when there
 * is none.
 */
export function readPrintedNumber(line: string): PrintedNumber | null {
  const text = normalised(line);
  const signers = signersOf(text);
  const own = text.replace(/ ?(?:签发人|会签人) ?[:：].*$/, '');
  const numbered = NUMBERED.exec(own);
  if (numbered) return { number: `${numbered[1]}〔${numbered[2]}〕${numbered[3]}号`, signers };
  const decree = DECREE.exec(own);
  return decree ? { number: `${decree[1]}令第${decree[2]}号`, signers } : null;
}

export const readDocumentNumber = (line: string): string | null => readPrintedNumber(line)?.number ?? null;

export const signersOf = (line: string): readonly string[] =>
  [...normalised(line).matchAll(SIGNERS)].flatMap(([, names = '']) =>
    names.split(/[、 ]+/).filter((name) => name !== ''),
  );

/** Of a decree whose number stands on the line below: 湖南省人民政府令 / 第300号. */
export function readDecree(head: string, below: string): string | null {
  const name = /^(?:中华人民共和国)?([\u4e00-\u9fa5]{2,24})令$/.exec(head.replace(/[\s\u3000]+/g, ''))?.[1];
  const count = /^[(（]? ?第 ?0*(\d{1,5}) ?号 ?[)）]?$/.exec(normalised(below))?.[1];
  return name === undefined || count === undefined ? null : `${name}令第${count}号`;
}
