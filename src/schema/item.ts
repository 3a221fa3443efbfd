import type { Cited } from '../kernel/citation.ts';
import type {
  Audience,
  Kind,
  Manner,
  ResponsibleSet,
  ReviewStep,
  TermUnit,
  TimingPeriod,
} from './vocabulary.ts';

/** When an item is due. */
export type Timing =
  /** So much after the day, or for hours the moment, in the content field `event` (the day itself is day zero). */
  | {
      readonly kind: 'event';
      readonly event: string;
      /** How many of the unit, whatever it is; 0 for `same-day` and `date`. */
      readonly days: number;
      readonly unit: TermUnit;
      /** `01-31`: the day of the following year, of unit `date`. */
      readonly date?: string;
      /**
       * Code of the dated rule in catalogue/law that sets `days` and `unit`: a record counts by the rule in force on
       * its own day.
       */
      readonly rule?: string;
    }
  /** Once for each period, so much after its end; of unit `date`, on that day of the year after. */
  | {
      readonly kind: 'period';
      readonly every: TimingPeriod;
      readonly days: number;
      readonly unit: TermUnit;
      readonly date?: string;
      readonly rule?: string;
      /** The day from which an item of the catalogue is owed, where the platform answers from an earlier one. */
      readonly since?: string;
    }
  /** Always there, looked at again every so often. */
  | { readonly kind: 'standing'; readonly reviewMonths: number };

/**
 * A period that a law sets, for the days on which that law was in force; a change of law is a further rule of the same
 * code.
 */
export interface RuleDeclaration {
  readonly code: string;
  readonly title: string;
  readonly basis: Cited;
  /** What it demands, where the article alone does not say enough. */
  readonly requirement: string;
  readonly value: number;
  readonly unit: TermUnit;
  /** `01-31`: the day of the following year, of unit `date`. */
  readonly date?: string;
  /** To what it applies. */
  readonly scope: string;
  readonly effectiveFrom: string;
  /** The first day on which it no longer held; null = in force. */
  readonly effectiveTo: string | null;
  /** `memory`: to be compared with the official text before it is relied on. */
  readonly checked: 'official-text' | 'memory';
}

/**
 * Who must publish: everybody of a set, named bodies, or the holders of what a published register lists (outlets,
 * stations, institutions), by the key of its type. Sets and named bodies follow reforms, holders follow the list.
 */
export type Responsible =
  | { readonly set: ResponsibleSet }
  | { readonly bodies: readonly string[] }
  | { readonly holders: string };

export interface ItemDeclaration {
  readonly code: string;
  readonly area: string;
  readonly kind: Kind;
  readonly title: string;
  /** 一级事项 */
  readonly group: string;
  readonly type: string;
  /** 公开内容(要素) */
  readonly elements: readonly string[];
  /** 公开依据: documents and articles. */
  readonly basis: readonly string[];
  readonly leads: readonly string[];
  readonly responsible: readonly Responsible[];
  readonly timing: Timing;
  /** Where the period comes from. */
  readonly timingBasis: string;
  readonly audience: Audience;
  readonly manner: Manner;
  readonly channels: readonly string[];
  /** Approvals in order before issuing (三审): the issuer comes after them. */
  readonly review: readonly ReviewStep[];
  /** Ids of mission clauses that the item serves. */
  readonly clauses: readonly string[];
}

export interface AreaDeclaration {
  /** Two digits and a name: `03-public-participation`. */
  readonly code: string;
  readonly number: number;
  /** `(三)` as the mandate numbers it. */
  readonly article: string;
  readonly title: string;
  readonly kind: Kind;
  /** What the mandate demands, in our own words. */
  readonly demand: string;
  readonly leads: readonly string[];
  readonly responsible: readonly Responsible[];
}
