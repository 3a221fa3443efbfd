import type { Source } from '../catalogue/source.ts';
import { addDays, type CivilDate } from '../kernel/civil-date.ts';
import { endOfNext, periodBefore, periodBound, yearBefore } from '../kernel/period.ts';
import { listDisclosuresById } from '../publication/disclosure-queries.ts';
import { type Catalogue, ofShape } from '../schema/catalogue.ts';
import type {
  IndicatorDeclaration,
  PlaceDeclaration,
  SeriesAspect,
  SeriesType,
} from '../schema/declaration.ts';
import type { Standards } from '../schema/standards.ts';
import type { DerivedValue } from './derived-value.ts';
import { derive, NEED_YEAR_BEFORE } from './derived-values.ts';
import { limitsOn } from './limits.ts';
import {
  listAt,
  listLatest,
  listObservations,
  listSeries,
  type SeriesKey,
  type SeriesSummary,
  type StoredObservation,
} from './observation-store.ts';
import { aspectOf, isHeldIn } from './places.ts';
import type { Reading, Readings } from './reading.ts';

/** `14.water-monitoring~hbt`: item and publisher, both of which keep their codes for ever. */
export const seriesId = (key: SeriesKey): string => `${key.item}~${key.body}`;

/** Reads what `seriesId` wrote; null for any other text. */
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
  readonly type: SeriesType;
  readonly aspect: SeriesAspect;
  /** The record that told the latest period. */
  readonly newest: { readonly id: string; readonly title: string } | null;
  /** The latest period of each place that ever reported, in the order of the declaration. */
  readonly latest: readonly JudgedPeriod[];
  /** Declared places that never reported. */
  readonly silent: readonly PlaceDeclaration[];
  /** The day by which more was to be expected. */
  readonly expectedBy: CivilDate;
  readonly late: boolean;
}

/** Null: nobody ever published such a series. */
export async function findSeriesView(
  { db, catalogue }: Source,
  key: SeriesKey,
  today: CivilDate,
): Promise<SeriesView | null> {
  const summary = (await listSeries(db, key))[0];
  if (summary === undefined) return null;
  const { type } = declarationOf(summary, catalogue);
  const aspect = await aspectOf({ db, catalogue }, type);
  const rows = await listLatest(db, key);
  const latest = judge(
    aspect,
    catalogue.standards,
    rows,
    comparesYears(aspect) ? await listAt(db, key, yearsBefore(rows)) : [],
  );
  const reported = new Set(latest.map((each) => each.place.code));
  const order = new Map(aspect.places.map((place, index) => [place.code, index]));
  const own = latest[0]?.place.prefecture;
  const provincial = latest.some((each) => each.place.prefecture !== own);
  const due = expectedBy(aspect, summary.last);
  const newest = rows.find((row) => row.period === summary.last)?.disclosure;
  return {
    summary,
    type,
    aspect,
    newest: newest === undefined ? null : ((await listDisclosuresById(db, [newest]))[0] ?? null),
    latest: [...latest].sort((a, b) => (order.get(a.place.code) ?? 0) - (order.get(b.place.code) ?? 0)),
    // A prefecture's series is not silent about the places of the others.
    silent: aspect.places.filter(
      (place) =>
        isHeldIn(place, today) && !reported.has(place.code) && (provincial || place.prefecture === own),
    ),
    expectedBy: due,
    late: due < today,
  };
}

/** The series's type as it is declared now. Throws when the catalogue has no such series. */
export function declarationOf(
  summary: Pick<SeriesSummary, 'typeKey'>,
  catalogue: Catalogue,
): { readonly type: SeriesType; readonly aspect: SeriesAspect } {
  const type = ofShape('series', catalogue.currentType(summary.typeKey));
  return { type, aspect: type.series };
}

/** What one place reported, oldest first. `cut` tells that there is more than the limit. */
export async function listHistory(
  { db, catalogue }: Source,
  key: SeriesKey,
  aspect: SeriesAspect,
  filter: { readonly place: string; readonly from: string; readonly to: string; readonly limit: number },
): Promise<{ readonly periods: readonly JudgedPeriod[]; readonly cut: boolean }> {
  const bound = {
    from: periodBound(filter.from, aspect.frequency, 'from'),
    to: periodBound(filter.to, aspect.frequency, 'to'),
  };
  const rows = await listObservations(db, { ...key, ...filter, ...bound, limit: filter.limit + 1 });
  const shown = rows.slice(0, filter.limit);
  const earlier = comparesYears(aspect)
    ? await listObservations(db, {
        ...key,
        place: filter.place,
        from: yearBefore(bound.from),
        to: yearBefore(bound.to),
        limit: filter.limit,
      })
    : [];
  const periods = judge(aspect, catalogue.standards, shown, earlier);
  const cut = rows.length > filter.limit;
  // The period at the edge of the page may lack some of its readings.
  const whole = cut ? periods.slice(0, -1) : periods;
  return { periods: [...whole].sort((a, b) => (a.period < b.period ? -1 : 1)), cut };
}

/** What became of a judgement since then. */
export type Trend = 'better' | 'same' | 'worse';
export type Trends = ReadonlyMap<
  string,
  { readonly before: Trend | null; readonly yearBefore: Trend | null }
>;

/**
 * How the first judgement of each place's latest period compares with the period before and with the same one a year
 * before; null where nothing compares.
 */
export async function listTrends(
  { db, catalogue }: Source,
  view: Pick<SeriesView, 'summary' | 'aspect' | 'latest'>,
): Promise<Trends> {
  const { aspect, latest, summary } = view;
  const points = latest.flatMap(({ place, period }) => [
    { place: place.code, period: periodBefore(period) },
    { place: place.code, period: yearBefore(period) },
  ]);
  const ranks = new Map(
    judge(aspect, catalogue.standards, await listAt(db, summary, points)).map((each) => [
      `${each.place.code} ${each.period}`,
      each.derived[0]?.rank ?? null,
    ]),
  );
  return new Map(
    latest.map(({ place, period, derived }) => {
      const now = derived[0]?.rank ?? null;
      const since = (then: string): Trend | null => trendOf(now, ranks.get(`${place.code} ${then}`) ?? null);
      return [place.code, { before: since(periodBefore(period)), yearBefore: since(yearBefore(period)) }];
    }),
  );
}

const trendOf = (now: number | null, then: number | null): Trend | null => {
  if (now === null || then === null) return null;
  return now === then ? 'same' : now < then ? 'better' : 'worse';
};

export const comparesYears = (aspect: SeriesAspect): boolean =>
  aspect.derived.some(({ name }) => NEED_YEAR_BEFORE.has(name));

export const yearsBefore = (rows: readonly StoredObservation[]) => [
  ...new Map(
    rows.map(({ place, period }) => [`${place} ${period}`, { place, period: yearBefore(period) }]),
  ).values(),
];

/** Readings put together by place and period. */
function grouped(
  aspect: SeriesAspect,
  rows: readonly StoredObservation[],
): ReadonlyMap<string, { place: PlaceDeclaration; period: string; readings: Readings }> {
  const places = new Map(aspect.places.map((place) => [place.code, place]));
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
  return groups;
}

const NOTHING: Readings = new Map();

/**
 * Readings judged by place and period, with those of the year before where they are known; a place that the declaration
 * no longer knows is left out.
 */
export function judge(
  aspect: SeriesAspect,
  standards: Standards,
  rows: readonly StoredObservation[],
  earlier: readonly StoredObservation[] = [],
): readonly JudgedPeriod[] {
  const known = grouped(aspect, [...earlier, ...rows]);
  return [...grouped(aspect, rows).values()].map((group) => ({
    ...group,
    derived: aspect.derived.map(({ name, indicator }) =>
      derive(name, {
        readings: group.readings,
        waterBody: aspect.placeKinds[group.place.kind]?.waterBody ?? null,
        period: group.period,
        indicator: indicator === null ? null : indicatorOf(aspect, indicator),
        standards,
        limits: limitsOn(aspect.indicators, group.place.kind, group.period),
        yearBefore: known.get(`${group.place.code} ${yearBefore(group.period)}`)?.readings ?? NOTHING,
      }),
    ),
  }));
}

/** When the period after the last one should have been published. */
export const expectedBy = (aspect: Pick<SeriesAspect, 'lateAfterDays'>, last: string): CivilDate =>
  addDays(endOfNext(last), aspect.lateAfterDays);

/** Null for a code that the series does not declare. */
export const indicatorOf = (aspect: SeriesAspect, code: string): IndicatorDeclaration | null =>
  aspect.indicators.find((indicator) => indicator.code === code) ?? null;
