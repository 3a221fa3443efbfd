import type { Figures as OwedFigures } from '../../obligations/figures.ts';
import type { Kind } from '../../schema/declaration.ts';
import type { ObligationCounts } from '../components/obligation-counts.ts';

export interface BodyRef {
  readonly code: string;
  readonly name: string;
}

export interface AreaOverview {
  readonly code: string;
  readonly article: string;
  readonly title: string;
  readonly kind: Kind;
  readonly demand: string;
  readonly leads: readonly BodyRef[];
  /** 各市州政府、省政府相关部门 … in words. */
  readonly responsible: string;
  readonly items: number;
  readonly disclosures: number;
  readonly obligations: ObligationCounts;
}

/** Of the whole province. */
export interface Figures {
  readonly disclosures: number;
  readonly publishedThisMonth: number;
  readonly bodies: number;
  readonly items: number;
  readonly obligations: ObligationCounts;
  /** All that is owed in the province, with and without a due day. */
  readonly owed: OwedFigures;
}

/** Names of the divisions of the province by code, as their governments are called in short. */
export type DivisionNames = ReadonlyMap<string, string>;
