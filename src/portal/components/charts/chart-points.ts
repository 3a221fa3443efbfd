import { periodText } from '../../../kernel/period.ts';
import type { IndicatorDeclaration } from '../../../schema/declaration.ts';
import { holdsIn } from '../../../series/limits.ts';
import type { Quality } from '../../../series/reading.ts';
import type { JudgedPeriod } from '../../../series/series-view.ts';

export interface ChartPoint {
  readonly period: string;
  readonly label: string;
  readonly value: number | null;
  readonly quality: Quality;
}

export interface ChartLimit {
  readonly title: string;
  readonly value: number;
  /** Indices of the first and the last point for which it holds. */
  readonly from: number;
  readonly to: number;
}

/** What one indicator showed over the periods; a period without a reading is a gap, as a missing one is. */
export const chartPoints = (
  indicator: IndicatorDeclaration,
  periods: readonly JudgedPeriod[],
): readonly ChartPoint[] =>
  periods.map(({ period, readings }) => {
    const reading = readings.get(indicator.code);
    return {
      period,
      label: periodText(period),
      value: reading?.value === undefined || reading.value === null ? null : Number(reading.value),
      quality: reading?.quality ?? 'missing',
    };
  });

/** The limits of the place's kind, each over the periods in which it holds. */
export function chartLimits(
  indicator: IndicatorDeclaration,
  placeKind: string,
  points: readonly ChartPoint[],
): readonly ChartLimit[] {
  return indicator.limits.flatMap((limit) => {
    if (limit.placeKind !== null && limit.placeKind !== placeKind) return [];
    const holds = points.flatMap(({ period }, index) => {
      return holdsIn(limit, period) ? [index] : [];
    });
    const [from, to] = [holds[0], holds.at(-1)];
    return from === undefined || to === undefined
      ? []
      : [{ title: limit.title, value: limit.value, from, to }];
  });
}
