/** Every sentence in both languages, beside the check that says it. */
export interface Message {
  readonly zh: string;
  readonly en: string;
}
export type Language = keyof Message;

/** Where the report goes; `process.stdout` fits. */
export interface Output {
  write(text: string): unknown;
}

/** A finding of more than this many lines is a wrecked log; the count still tells all of it. */
const SHOWN_FAULTS = 20;

const MARKS = { good: '✓', fault: '✗', unchecked: '–' } as const;

/** Collects what was checked, what is wrong, and what could not be checked. */
export class Report {
  readonly #out: Output;
  readonly #language: Language;
  faults = 0;
  unchecked = 0;

  constructor(out: Output, language: Language) {
    this.#out = out;
    this.#language = language;
  }

  good(message: Message): void {
    this.#line(MARKS.good, message);
  }

  fault(message: Message): void {
    this.faults += 1;
    if (this.faults <= SHOWN_FAULTS) this.#line(MARKS.fault, message);
  }

  notChecked(message: Message): void {
    this.unchecked += 1;
    this.#line(MARKS.unchecked, message);
  }

  say(message: Message): void {
    this.#out.write(`${message[this.#language]}\n`);
  }

  #line(mark: string, message: Message): void {
    this.#out.write(`${mark} ${message[this.#language]}\n`);
  }
}

/** Nothing is known to be wrong, but the check could not be carried out: network, usage, unreadable memory. */
export class CannotCheck extends Error {
  readonly sentence: Message;
  constructor(sentence: Message) {
    super(sentence.en);
    this.sentence = sentence;
  }
}
