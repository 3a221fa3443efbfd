import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem } from '../../api/contract.ts';
import type { Working } from '../../catalogue/source.ts';
import { today } from '../../kernel/clock.ts';
import { findSeriesView, type SeriesView } from '../series-view.ts';
import { Id, missing, requireKey, Summary, summaryOf, tags } from './shared.ts';

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);

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

/** 一组监测数据：指标、点位、各点位最新一期及其评价。 */
export const readSeriesRoute =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
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
        const view = await findSeriesView(deps, requireKey(request.params.id), today(deps.clock));
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
  };
