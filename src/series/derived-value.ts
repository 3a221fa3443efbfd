import type { IndicatorDeclaration } from '../schema/declaration.ts';
import type { Standards } from '../schema/standards.ts';
import type { LimitOn } from './limits.ts';
import type { Readings } from './reading.ts';

export interface DerivedInput {
  readonly readings: Readings;
  readonly waterBody: 'river' | 'lake' | null;
  readonly period: string;
  /** The one that the declaration names. */
  readonly indicator: IndicatorDeclaration | null;
  /** The limits that hold for this kind of place at this time. */
  readonly limits: readonly LimitOn[];
  readonly standards: Standards;
  /** Readings of the same place one year before; empty where there are none or nobody asked. */
  readonly yearBefore: Readings;
}

/** A judgement as it is shown: the word first, the colour only beside it. */
export interface DerivedValue {
  /** `Ⅲ类`, `轻度污染`, `达标`. */
  readonly title: string;
  /** `AQI 111`, `TLI 49.7`; empty where the title says all. */
  readonly figure: string;
  /** Empty where no standard has a colour for it. */
  readonly colour: string;
  /** 主要污染指标, 首要污染物, what is missing. */
  readonly detail: string;
  /** Code of the standard. */
  readonly standard: string;
  /** For comparing two periods, the lower the better; null where judgements have no order. */
  readonly rank: number | null;
  /** Worse than what is demanded: where room is short, `detail` is shown for these. */
  readonly alarming: boolean;
}
