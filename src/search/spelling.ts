import { pinyin } from 'pinyin-pro';
import { fold } from './fold.ts';

const LONGEST_WORD = 14;
/** One wrong character is told from another word only in words of so many. */
const SHORTEST_WITH_ERROR = 4;
const SHORTEST_SOUND = 2;
const SHORTEST_INITIALS = 3;
const SHORTEST_SOUND_BEGUN = 4;
const LATIN = /^[a-z' ]+$/;

interface Word {
  readonly text: string;
  readonly key: string;
  /** Syllables without tones: `changshashi`. */
  readonly sound: string;
  /** Their first letters: `css`. */
  readonly initials: string;
}

const syllables = (text: string): readonly string[] =>
  pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'removed' });

/** The words with a gap in place of each character in turn. */
const gaps = (key: string): readonly string[] => {
  const characters = [...key];
  return characters.map((_, i) => characters.toSpliced(i, 1, '?').join(''));
};

/**
 * Words that records use, by their characters, by sound and by initials. It answers what is being typed (`suggest`) and
 * what was typed wrongly (`correct`). `words`: the most important first; the first of several alike is given.
 */
export class Spelling {
  readonly #words: readonly Word[];
  readonly #byKey = new Map<string, Word>();
  readonly #bySound = new Map<string, Word>();
  readonly #byInitials = new Map<string, Word>();
  readonly #byGap = new Map<string, Word>();

  constructor(words: Iterable<string>) {
    const known: Word[] = [];
    for (const text of new Set(words)) {
      const read = syllables(text);
      const word = {
        text,
        key: fold(text),
        sound: read.join(''),
        initials: read.map((syllable) => syllable.charAt(0)).join(''),
      };
      known.push(word);
      this.#keep(word);
    }
    this.#words = known;
  }

  #keep(word: Word): void {
    const first = (map: Map<string, Word>, key: string): void => {
      if (!map.has(key)) map.set(key, word);
    };
    first(this.#byKey, word.key);
    first(this.#bySound, word.sound);
    first(this.#byInitials, word.initials);
    const { length } = [...word.key];
    if (length >= SHORTEST_WITH_ERROR && length <= LONGEST_WORD)
      for (const gap of gaps(word.key)) first(this.#byGap, gap);
  }

  /** Words that begin so, by characters, sound or initials, then those that hold it; the shortest first. */
  suggest(typed: string, limit: number): readonly string[] {
    const key = fold(typed).replaceAll("'", '');
    if (key === '') return [];
    const latin = LATIN.test(key);
    const sound = key.replaceAll(' ', '');
    const begun = this.#words.filter((word) =>
      latin ? word.sound.startsWith(sound) || word.initials.startsWith(sound) : word.key.startsWith(key),
    );
    const holding =
      begun.length >= limit || latin
        ? []
        : this.#words.filter((word) => word.key.includes(key) && !word.key.startsWith(key));
    const shortest = (a: Word, b: Word): number => a.text.length - b.text.length;
    return [...begun.toSorted(shortest), ...holding.toSorted(shortest)]
      .slice(0, limit)
      .map(({ text }) => text);
  }

  /**
   * What was probably meant: a word for its sound or initials, and in Chinese words that sound alike, or differ in one
   * character, in place of what is no word. Null when nothing is like it.
   */
  correct(typed: string): string | null {
    const key = fold(typed);
    if (LATIN.test(key)) return this.#sounding(key.replaceAll(/[' ]/g, ''))?.text ?? null;
    const characters = [...key];
    const corrected: string[] = [];
    for (let at = 0; at < characters.length; ) {
      const found = this.#wordAt(characters, at);
      corrected.push(found?.word.key ?? characters[at] ?? '');
      at += found?.length ?? 1;
    }
    const text = corrected.join('');
    return text === key ? null : text;
  }

  #sounding(sound: string): Word | undefined {
    if (sound.length < SHORTEST_INITIALS) return undefined;
    return (
      this.#bySound.get(sound) ??
      this.#byInitials.get(sound) ??
      (sound.length < SHORTEST_SOUND_BEGUN
        ? undefined
        : this.#words.find((word) => word.sound.startsWith(sound)))
    );
  }

  /** The longest word that stands there, and else the longest that is like what stands there. */
  #wordAt(
    characters: readonly string[],
    at: number,
  ): { readonly word: Word; readonly length: number } | null {
    const longest = Math.min(LONGEST_WORD, characters.length - at);
    for (const like of [this.#same, this.#alike]) {
      for (let length = longest; length >= SHORTEST_SOUND; length -= 1) {
        const word = like(characters.slice(at, at + length).join(''));
        if (word !== undefined) return { word, length };
      }
    }
    return null;
  }

  readonly #same = (part: string): Word | undefined => this.#byKey.get(part);

  readonly #alike = (part: string): Word | undefined => {
    if (!/^\p{Script=Han}+$/u.test(part)) return undefined;
    const sounding = this.#bySound.get(syllables(part).join(''));
    if (sounding !== undefined && [...sounding.key].length === [...part].length) return sounding;
    return [...part].length < SHORTEST_WITH_ERROR
      ? undefined
      : gaps(part)
          .map((gap) => this.#byGap.get(gap))
          .find((word) => word !== undefined);
  };
}
