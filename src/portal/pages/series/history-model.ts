import type { PlaceDeclaration, SeriesAspect } from '../../../schema/declaration.ts';
import { indicatorOf, type JudgedPeriod } from '../../../series/series-view.ts';
import {
  type ChartLimit,
  type ChartPoint,
  chartLimits,
  chartPoints,
} from '../../components/charts/chart-points.ts';

interface ShownChart {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly drawing: 'line' | 'bar';
  readonly points: readonly ChartPoint[];
  readonly limits: readonly ChartLimit[];
}

export interface SeriesHistory {
  readonly place: PlaceDeclaration;
  /** The group of the place and its kind, where the series has several kinds. */
  readonly about: readonly string[];
  /** Oldest first. */
  readonly periods: readonly JudgedPeriod[];
  /** Whether there were more periods than are drawn. */
  readonly cut: boolean;
  /** The standards by which the periods are judged, each once. */
  readonly standards: readonly string[];
  readonly charts: readonly ShownChart[];
  /** What is derived in at least one period; `index` is its place in `JudgedPeriod.derived`. */
  readonly derived: readonly { readonly index: number; readonly name: string; readonly title: string }[];
}

/** Texts without the empty ones, each once. */
export const distinct = (texts: readonly string[]): readonly string[] => [
  ...new Set(texts.filter((text) => text !== '')),
];

/** What the page shows of one place over some periods. */
export function historyOf(
  aspect: SeriesAspect,
  place: PlaceDeclaration,
  { periods, cut }: { readonly periods: readonly JudgedPeriod[]; readonly cut: boolean },
): SeriesHistory {
  const kind = Object.keys(aspect.placeKinds).length > 1 ? (aspect.placeKinds[place.kind]?.title ?? '') : '';
  return {
    place,
    about: kind === '' ? [] : distinct([place.group, kind]),
    periods,
    cut,
    standards: distinct(periods.flatMap((each) => each.derived[0]?.standard ?? '')),
    charts: aspect.charts.flatMap((chart) =>
      chart.indicators.flatMap((code): readonly ShownChart[] => {
        const indicator = indicatorOf(aspect, code);
        // An outlet of waste water is not measured for sulphur dioxide.
        if (indicator === null || !periods.some((each) => each.readings.has(code))) return [];
        const points = chartPoints(indicator, periods);
        const limits = chartLimits(indicator, place.kind, points);
        const { title, drawing } = chart;
        return [{ id: `chart-${code}`, title, unit: indicator.unit, drawing, points, limits }];
      }),
    ),
    derived: aspect.derived.flatMap(({ name, title }, index) =>
      periods.some((period) => period.derived[index] != null) ? [{ index, name, title }] : [],
    ),
  };
}
