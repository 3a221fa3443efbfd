import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Page, Problem } from '../api/contract.ts';
import type { Working } from '../catalogue/source.ts';
import { AttemptLimiter } from '../kernel/attempt-limiter.ts';
import { today } from '../kernel/clock.ts';
import { ID_PATTERN } from '../kernel/ids.ts';
import { ProblemError, problem } from '../kernel/problems.ts';
import { acceptedValue } from '../web/accepted-value.ts';
import { linkNextPage, requireCursor } from '../web/paging.ts';
import { DossierDetail, DossierSummary } from './contract.ts';
import { LOOKUP_LIMITS, lookupWithin } from './lookup.ts';
import { type OcdsPublisher, ocdsRecordPackage } from './ocds.ts';
import { findDossier, listDossiers } from './queries.ts';

export interface DossierRouteDeps extends Working {
  /** Null: this installation has no OCDS prefix. */
  readonly ocds: OcdsPublisher | null;
}

const tags = ['dossiers'] as const;
const Query = Type.Object({
  q: Type.Optional(Type.String({ maxLength: 200 })),
  kind: Type.Optional(Type.String({ maxLength: 40 })),
  body: Type.Optional(Type.String({ maxLength: 40 })),
  area: Type.Optional(Type.String({ maxLength: 60 })),
  cursor: Type.Optional(Type.String({ maxLength: 200 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
});

const CollectionQuery = Type.Object({
  q: Type.Optional(Type.String({ maxLength: 200 })),
  category: Type.Optional(Type.String({ maxLength: 40 })),
  body: Type.Optional(Type.String({ maxLength: 40 })),
  /** The phase reached. */
  state: Type.Optional(Type.String({ maxLength: 40 })),
  cursor: Type.Optional(Type.String({ maxLength: 200 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
});

const missing = () => new ProblemError([problem('not-found', { what: '这个事项' })]);
const ID = new RegExp(ID_PATTERN);

/** `/dossiers`: public dossiers, one timeline each; registered under /api/v1. */
export const dossierRoutes =
  (deps: DossierRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/dossiers',
      {
        config: { access: 'public', rateClass: 'search' },
        schema: {
          summary: '审批、交易等事项列表，可按编号或者名称检索',
          tags,
          querystring: Query,
          response: { 200: Page(DossierSummary), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { cursor, limit = 20, ...filter } = request.query;
        const page = await listDossiers(deps, {
          ...filter,
          after: requireCursor(cursor) ?? undefined,
          limit,
        });
        linkNextPage(request, reply, page.next);
        return { items: [...page.items], next: page.next };
      },
    );

    const limiters = LOOKUP_LIMITS.map((limit) => new AttemptLimiter(limit));
    app.get(
      '/dossiers/lookup',
      {
        config: { access: 'public', rateClass: 'search' },
        schema: {
          summary: '按编号和校验字符查询事项，无需账号',
          tags,
          querystring: Type.Object({
            number: Type.String({ maxLength: 50 }),
            check: Type.String({ maxLength: 20 }),
          }),
          response: { 200: DossierDetail, '4xx': Problem },
        },
      },
      async (request, reply) => {
        void reply.header('cache-control', 'private, no-store');
        const found = acceptedValue(
          await lookupWithin(deps, limiters, { ...request.query, address: request.ip }),
        );
        const dossier = await findDossier(deps, found, today(deps.clock));
        if (!dossier) throw missing();
        return dossier;
      },
    );

    app.get(
      '/dossiers/:id',
      {
        config: { access: 'public' },
        schema: {
          summary: '一个事项的时间轴：各阶段公开的信息、期限和不予公开的内容',
          tags,
          params: Type.Object({ id: Type.String({ maxLength: 40 }) }),
          response: { 200: DossierDetail, '4xx': Problem },
        },
      },
      async (request) => {
        const { id } = request.params;
        const dossier = ID.test(id) ? await findDossier(deps, id, today(deps.clock)) : null;
        if (!dossier) throw missing();
        return dossier;
      },
    );

    app.get(
      '/dossiers/:id/ocds',
      {
        config: { access: 'public' },
        schema: {
          summary: '交易项目的 OCDS 1.1 记录包（Open Contracting Data Standard）',
          tags,
          params: Type.Object({ id: Type.String({ maxLength: 40 }) }),
          response: { 200: Type.Record(Type.String(), Type.Unknown()), '4xx': Problem },
        },
      },
      async (request) => {
        const { id } = request.params;
        const found = deps.ocds !== null && ID.test(id) ? await ocdsRecordPackage(deps, deps.ocds, id) : null;
        if (found === null) throw new ProblemError([problem('not-found', { what: '这个事项的 OCDS 数据' })]);
        return { ...found };
      },
    );

    for (const { kind, collection } of deps.catalogue.collectedKinds) {
      app.get(
        `/${collection.path}`,
        {
          config: { access: 'public', rateClass: 'search' },
          schema: {
            summary: `${collection.title}列表，可按类别、机关、进展筛选`,
            tags,
            querystring: CollectionQuery,
            response: { 200: Page(DossierSummary), '4xx': Problem },
          },
        },
        async (request, reply) => {
          const { cursor, limit = 20, state, ...filter } = request.query;
          const page = await listDossiers(deps, {
            ...filter,
            kind: kind.key,
            phase: state,
            after: requireCursor(cursor) ?? undefined,
            limit,
          });
          linkNextPage(request, reply, page.next);
          return { items: [...page.items], next: page.next };
        },
      );
      app.get(
        `/${collection.path}/:id`,
        {
          config: { access: 'public' },
          schema: {
            summary: `${collection.title}：每一步是否完成、还缺什么、由谁负责、已等候多久`,
            tags,
            params: Type.Object({ id: Type.String({ maxLength: 40 }) }),
            response: { 200: DossierDetail, '4xx': Problem },
          },
        },
        async (request) => {
          const { id } = request.params;
          const dossier = ID.test(id) ? await findDossier(deps, id, today(deps.clock)) : null;
          if (!dossier || dossier.kind !== kind.key) throw missing();
          return dossier;
        },
      );
    }
  };
