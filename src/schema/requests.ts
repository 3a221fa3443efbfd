import type { Cited } from '../kernel/citation.ts';
import type { FeeMethod, RequestAnswer } from './vocabulary.ts';

/** A term in working days with the article that sets it. */
export interface RequestTerm {
  readonly days: number;
  readonly basis: Cited;
}

/** What must be on record before an answer of a kind may be given. */
export type AnswerNeed =
  /** What is given or where it is found. */
  | 'text'
  /** Why not, in the words of this case. */
  | 'reason'
  /** Each part that is left out, with its ground. */
  | 'parts'
  /** Where, with which words and by whom was looked. */
  | 'search'
  /** The code of the request that was answered before. */
  | 'earlier'
  | 'completion-asked'
  | 'completion-lapsed'
  | 'payment-lapsed'
  | 'reasons-asked'
  | 'third-party-asked';

export interface AnswerDeclaration {
  /** The articles that the letter names. */
  readonly basis: Cited;
  /** Row of the third table of the annual report: `三（一）`. */
  readonly row: string;
  /** The operative sentence of the letter. */
  readonly sentence: string;
  readonly needs: readonly AnswerNeed[];
  /** 不予公开: 行政复议法第二十三条 asks for the review before the court. */
  readonly reviewFirst: boolean;
}

/** Whole units up to and including the n-th cost so much each. */
export interface FeeTier {
  readonly upTo: number;
  readonly yuan: number;
}

/** 超额累进: each unit is charged by the tier in which it lies. */
export interface Tariff {
  readonly tiers: readonly FeeTier[];
  /** Beyond the last tier: the price of the next, rising with every so many more where it rises. */
  readonly beyond: { readonly yuan: number; readonly every: number | null; readonly plus: number };
}

/** A letter with `{name}` where something of the case stands. */
export interface LetterTemplate {
  readonly title: string;
  /** 字: stands in its number, 政务公开答〔2026〕3号. */
  readonly mark: string;
  readonly paragraphs: readonly string[];
}

export const LETTERS = [
  'receipt',
  'completion',
  'consultation',
  'extension',
  'reasons',
  'fee',
  'answer',
] as const;
export type Letter = (typeof LETTERS)[number];

/** A row of the third table of the annual report (国办公开办函〔2021〕30号). */
export interface AnnualRow {
  readonly key: string;
  readonly title: string;
  readonly part: 'received' | 'carried-over' | 'answered' | 'answered-all' | 'carried-on';
}

/** 依申请公开, as the regulation orders it. */
export interface RequestsDeclaration {
  /** Code of the item under which an answer is owed. */
  readonly item: string;
  readonly terms: {
    readonly confirm: RequestTerm;
    readonly completionNotice: RequestTerm;
    readonly answer: RequestTerm;
    /** The longest extension. */
    readonly extension: RequestTerm;
    readonly thirdParty: RequestTerm;
    readonly jointAuthor: RequestTerm;
    readonly payment: RequestTerm;
    readonly delay: RequestTerm;
  };
  /** Working days that an applicant is given to complete: the least, the usual, the most. */
  readonly completion: { readonly least: number; readonly usual: number; readonly most: number };
  readonly answers: Readonly<Record<RequestAnswer, AnswerDeclaration>>;
  readonly tariffs: Readonly<Record<FeeMethod, Tariff>>;
  readonly tariffBasis: Cited;
  readonly annualRows: readonly AnnualRow[];
  readonly letters: Readonly<Record<Letter, LetterTemplate>>;
  readonly remedies: { readonly reviewFirst: string; readonly either: string };
}
