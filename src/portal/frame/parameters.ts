import { type CivilDate, parseCivilDate } from '../../kernel/civil-date.ts';
import { type Cursor, decodeCursor } from '../../kernel/cursor.ts';
import { ID_PATTERN } from '../../kernel/ids.ts';

export const ID = new RegExp(ID_PATTERN);
/** Codes of areas, items and bodies. */
export const CODE = /^[0-9a-z][0-9a-z.-]{0,59}$/;
/** 6, 9 or 12 digits of an administrative division. */
export const DIVISION = /^\d{6}(?:\d{3}(?:\d{3})?)?$/;
/** A segment that its query examines itself. */
export const ANYTHING = /./s;
/** From 1 to 99,999. */
const NUMBER = /^[1-9]\d{0,4}$/;

/** A day as somebody typed it; `on` is null when nothing was typed, and when it is no day of the calendar. */
export interface AskedDay {
  readonly typed: string;
  readonly on: CivilDate | null;
}

type Texts = Readonly<Record<string, string>>;

/**
 * The parameters of one request, each read once and cleaned while reading. What a page does not read does not exist for
 * it, and what was read is in `query` in its cleaned form: two requests with the same `query` get the same page. A
 * parameter of the query that makes no sense is as if it were absent (a mistyped address still shows something); a
 * segment of the path that makes no sense sets `wrong`, and there is no such page.
 */
export class Parameters {
  readonly segments: Texts;
  readonly #asked: Texts;
  readonly #read = new URLSearchParams();
  #wrong = false;

  constructor(segments: unknown, query: unknown) {
    this.segments = firstTexts(segments);
    this.#asked = firstTexts(query);
  }

  get wrong(): boolean {
    return this.#wrong;
  }

  /** The parameters that were read and hold something, in the order of reading. */
  get query(): string {
    return this.#read.toString();
  }

  /** A segment of the path; `''` when it is wrong. */
  at(name: string, pattern: RegExp): string {
    const text = this.segments[name] ?? '';
    if (pattern.test(text)) return text;
    this.#wrong = true;
    return '';
  }

  number(name: string): number {
    return Number(this.at(name, NUMBER));
  }

  /** Two numbers of a comparison: `2..3`. */
  range(name: string): { readonly from: number; readonly to: number } {
    const [from = '', to = ''] = this.at(name, /^[1-9]\d{0,4}\.\.[1-9]\d{0,4}$/).split('..');
    return { from: Number(from), to: Number(to) };
  }

  text(name: string, most = 100): string {
    return this.#keep(name, this.#typed(name).slice(0, most));
  }

  /** What fits the pattern, or `''`. */
  fitting(name: string, pattern: RegExp): string {
    const text = this.#typed(name);
    return this.#keep(name, pattern.test(text) ? text : '');
  }

  /** One of the choices, or null. */
  among<T extends string>(name: string, choices: readonly T[]): T | null {
    const text = this.#typed(name);
    const chosen = choices.find((choice) => choice === text) ?? null;
    this.#keep(name, chosen ?? '');
    return chosen;
  }

  day(name: string): AskedDay {
    const typed = this.text(name, 40);
    return { typed, on: typed === '' ? null : parseCivilDate(typed) };
  }

  /** Where a list goes on; undefined at its beginning. */
  cursor(): Cursor | undefined {
    const text = this.#typed('cursor').slice(0, 200);
    const cursor = decodeCursor(text);
    this.#keep('cursor', cursor === null ? '' : text);
    return cursor ?? undefined;
  }

  /** Anything that is no page number is page 1; beyond the last it is the last. */
  page(last: number): number {
    const text = this.#typed('page');
    const page = NUMBER.test(text) ? Math.min(Number(text), last) : 1;
    this.#keep('page', page === 1 ? '' : String(page));
    return page;
  }

  #typed(name: string): string {
    return (this.#asked[name] ?? '').trim();
  }

  #keep(name: string, text: string): string {
    if (text !== '') this.#read.set(name, text);
    return text;
  }
}

/** Repeated parameters (`?q=a&q=b`) count once, the first; anything else that is no text is as if it were not there. */
function firstTexts(input: unknown): Texts {
  if (typeof input !== 'object' || input === null) return {};
  return Object.fromEntries(
    Object.entries(input).flatMap(([name, value]: [string, unknown]) => {
      const first: unknown = Array.isArray(value) ? value[0] : value;
      return typeof first === 'string' ? [[name, first] as const] : [];
    }),
  );
}
