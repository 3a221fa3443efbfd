import { dictionary } from '../kernel/dictionary.ts';
import type { SearchWords } from '../schema/search-words.ts';
import { documentNumberKey, fold } from './fold.ts';
import { bigramsOf, runsOf, wholeRun } from './segment.ts';

export interface Lexeme {
  readonly text: string;
  /** Any lexeme that begins so. */
  readonly prefix: boolean;
}

/** One thing that a document must have, letter for letter. */
export interface Term {
  /** Folded. */
  readonly key: string;
  /** What the index can say about it: necessary, not always sufficient. */
  readonly lexemes: readonly Lexeme[];
  /** The lexemes say all; the text itself need not be read. */
  readonly exact: boolean;
  /** What may stand in its place: other words for the same. */
  readonly others: readonly Term[];
  /** Set for a 发文字号: the document of that number matches too, however its number is written. */
  readonly numberKey: string | null;
}

export interface ParsedQuery {
  readonly terms: readonly Term[];
  /**
   * The same with stray single characters left out, for when nothing has all of `terms`; null when that is no
   * different.
   */
  readonly relaxed: readonly Term[] | null;
  /** Its words of two characters and more: what is asked for when nothing has all of them. */
  readonly any: readonly Term[];
  /** The whole query as one folded text: a document that has it in one piece comes first. */
  readonly whole: string;
  readonly numberKey: string | null;
}

export const LONGEST_QUERY = 200;

export const NO_WORDS: SearchWords = { groups: [], questions: [] };

const QUOTED = /["“”＂「『]([^"“”＂「」『』]+)["“”＂」』]/gu;
/** Pieces without a separator inside: Chinese, and Latin and digits held together by a sign (PM2.5, 0731-88660000). */
const CHUNK = /[\p{L}\p{N}\p{M}]+(?:(?<=[a-z\d])[.\-_/@:+&](?=[a-z\d])[\p{L}\p{N}\p{M}]+)*/gu;
/** They say nothing alone and would only hide what is looked for. */
const EMPTY_WORDS = new Set('的了和与及或在是对于之为等把被将就也都吗呢吧啊着从到向以而并其这那');
const SHORT_NAME = 4;

interface Vocabulary {
  /** Any of its words, the longest first. */
  readonly pattern: RegExp | null;
  /** What may stand in place of a word; of a question, all that it looks for. */
  readonly others: ReadonlyMap<string, readonly string[]>;
  readonly questions: ReadonlySet<string>;
}
const vocabularies = new WeakMap<SearchWords, Vocabulary>();

function vocabularyOf(words: SearchWords): Vocabulary {
  const known = vocabularies.get(words);
  if (known) return known;
  const others = new Map<string, readonly string[]>();
  for (const group of words.groups.map((each) => each.map(fold))) {
    for (const word of group) {
      const before = others.get(word) ?? [];
      others.set(word, [...new Set([...before, ...group.filter((other) => other !== word)])]);
    }
  }
  for (const { asked, means } of words.questions) others.set(fold(asked), means.map(fold));
  const all = [...others.keys()].sort((a, b) => b.length - a.length);
  const vocabulary = {
    // A Latin word is one only where no other letter is beside it.
    pattern:
      all.length === 0
        ? null
        : new RegExp(
            all
              .map((word) => (/^[a-z\d]+$/.test(word) ? `(?<![a-z\\d])${word}(?![a-z\\d])` : word))
              .join('|'),
            'gu',
          ),
    others,
    questions: new Set(words.questions.map(({ asked }) => fold(asked))),
  };
  vocabularies.set(words, vocabulary);
  return vocabulary;
}

/** What a chunk holds in its order: words of the vocabulary as they stand, and what is left between them. */
function piecesOf(
  chunk: string,
  { pattern, others }: Vocabulary,
): readonly { text: string; known: boolean }[] {
  if (pattern === null) return [{ text: chunk, known: false }];
  const pieces: { text: string; known: boolean }[] = [];
  let end = 0;
  for (const match of chunk.matchAll(pattern)) {
    if (match.index > end) pieces.push({ text: chunk.slice(end, match.index), known: false });
    pieces.push({ text: match[0], known: others.has(match[0]) });
    end = match.index + match[0].length;
  }
  if (end < chunk.length) pieces.push({ text: chunk.slice(end), known: false });
  return pieces;
}

/** A word or any of those that mean the same; of a question, any of what it looks for, null when that is nothing. */
function knownTerm(word: string, { others, questions }: Vocabulary): Term | null {
  const alternatives = questions.has(word) ? (others.get(word) ?? []) : [word, ...(others.get(word) ?? [])];
  const [first, ...rest] = alternatives.flatMap((each) => phraseTerm(each, false) ?? []);
  return first === undefined ? null : { ...first, others: rest };
}

/**
 * Splits what somebody typed; null when there is nothing in it to look for. `words`: how people call things that
 * records call otherwise.
 */
export function parseQuery(q: string, words: SearchWords = NO_WORDS): ParsedQuery | null {
  const vocabulary = vocabularyOf(words);
  const typed = q.toWellFormed().replace(/\s+/gu, ' ');
  const number = documentNumberKey(typed.replace(QUOTED, '$1'));
  if (number !== null) {
    const term = numberTerm(number);
    return { terms: [term], relaxed: null, any: [], whole: term.key, numberKey: number };
  }
  const strict: Term[] = [];
  const loose: Term[] = [];
  for (const match of typed.matchAll(QUOTED)) {
    const term = phraseTerm(fold(match[1] ?? ''), true);
    both(strict, loose, term);
  }
  for (const piece of typed.replace(QUOTED, ' ').split(' ')) {
    const pieceNumber = documentNumberKey(piece);
    if (pieceNumber !== null) {
      both(strict, loose, numberTerm(pieceNumber));
      continue;
    }
    for (const chunk of fold(piece).matchAll(CHUNK)) {
      for (const part of piecesOf(chunk[0], vocabulary)) {
        if (part.known) {
          both(strict, loose, knownTerm(part.text, vocabulary));
          continue;
        }
        const cut = dictionary().cut(part.text, true);
        for (const word of joined(cut)) add(strict, phraseTerm(word, false));
        for (const word of split(cut)) add(loose, phraseTerm(word, false));
      }
    }
  }
  // A question alone is looked for as it is written.
  if (strict.length === 0) return vocabulary.pattern === null ? null : parseQuery(q);
  const relaxed = loose.length === 0 || sameTerms(strict, loose) ? null : loose;
  return { terms: strict, relaxed, any: loose, whole: fold(typed.replace(QUOTED, '$1')), numberKey: null };
}

const both = (strict: Term[], loose: Term[], term: Term | null): void => {
  add(strict, term);
  add(loose, term);
};

function add(terms: Term[], term: Term | null): void {
  if (term && !terms.some((known) => known.key === term.key)) terms.push(term);
}

const sameTerms = (a: readonly Term[], b: readonly Term[]): boolean =>
  a.length === b.length && a.every((term, i) => term.key === b[i]?.key);

/** The words of a text as a dictionary cuts them. */
export const wordsOf = (text: string): readonly string[] => dictionary().cut(text, true);

const isSingle = (word: string): boolean => [...word].length === 1;

/** A single character belongs to its neighbour: jieba cuts names that it does not know, and 张|三丰 is nobody. */
function joined(words: readonly string[]): string[] {
  const chunk = words.join('');
  if ([...chunk].length <= SHORT_NAME && words.some(isSingle)) return [trimmed(chunk)];
  const out: string[] = [];
  let open = '';
  let openIsSingle = false;
  const close = (): void => {
    if (open !== '') out.push(open);
    open = '';
  };
  for (const word of words) {
    const single = isSingle(word);
    if (single && EMPTY_WORDS.has(word)) {
      close();
    } else if (single || openIsSingle) {
      open += word;
      openIsSingle = isSingle(open);
    } else {
      close();
      open = word;
      openIsSingle = false;
    }
  }
  close();
  return out;
}

const trimmed = (chunk: string): string => chunk.replace(/^的+(?=.)|(?<=.)[的了吗呢吧]+$/gu, '');

const split = (words: readonly string[]): string[] => words.filter((word) => !isSingle(word));

function numberTerm(key: string): Term {
  return { key, lexemes: phraseLexemes(key, false), exact: false, others: [], numberKey: key };
}

/**
 * A folded text that must occur in one piece. `open`: its first and last digits may be part of a longer run, as in a
 * quotation.
 */
export function phraseTerm(key: string, open: boolean): Term | null {
  const lexemes = phraseLexemes(key, open);
  if (lexemes.length === 0) return null;
  const [only] = lexemes;
  return { key, lexemes, exact: lexemes.length === 1 && only?.text === key, others: [], numberKey: null };
}

function phraseLexemes(key: string, open: boolean): Lexeme[] {
  const runs = [...runsOf(key)];
  const found = new Map<string, Lexeme>();
  const need = (text: string, prefix: boolean): void => {
    const known = found.get(text);
    found.set(text, { text, prefix: prefix && (known?.prefix ?? true) });
  };
  for (const run of runs) {
    const first = run.start === 0;
    const last = run.end === key.length;
    if (run.cjk) {
      const bigrams = bigramsOf(run.text);
      for (const bigram of bigrams) need(bigram, false);
      // At the end more may follow (prefix); inside, the run ends here in the document too.
      if (bigrams.length === 0) need(run.text, last);
    } else if (!open || !(first || last)) {
      need(wholeRun(run.text), false);
    } else if (last && !first) {
      need(wholeRun(run.text), true);
    }
  }
  const only = runs.at(-1);
  if (found.size === 0 && only) need(wholeRun(only.text), true);
  return [...found.values()];
}
