import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { DisclosureDetail, DisclosureSummary, EditionDetail, Page, Problem } from '../api/contract.ts';
import { ProblemError, problem } from '../kernel/problems.ts';
import { search } from '../search/search.ts';
import { acceptedValue } from '../web/accepted-value.ts';
import { linkNextPage, requireCursor } from '../web/paging.ts';
import { requireActor } from '../web/request.ts';
import { requireDay } from './days.ts';
import {
  findDisclosure,
  findDisclosureForActor,
  findEdition,
  findEditionById,
  findEditionState,
  listChanges,
  listDisclosures,
  listDisclosuresById,
} from './disclosure-queries.ts';
import type { DraftRouteDeps } from './draft-http.ts';
import { withdrawDisclosure } from './withdraw-disclosure.ts';

const tags = ['disclosures'] as const;
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const Id = Type.Object({ id: Type.String({ maxLength: 40 }) });
const Query = Type.Object({
  area: Type.Optional(Type.String({ maxLength: 60 })),
  item: Type.Optional(Type.String({ maxLength: 60 })),
  body: Type.Optional(Type.String({ maxLength: 40 })),
  kind: Type.Optional(Type.String({ maxLength: 20 })),
  type: Type.Optional(Type.String({ maxLength: 60 })),
  from: Type.Optional(Day),
  to: Type.Optional(Day),
  q: Type.Optional(Type.String({ maxLength: 200 })),
  cursor: Type.Optional(Type.String({ maxLength: 200 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
});
const Changes = Type.Object({
  items: Type.Array(
    Type.Object({
      position: Type.Integer(),
      kind: Type.String(),
      disclosure: Type.String(),
      edition: Type.String(),
      at: Type.String(),
    }),
  ),
  next: Type.Union([Type.String(), Type.Null()]),
});

const missing = () => new ProblemError([problem('not-found', { what: '该条公开信息' })]);

/** Public reads of what is published, and its withdrawal. */
export const disclosureRoutes =
  (
    deps: Pick<DraftRouteDeps, 'catalogue' | 'db' | 'clock' | 'shapes' | 'afterPublish'>,
  ): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/disclosures',
      {
        config: { access: 'public', rateClass: 'search' },
        schema: {
          summary: '公开信息列表；带 q 时为全文检索',
          tags,
          querystring: Query,
          response: { 200: Page(DisclosureSummary), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { q, cursor, limit = 20, ...filter } = request.query;
        const page =
          q === undefined || q.trim() === ''
            ? await newest(cursor, limit, filter)
            : await found(q, cursor, limit, filter);
        linkNextPage(request, reply, page.next);
        return { items: [...page.items], next: page.next };
      },
    );

    type Filter = Omit<Parameters<typeof listDisclosures>[1], 'after' | 'limit'>;

    const newest = (cursor: string | undefined, limit: number, filter: Filter) =>
      listDisclosures(deps.db, {
        ...filter,
        from: requireDay('from', filter.from),
        to: requireDay('to', filter.to),
        after: requireCursor(cursor) ?? undefined,
        limit,
      });

    const found = async (q: string, cursor: string | undefined, limit: number, filter: Filter) => {
      const { area, body, kind, item, type } = filter;
      const days = { from: requireDay('from', filter.from), to: requireDay('to', filter.to) };
      const answer = await search(deps.db, {
        q,
        area,
        body,
        kind,
        item,
        type,
        ...days,
        limit,
        cursor,
        sort: 'relevance',
      });
      const { hits, next } = acceptedValue(answer);
      return {
        items: await listDisclosuresById(
          deps.db,
          hits.map((hit) => hit.disclosureId),
        ),
        next,
      };
    };

    app.get(
      '/disclosures/:id',
      {
        config: { access: 'public' },
        schema: {
          summary: '一条公开信息及其各版本',
          tags,
          params: Id,
          response: { 200: DisclosureDetail, '4xx': Problem },
        },
      },
      async (request) => {
        const disclosure = await findDisclosure(deps.db, request.params.id);
        if (!disclosure) throw missing();
        const current =
          disclosure.state === 'published'
            ? await findEdition(deps, disclosure.id, disclosure.edition)
            : null;
        return { ...disclosure, current, editions: [...disclosure.editions] };
      },
    );

    app.get(
      '/editions/:id',
      {
        config: { access: 'public' },
        schema: {
          summary: '一个版本，含日志承诺的原文和盐',
          tags,
          params: Id,
          response: { 200: EditionDetail, '4xx': Problem },
        },
      },
      async (request) => {
        const edition = await findEditionById(deps, request.params.id);
        if (edition) return edition;
        const state = await findEditionState(deps.db, request.params.id);
        if (state?.state === 'withdrawn') throw new ProblemError([problem('gone', { what: '该条公开信息' })]);
        if (state?.state === 'expired')
          throw new ProblemError([
            problem('display-term-ended', { what: '该条公开信息', until: state.displayUntil ?? '' }),
          ]);
        throw missing();
      },
    );

    app.post(
      '/disclosures/:id/withdraw',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '撤下（须填理由，原址保留说明）',
          tags,
          params: Id,
          body: Type.Object({ opinion: Type.String({ maxLength: 1000 }) }, { additionalProperties: false }),
          response: { 200: DisclosureDetail, '4xx': Problem },
        },
      },
      async (request) => {
        acceptedValue(
          await withdrawDisclosure(deps, requireActor(request), {
            id: request.params.id,
            reason: request.body.opinion,
          }),
        );
        await deps.afterPublish();
        const disclosure = await findDisclosureForActor(deps.db, request.params.id);
        if (!disclosure) throw missing();
        return { ...disclosure, current: null, editions: [...disclosure.editions] };
      },
    );

    app.get(
      '/changes',
      {
        config: { access: 'public' },
        schema: {
          summary: '按提交顺序的全部公开、更正、撤下，无缺号',
          tags,
          querystring: Type.Object({
            after: Type.Optional(Type.Integer({ minimum: -1 })),
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
          }),
          response: { 200: Changes, '4xx': Problem },
        },
      },
      async (request, reply) => {
        const limit = request.query.limit ?? 100;
        const found = await listChanges(deps.db, request.query.after ?? -1, limit + 1);
        const items = found.slice(0, limit);
        const next = found.length > limit ? String(items.at(-1)?.position) : null;
        linkNextPage(request, reply, next, 'after');
        return { items, next };
      },
    );
  };
