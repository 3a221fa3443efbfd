import type {
  IndicatorDeclaration,
  PlaceDeclaration,
  SeriesFacet,
  TypeDeclaration,
} from '../catalogue/declaration.ts';
import { findCurrentType } from '../catalogue/registry.ts';
import type { Db } from '../database/database.ts';
import { addDays, type CivilDate, civilDate } from '../kernel/civil-date.ts';
import { type DerivedValue, derive } from './derived-values.ts';
import {
  listLatest,
  listObservations,
  listSeries,
  type SeriesKey,
  type SeriesSummary,
  type StoredObservation,
} from './observation-store.ts';
import type { Reading, Readings } from './reading.ts';

/** `14.water-monitoring~hbt`: item and publisher, both of which keep their codes for ever. */
export const seriesId = (key: SeriesKey): string => `${key.item}~${key.body}`;

export function parseSeriesId(text: string): SeriesKey | null {
  const match = /^([a-z0-9][a-z0-9.-]{1,59})~([a-z][a-z0-9-]{1,39})$/.exec(text);
  return match?.[1] === undefined || match[2] === undefined ? null : { item: match[1], body: match[2] };
}

export interface JudgedPeriod {
  readonly place: PlaceDeclaration;
  readonly period: string;
  readonly readings: Readings;
  /** As the facet declares them; null where one does not apply to the kind of place. */
  readonly derived: readonly (DerivedValue | null)[];
}

export interface SeriesView {
  readonly summary: SeriesSummary;
  readonly type: TypeDeclaration;
  readonly facet: SeriesFacet;
  /** The latest period of each place that ever reported, in the order of the declaration. */
  readonly latest: readonly JudgedPeriod[];
  /** Declared places that never reported. */
  readonly silent: readonly PlaceDeclaration[];
  /** The day by which more was to be expected. */
  readonly expectedBy: CivilDate;
  readonly late: boolean;
}

/** Null: nobody ever published such a series. */
export async function findSeriesView(db: Db, key: SeriesKey, today: CivilDate): Promise<SeriesView | null> {
  const summary = (await listSeries(db, key))[0];
  if (summary === undefined) return null;
  const { type, facet } = declarationOf(summary);
  const latest = judge(facet, await listLatest(db, key));
  const reported = new Set(latest.map((each) => each.place.code));
  const order = new Map(facet.places.map((place, index) => [place.code, index]));
  const own = latest[0]?.place.prefecture;
  const provincial = latest.some((each) => each.place.prefecture !== own);
  const due = expectedBy(facet, summary.last);
  return {
    summary,
    type,
    facet,
    latest: [...latest].sort((a, b) => (order.get(a.place.code) ?? 0) - (order.get(b.place.code) ?? 0)),
    // A prefecture's series is not silent about the places of the others.
    silent: facet.places.filter(
      (place) => !reported.has(place.code) && (provincial || place.prefecture === own),
    ),
    expectedBy: due,
    late: due < today,
  };
}

export function declarationOf(summary: Pick<SeriesSummary, 'typeKey'>): {
  readonly type: TypeDeclaration;
  readonly facet: SeriesFacet;
} {
  const type = findCurrentType(summary.typeKey);
  if (type?.series === undefined) throw new Error(`type ${summary.typeKey} is no series`);
  return { type, facet: type.series };
}

/** What one place reported, oldest first. `cut` tells that there is more than the limit. */
export async function listHistory(
  db: Db,
  key: SeriesKey,
  facet: SeriesFacet,
  filter: { readonly place: string; readonly from: string; readonly to: string; readonly limit: number },
): Promise<{ readonly periods: readonly JudgedPeriod[]; readonly cut: boolean }> {
  const rows = await listObservations(db, { ...key, ...filter, limit: filter.limit + 1 });
  const periods = judge(facet, rows.slice(0, filter.limit));
  const cut = rows.length > filter.limit;
  // The period at the edge of the page may lack some of its readings.
  const whole = cut ? periods.slice(0, -1) : periods;
  return { periods: [...whole].sort((a, b) => (a.period < b.period ? -1 : 1)), cut };
}

/** Readings put together by place and period, and judged; a place that the declaration no longer knows is left out. */
export function judge(facet: SeriesFacet, rows: readonly StoredObservation[]): readonly JudgedPeriod[] {
  const places = new Map(facet.places.map((place) => [place.code, place]));
  const groups = new Map<
    string,
    { place: PlaceDeclaration; period: string; readings: Map<string, Reading> }
  >();
  for (const row of rows) {
    const place = places.get(row.place);
    if (place === undefined) continue;
    const key = `${row.place} ${row.period}`;
    const group = groups.get(key) ?? { place, period: row.period, readings: new Map() };
    group.readings.set(row.indicator, { value: row.value, quality: row.quality });
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => ({
    ...group,
    derived: facet.derived.map(({ name }) =>
      derive(name, {
        readings: group.readings,
        waterBody: facet.placeKinds[group.place.kind]?.waterBody ?? null,
        period: group.period,
      }),
    ),
  }));
}

/** When the period after the last one should have been published. */
export function expectedBy(facet: Pick<SeriesFacet, 'frequency' | 'lateAfterDays'>, last: string): CivilDate {
  if (facet.frequency !== 'month') return addDays(civilDate(last.slice(0, 10)), 1 + facet.lateAfterDays);
  const [year = 0, month = 0] = last.split('-').map(Number);
  const end = new Date(Date.UTC(year, month + 1, 0)).toISOString().slice(0, 10);
  return addDays(civilDate(end), facet.lateAfterDays);
}

export const indicatorOf = (facet: SeriesFacet, code: string): IndicatorDeclaration | null =>
  facet.indicators.find((indicator) => indicator.code === code) ?? null;

/** `2026年3月`, `2026年3月1日`, `2026年3月1日 9时`. */
export function periodText(period: string): string {
  const [year, month, day] = period.slice(0, 10).split('-').map(Number);
  if (day === undefined) return `${year}年${month}月`;
  const time = period.slice(11);
  const hour = time.endsWith(':00') ? `${Number(time.slice(0, 2))}时` : time;
  return `${year}年${month}月${day}日${time === '' ? '' : ` ${hour}`}`;
}
