import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Page, Problem } from '../../api/contract.ts';
import type { Working } from '../../catalogue/source.ts';
import { encodePlace, isKey } from '../../kernel/cursor.ts';
import { linkNextPage, requirePlace } from '../../web/paging.ts';
import { listObservations, listSeries, type ObservationPlace } from '../observation-store.ts';
import { QUALITIES } from '../reading.ts';
import { boundsOf, FILTER, Id, missing, requireKey, requireSummary, tags } from './shared.ts';

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);
const Quality = Type.String({ description: QUALITIES.join('、') });

const Observation = Type.Object({
  place: Type.String(),
  indicator: Type.String(),
  period: Type.String(),
  value: Nullable(Type.String({ description: '十进制文本；未检出时为检出限' })),
  quality: Quality,
  disclosure: Type.String(),
  edition: Type.Integer(),
});

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

/** 监测值，新的在前。 */
export const listObservationsRoute =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
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
        const key = requireKey(request.params.id);
        const summary =
          filter.from === undefined && filter.to === undefined ? null : await requireSummary(deps.db, key);
        const rows = await listObservations(deps.db, {
          ...key,
          ...filter,
          ...(summary === null ? {} : boundsOf(summary, filter, deps.catalogue)),
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
  };
