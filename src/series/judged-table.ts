import type { Source } from '../catalogue/source.ts';
import { recordAddress } from '../kernel/addresses.ts';
import type { IndicatorDeclaration, SeriesAspect, SeriesType } from '../schema/declaration.ts';
import type { TableSource } from '../tables/export-table.ts';
import type { DerivedValue } from './derived-value.ts';
import {
  listAt,
  listObservations,
  listSeries,
  type ObservationPlace,
  type ObservationQuery,
  type SeriesSummary,
  type StoredObservation,
} from './observation-store.ts';
import { aspectOf } from './places.ts';
import { QUALITY_NAMES, type Reading, readingText } from './reading.ts';
import { comparesYears, type JudgedPeriod, judge, yearsBefore } from './series-view.ts';

const PAGE = 5_000;

type Asked = Omit<ObservationQuery, 'limit' | 'after' | 'item' | 'body' | 'indicator'>;
export type AskedOf = (series: SeriesSummary) => Asked;

interface Row extends JudgedPeriod {
  readonly series: SeriesSummary;
  readonly disclosures: readonly string[];
}

const samePeriod = (a: StoredObservation, b: StoredObservation): boolean =>
  a.period === b.period && a.place === b.place;

/** Readings of whole periods: what stands at the edge of a page waits for the next one. */
async function* wholePeriods(
  { db }: Source,
  series: SeriesSummary,
  asked: Asked,
): AsyncGenerator<readonly StoredObservation[]> {
  let waiting: readonly StoredObservation[] = [];
  for (let after: ObservationPlace | undefined; ; ) {
    const { item, body } = series;
    const page: readonly StoredObservation[] = await listObservations(db, {
      ...asked,
      item,
      body,
      after,
      limit: PAGE,
    });
    const read: readonly StoredObservation[] = [...waiting, ...page];
    const last = read.at(-1);
    if (last === undefined) return;
    after = { period: last.period, place: last.place, indicator: last.indicator };
    if (page.length < PAGE) {
      yield read;
      return;
    }
    const cut = read.findIndex((row) => samePeriod(row, last));
    waiting = read.slice(cut);
    yield read.slice(0, cut);
  }
}

async function* pages(
  source: Source,
  aspect: SeriesAspect,
  all: readonly SeriesSummary[],
  askedOf: AskedOf,
): AsyncGenerator<readonly Row[]> {
  for (const series of all) {
    for await (const rows of wholePeriods(source, series, askedOf(series))) {
      const earlier = comparesYears(aspect) ? await listAt(source.db, series, yearsBefore(rows)) : [];
      const told = Map.groupBy(rows, ({ place, period }) => `${place} ${period}`);
      yield judge(aspect, source.catalogue.standards, rows, earlier).map((each) => ({
        ...each,
        series,
        disclosures: [
          ...new Set((told.get(`${each.place.code} ${each.period}`) ?? []).map((row) => row.disclosure)),
        ],
      }));
    }
  }
}

/** As the page says it: `0.02L`, `12（无效）`, `缺测`; empty where nothing was told. */
const readingCell = (reading: Reading | undefined, words: SeriesAspect['wording']): string => {
  if (reading === undefined) return '';
  if (reading.quality === 'missing') return words.missing;
  const text = readingText(reading);
  return reading.quality === 'invalid' ? `${text}（${QUALITY_NAMES.invalid}）` : text;
};

const judgementCells = (value: DerivedValue | null | undefined): readonly string[] =>
  value == null ? ['', '', ''] : [value.title, value.figure, value.detail];

const indicatorHeading = ({ title, unit }: IndicatorDeclaration): string =>
  unit === '' ? title : `${title}（${unit}）`;

const jsonRow =
  ({ indicators, derived }: SeriesAspect) =>
  ({ series, place, period, readings, disclosures, ...row }: Row) => ({
    item: series.item,
    body: series.body,
    bodyName: series.bodyName,
    place: place.code,
    placeName: place.name,
    period,
    readings: Object.fromEntries(
      indicators.flatMap(({ code }) => {
        const reading = readings.get(code);
        return reading === undefined ? [] : [[code, reading] as const];
      }),
    ),
    judgements: derived.flatMap(({ name, title, indicator }, index) => {
      const value = row.derived[index];
      if (value == null) return [];
      const { figure, detail, standard } = value;
      return [{ name, title, indicator, result: value.title, figure, detail, standard }];
    }),
    disclosures,
  });

/** Place by place and period by period: the readings, and what is judged from them, as the page shows it. */
export async function judgedTable(
  source: Source,
  type: SeriesType,
  asked: {
    readonly series: (each: SeriesSummary) => boolean;
    readonly of: AskedOf;
    readonly siteUrl: string;
  },
): Promise<TableSource<Row>> {
  const aspect = await aspectOf(source, type);
  const all = (await listSeries(source.db)).filter((each) => each.typeKey === type.key && asked.series(each));
  const { indicators, derived, wording, placeTitle } = aspect;
  return {
    name: type.title,
    headings: [
      '发布机构',
      `${placeTitle}代码`,
      placeTitle,
      wording.period,
      ...derived.flatMap(({ title }) => [title, `${title}·数值`, `${title}·说明`]),
      ...indicators.map(indicatorHeading),
      '网址',
    ],
    pages: () => pages(source, aspect, all, asked.of),
    cells: ({ series, place, period, readings, disclosures, ...row }) => [
      series.bodyName,
      place.code,
      place.name,
      period,
      ...derived.flatMap((_, index) => judgementCells(row.derived[index])),
      ...indicators.map(({ code }) => readingCell(readings.get(code), wording)),
      disclosures.map((id) => asked.siteUrl + recordAddress.disclosure(id)).join('\n'),
    ],
    json: {
      head: {
        type: type.key,
        title: type.title,
        frequency: aspect.frequency,
        indicators: indicators.map(({ code, title, unit }) => ({ code, title, unit })),
      },
      rows: 'periods',
      row: jsonRow(aspect),
    },
  };
}
