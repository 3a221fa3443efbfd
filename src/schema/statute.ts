import type { StatuteKind } from './vocabulary.ts';

/**
 * What the law says, as far as the catalogue cites it: statutes with their versions and the sentences that carry the
 * citations.
 */

export interface StatuteVersion {
  /** What tells it from the others in print: `国务院令第711号`, `2019年修正`; empty where a title alone is unmistakable. */
  readonly label: string;
  /** `YYYY-MM-DD`: the first day on which it is in force. */
  readonly from: string;
}

/**
 * Versions that number their articles alike; a version with other numbers is a further text. `says` has an entry for
 * each place that is cited: the sentence word for word, or an empty string where it was not read.
 */
export interface StatuteText {
  /** The oldest first. */
  readonly versions: readonly [StatuteVersion, ...StatuteVersion[]];
  /**
   * `text`: compared with the official text; `transcription`: with a copy that has yet to be compared; `memory`: with
   * nothing.
   */
  readonly source: 'text' | 'transcription' | 'memory';
  /** The file with the text among those that the tests compare: `政府信息公开条例(2019-04-03)`. */
  readonly file?: string;
  /** Why it is 待核, where the source alone does not say it. */
  readonly doubt?: string;
  readonly says: Readonly<Record<string, string>>;
  /** Where a place went in what came after: a place of the next text, or the whole citation. */
  readonly becomes?: Readonly<Record<string, string>>;
}

export interface Statute {
  /** Names it for ever, and in the address of its page. */
  readonly code: string;
  /** As people call it: 政府信息公开条例. */
  readonly name: string;
  /** As it is cited: 中华人民共和国政府信息公开条例. */
  readonly full: string;
  /** Other names under which it is cited. */
  readonly also?: readonly string[];
  readonly kind: StatuteKind;
  readonly issuer: string;
  /** The oldest first. */
  readonly texts: readonly [StatuteText, ...StatuteText[]];
  /** The first day on which nothing of it is in force any more, and what ended it. */
  readonly ended?: { readonly on: string; readonly by: string };
}

/** A place that goes somewhere else from the day on which another text is in force: both as printed. */
export interface StatuteMove {
  readonly from: string;
  readonly to: string;
}

/** What a lawyer found who compared a text. */
export interface StatuteReading {
  readonly statute: string;
  readonly label: string;
  readonly place: string;
  readonly reader: string;
  readonly readOn: string;
  readonly finding: string;
  /** Whether the citation is right. */
  readonly confirmed: boolean;
}
