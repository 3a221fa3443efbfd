import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Page, Problem } from '../api/contract.ts';
import type { Working } from '../catalogue/source.ts';
import { today } from '../kernel/clock.ts';
import { encodePlace, isKey } from '../kernel/cursor.ts';
import { periodBounds } from '../kernel/period.ts';
import { ProblemError, problem } from '../kernel/problems.ts';
import { linkNextPage, requirePlace } from '../web/paging.ts';
import {
  listObservations,
  listSeries,
  type ObservationPlace,
  type SeriesKey,
  type SeriesSummary,
} from './observation-store.ts';
import { QUALITIES } from './reading.ts';
import { exportObservations } from './series-export.ts';
import {
  declarationOf,
  expectedBy,
  findSeriesView,
  parseSeriesId,
  type SeriesView,
  seriesId,
} from './series-view.ts';

const tags = ['series'] as const;
const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);
const Quality = Type.String({ description: QUALITIES.join('、') });

const Summary = Type.Object({
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
const Derived = Type.Object({
  name: Type.String(),
  title: Type.String(),
  value: Type.String(),
  figure: Type.String(),
  detail: Type.String(),
  standard: Type.String(),
});
const Detail = Type.Intersect([
  Summary,
  Type.Object({
    indicators: Type.Array(
      Type.Object({
        code: Type.String(),
        title: Type.String(),
        unit: Type.String(),
        standard: Type.String(),
        minimum: Type.Number(),
        maximum: Type.Number(),
      }),
    ),
    places: Type.Array(
      Type.Object({
        code: Type.String(),
        name: Type.String(),
        kind: Type.String(),
        group: Type.String(),
        prefecture: Nullable(Type.String()),
        longitude: Nullable(Type.Number()),
        latitude: Nullable(Type.Number()),
        latest: Nullable(Type.Object({ period: Type.String(), derived: Type.Array(Derived) })),
      }),
    ),
  }),
]);
const Observation = Type.Object({
  place: Type.String(),
  indicator: Type.String(),
  period: Type.String(),
  value: Nullable(Type.String({ description: '十进制文本；未检出时为检出限' })),
  quality: Quality,
  disclosure: Type.String(),
  edition: Type.Integer(),
});

const Id = Type.Object({ id: Type.String({ maxLength: 101 }) });
/** A year, quarter, month or day that exists as such; whether the day does is for the query to find nothing. */
const PERIOD_PATTERN = '^\\d{4}(-Q[1-4]|-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$';
const day = (description: string) => Type.Optional(Type.String({ pattern: PERIOD_PATTERN, description }));
const FILTER = {
  place: Type.Optional(Type.String({ maxLength: 60, description: '点位代码' })),
  indicator: Type.Optional(Type.String({ maxLength: 40, description: '指标代码' })),
  from: day('起，含当日（月）'),
  to: day('止，含当日（月）'),
};
const Query = Type.Object({
  ...FILTER,
  cursor: Type.Optional(Type.String({ maxLength: 400, description: '上一页返回的 next，原样传回' })),
  limit: Type.Integer({ minimum: 1, maximum: 1000, default: 100 }),
});

const PERIOD = /^[\dTQ:-]{4,16}$/;
/** Newest first, then by place and indicator. */
function requireObservation(cursor: string | undefined): ObservationPlace | undefined {
  const [period, place, indicator] = requirePlace(cursor, (part) => PERIOD.test(part), isKey, isKey) ?? [];
  return period === undefined || place === undefined || indicator === undefined
    ? undefined
    : { period, place, indicator };
}

const missing = (): ProblemError => new ProblemError([problem('not-found', { what: '该监测数据' })]);

/** Published series: open to everybody, JSON and CSV. */
export const seriesRoutes =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    const keyOf = (id: string): SeriesKey => {
      const key = parseSeriesId(id);
      if (key === null) throw missing();
      return key;
    };
    const getSummary = async (key: SeriesKey): Promise<SeriesSummary> => {
      const summary = (await listSeries(deps.db, key))[0];
      if (summary === undefined) throw missing();
      return summary;
    };
    const boundsOf = (summary: SeriesSummary, asked: { readonly from?: string; readonly to?: string }) =>
      periodBounds(asked, declarationOf(summary, deps.catalogue).aspect.frequency);
    const summaryOf = ({
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

    app.get(
      '/series',
      {
        config: { access: 'public' },
        schema: {
          summary: '监测数据目录',
          tags,
          querystring: Type.Object({
            cursor: Type.Optional(Type.String({ maxLength: 200 })),
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
          }),
          response: { 200: Page(Summary), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { cursor, limit = 20 } = request.query;
        const [id = ''] = requirePlace(cursor, (part) => parseSeriesId(part) !== null) ?? [];
        const after = parseSeriesId(id);
        const found = await listSeries(deps.db, null, { after, limit: limit + 1 });
        const items = found.slice(0, limit).map((summary) => {
          const declared = declarationOf(summary, deps.catalogue);
          const due = expectedBy(declared.aspect, summary.last);
          return summaryOf({ summary, ...declared, expectedBy: due, late: due < today(deps.clock) });
        });
        const last = items.at(-1);
        const next = found.length > limit && last ? encodePlace(last.id) : null;
        linkNextPage(request, reply, next);
        return { items, next };
      },
    );

    app.get(
      '/series/:id',
      {
        config: { access: 'public' },
        schema: {
          summary: '一组监测数据：指标、点位、各点位最新一期及其评价',
          tags,
          params: Id,
          response: { 200: Detail, '4xx': Problem },
        },
      },
      async (request) => {
        const view = await findSeriesView(deps, keyOf(request.params.id), today(deps.clock));
        if (view === null) throw missing();
        const latest = new Map(view.latest.map((each) => [each.place.code, each]));
        return {
          ...summaryOf(view),
          indicators: view.aspect.indicators.map(({ code, title, unit, standard, minimum, maximum }) => ({
            code,
            title,
            unit,
            standard,
            minimum,
            maximum,
          })),
          places: [...view.latest.map((each) => each.place), ...view.silent].map((place) => ({
            code: place.code,
            name: place.name,
            kind: place.kind,
            group: place.group,
            prefecture: place.prefecture,
            longitude: place.longitude,
            latitude: place.latitude,
            latest: latestOf(view, latest.get(place.code)),
          })),
        };
      },
    );

    app.get(
      '/series/:id/observations',
      {
        config: { access: 'public' },
        schema: {
          summary: '监测值，新的在前',
          tags,
          params: Id,
          querystring: Query,
          response: { 200: Page(Observation), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { cursor, limit, ...filter } = request.query;
        const key = keyOf(request.params.id);
        const summary = filter.from === undefined && filter.to === undefined ? null : await getSummary(key);
        const rows = await listObservations(deps.db, {
          ...key,
          ...filter,
          ...(summary === null ? {} : boundsOf(summary, filter)),
          after: requireObservation(cursor),
          limit: limit + 1,
        });
        const items = rows.slice(0, limit);
        const last = items.at(-1);
        const next =
          rows.length > limit && last !== undefined
            ? encodePlace(last.period, last.place, last.indicator)
            : null;
        if (items.length === 0 && (await listSeries(deps.db, key)).length === 0) throw missing();
        linkNextPage(request, reply, next);
        return { items, next };
      },
    );

    app.get(
      '/series/:id/observations.csv',
      {
        config: { access: 'public' },
        schema: {
          summary: '监测值，CSV（UTF-8，带 BOM）',
          tags,
          params: Id,
          querystring: Type.Object(FILTER),
          produces: ['text/csv'],
          response: { 200: Type.Unsafe<unknown>(Type.String()), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const key = keyOf(request.params.id);
        const summary = await getSummary(key);
        const query = { ...key, ...request.query, ...boundsOf(summary, request.query) };
        return reply
          .type('text/csv; charset=utf-8')
          .header('content-disposition', `attachment; filename="${seriesId(key)}.csv"`)
          .send(exportObservations(deps.db, declarationOf(summary, deps.catalogue).aspect, query));
      },
    );
  };

const latestOf = (view: SeriesView, judged: SeriesView['latest'][number] | undefined) =>
  judged === undefined
    ? null
    : {
        period: judged.period,
        derived: judged.derived.flatMap((value, index) => {
          const declared = view.aspect.derived[index];
          return value === null || declared === undefined
            ? []
            : [
                {
                  name: declared.name,
                  title: declared.title,
                  value: value.title,
                  figure: value.figure,
                  detail: value.detail,
                  standard: value.standard,
                },
              ];
        }),
      };
