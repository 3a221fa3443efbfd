/**
 * What a text is found by. Chinese runs give their bigrams and their last character, so that every word of two or more
 * characters and, by prefix, every single character is found wherever a dictionary would cut: jieba alone loses most
 * names. Digit and Latin runs stay whole.
 */
const CJK = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Bopomofo}';
const RUN = new RegExp(`[${CJK}]+|[[\\p{L}\\p{N}\\p{M}]--[${CJK}]]+`, 'gv');
const CJK_FIRST = new RegExp(`^[${CJK}]`, 'v');
/** PostgreSQL takes lexemes of 2046 bytes; nobody types the 65th character of a run. */
const LONGEST_RUN = 64;
/**
 * PostgreSQL refuses a tsvector beyond 1 MiB of lexemes; a text that long is searched by its first 200,000 characters
 * or so.
 */
const MOST_BYTES = 1_000_000;

export interface Run {
  readonly text: string;
  readonly cjk: boolean;
  readonly start: number;
  readonly end: number;
}

/** The Chinese runs and the digit and Latin runs of a folded text. */
export function* runsOf(key: string): Generator<Run> {
  for (const match of key.matchAll(RUN)) {
    yield {
      text: match[0],
      cjk: CJK_FIRST.test(match[0]),
      start: match.index,
      end: match.index + match[0].length,
    };
  }
}

export const wholeRun = (run: string): string =>
  run.length <= LONGEST_RUN ? run : [...run].slice(0, LONGEST_RUN).join('');

export function bigramsOf(run: string): string[] {
  const characters = [...run];
  const bigrams: string[] = [];
  for (let i = 1; i < characters.length; i += 1) bigrams.push(`${characters[i - 1]}${characters[i]}`);
  return bigrams;
}

/** The lexemes of a folded text, without repetition. */
export function lexemesOf(key: string): Set<string> {
  const lexemes = new Set<string>();
  for (const run of runsOf(key)) {
    if (!run.cjk) {
      lexemes.add(wholeRun(run.text));
      continue;
    }
    let previous = '';
    for (const character of run.text) {
      if (previous !== '') lexemes.add(previous + character);
      previous = character;
    }
    lexemes.add(previous);
  }
  return lexemes;
}

/** Lexemes of the title begin with it; no lexeme of a text can. */
export const TITLE_MARK = '^';
export const FACET_LEXEMES = {
  body: (code: string): string => `#b:${code}`,
  area: (code: string): string => `#a:${code}`,
  kind: (code: string): string => `#k:${code}`,
  number: (key: string): string => `#n:${key}`,
} as const;

/** One lexeme as tsvector and tsquery read it; whatever is in it, it stays one lexeme. */
export const quoted = (lexeme: string): string =>
  `'${lexeme.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`;

export interface IndexedTexts {
  readonly titleKey: string;
  readonly textKey: string;
  readonly numberKey: string | null;
  readonly bodyCode: string;
  readonly areaCode: string;
  readonly kind: string;
}

/** The tsvector of a document as text, without positions. */
export function tsvectorText(doc: IndexedTexts): string {
  const marks = [
    FACET_LEXEMES.body(doc.bodyCode),
    FACET_LEXEMES.area(doc.areaCode),
    FACET_LEXEMES.kind(doc.kind),
  ];
  if (doc.numberKey !== null) marks.push(FACET_LEXEMES.number(doc.numberKey));
  for (const lexeme of lexemesOf(doc.titleKey)) marks.push(TITLE_MARK + lexeme);
  const parts: string[] = [];
  let bytes = 0;
  for (const lexemes of [marks, lexemesOf(doc.textKey)]) {
    for (const lexeme of lexemes) {
      bytes += Buffer.byteLength(lexeme);
      if (bytes > MOST_BYTES) return parts.join(' ');
      parts.push(quoted(lexeme));
    }
  }
  return parts.join(' ');
}
