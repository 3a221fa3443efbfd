import type { Random } from './random.ts';
import type { TestUser } from './test-users.ts';

/** A word that stands nowhere else, and who may read what it stands in. */
export interface Mark {
  readonly code: string;
  /** Where it was planted, for the sentence of a failure. */
  readonly where: string;
  /** Changes when what it stands in is published, withdrawn or taken out; null is the public. */
  mayRead: (user: TestUser | null) => boolean;
  /** By whom it was read, so that a mark which nobody ever sees proves nothing. */
  seen: boolean;
}

/** Searched for beside each mark: an answer may repeat what it was asked, so nobody asks for the mark itself. */
export const COMPANION = '泄漏探测';

const LETTERS = 'bcdfghjkmnpqrstvwxz';
const SHAPE = new RegExp(`lk[${LETTERS}]{10}`, 'gi');

export const nobody = (): boolean => false;
export const everybody = (): boolean => true;

/** The marks that were planted, and what must not be said at all: receipts and session tokens. */
export class Marks {
  readonly #byCode = new Map<string, Mark>();
  readonly #secrets = new Map<string, string>();
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  plant(where: string, mayRead: Mark['mayRead']): Mark {
    const letters = Array.from({ length: 10 }, () => LETTERS[this.#random.below(LETTERS.length)]).join('');
    const mark = { code: `lk${letters}`, where, mayRead, seen: false };
    this.#byCode.set(mark.code, mark);
    return mark;
  }

  keepSecret(value: string, where: string): void {
    this.#secrets.set(value, where);
  }

  get all(): readonly Mark[] {
    return [...this.#byCode.values()];
  }

  get secrets(): ReadonlyMap<string, string> {
    return this.#secrets;
  }

  /** The search marks what it found inside a word. */
  in(text: string): readonly Mark[] {
    const found = new Set(text.replaceAll(/<\/?mark>/g, '').match(SHAPE) ?? []);
    return [...found].flatMap((code) => this.#byCode.get(code.toLowerCase()) ?? []);
  }
}
