import type { Cited } from '../kernel/citation.ts';
import type { DayUnit } from './vocabulary.ts';

/**
 * How long a consultation must last, for those that open while the article is in force. The opening day is not counted.
 */
export interface ConsultationPeriod {
  /** A value of the facet's `kindField`; null = whatever it is about. */
  readonly kind: string | null;
  /** `YYYY-MM-DD`: the first opening day that it governs; a later period of the same kind takes over. */
  readonly from: string;
  readonly unit: DayUnit;
  /** Shorter only with a reason that the notice states. */
  readonly usual: number;
  /** Never shorter, whatever the reason. */
  readonly floor: number;
  readonly usualBasis: Cited;
  readonly floorBasis: Cited;
}

/**
 * A record of such a type opens a public consultation when it is published. All values but `periods` are names of
 * fields.
 */
export interface ConsultationAspect {
  /** Dates. Opinions are taken from the beginning of the first to the end of the last day. */
  readonly opensOn: string;
  readonly closesOn: string;
  /** Why the usual period is not kept. */
  readonly shortReason: string;
  /** What is consulted on, as rich text: people comment on its passages. */
  readonly draft: string;
  /** 起草说明, rich text. */
  readonly explanation: string;
  /** Plain words for everybody, shown first. */
  readonly plainSummary: string;
  readonly affected: string;
  /** Rows `{question, background}`. */
  readonly questions: string;
  readonly basis: string;
  /** Rows `{channel, how}`: the ways besides this site. */
  readonly channels: string;
  /** Whom to ask, in the order of showing. */
  readonly contact: readonly string[];
  /** A code field that chooses the period; null = one for all. */
  readonly kindField: string | null;
  readonly periods: readonly ConsultationPeriod[];
}

/**
 * A record of such a type tells what became of the opinions (意见采纳情况) on the consultation of the same dossier. Names of
 * fields.
 */
export interface ConsultationReportAspect {
  /** Rows `{number, issue, opinions, outcome, reason, changed}`; outcome is `adopted`, `partly` or `not-adopted`. */
  readonly answers: string;
  /** Rows `{channel, received, counted}`. */
  readonly byChannel: string;
}
