import { Type } from 'typebox';
import type { Working } from '../../catalogue/source.ts';
import type { Db } from '../../database/database.ts';
import { periodBounds } from '../../kernel/period.ts';
import { ProblemError, problem } from '../../kernel/problems.ts';
import type { Catalogue } from '../../schema/catalogue.ts';
import { listSeries, type SeriesKey, type SeriesSummary } from '../observation-store.ts';
import { declarationOf, parseSeriesId, type SeriesView, seriesId } from '../series-view.ts';

export interface SeriesRouteDeps extends Working {
  readonly publicUrl: string;
}

export const tags = ['series'] as const;
export const missing = (): ProblemError => new ProblemError([problem('not-found', { what: '该监测数据' })]);

export const Summary = Type.Object({
  id: Type.String({ description: '公开事项编号~公开主体代码' }),
  title: Type.String(),
  item: Type.String(),
  area: Type.String(),
  body: Type.String(),
  bodyName: Type.String(),
  type: Type.String(),
  frequency: Type.String(),
  first: Type.String(),
  last: Type.String(),
  placeCount: Type.Integer(),
  observationCount: Type.Integer(),
  expectedBy: Type.String({ description: '下一期最迟应公开的日期' }),
  late: Type.Boolean(),
});

export const Id = Type.Object({ id: Type.String({ maxLength: 101 }) });
/** A year, quarter, month or day that exists as such; whether the day does is for the query to find nothing. */
const PERIOD_PATTERN = '^\\d{4}(-Q[1-4]|-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$';
const day = (description: string) => Type.Optional(Type.String({ pattern: PERIOD_PATTERN, description }));
export const FILTER = {
  place: Type.Optional(Type.String({ maxLength: 60, description: '点位代码' })),
  indicator: Type.Optional(Type.String({ maxLength: 40, description: '指标代码' })),
  from: day('起，含当日（月）'),
  to: day('止，含当日（月）'),
};

/** Throws `not-found` for a text that is no id of a series. */
export function requireKey(id: string): SeriesKey {
  const key = parseSeriesId(id);
  if (key === null) throw missing();
  return key;
}

/** Throws `not-found` for a series that nobody ever published. */
export async function requireSummary(db: Db, key: SeriesKey): Promise<SeriesSummary> {
  const summary = (await listSeries(db, key))[0];
  if (summary === undefined) throw missing();
  return summary;
}

/** The periods asked for, by the frequency of the series. */
export const boundsOf = (
  summary: SeriesSummary,
  asked: { readonly from?: string; readonly to?: string },
  catalogue: Catalogue,
) => periodBounds(asked, declarationOf(summary, catalogue).aspect.frequency);

export const summaryOf = ({
  summary,
  type,
  aspect,
  expectedBy: due,
  late,
}: Omit<SeriesView, 'latest' | 'silent' | 'newest'>) => ({
  id: seriesId(summary),
  title: summary.itemTitle,
  item: summary.item,
  area: summary.area,
  body: summary.body,
  bodyName: summary.bodyName,
  type: type.key,
  frequency: aspect.frequency,
  first: summary.first,
  last: summary.last,
  placeCount: summary.places,
  observationCount: summary.observations,
  expectedBy: due,
  late,
});
