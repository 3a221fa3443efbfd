import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Body, BodyDetail, Page, Problem } from '../api/contract.ts';
import type { Db } from '../database/database.ts';
import { isKey } from '../kernel/cursor.ts';
import { ProblemError, problem } from '../kernel/problems.ts';
import { linkNextPage, requirePlace } from '../web/paging.ts';
import { findBody, listBodies } from './body-queries.ts';

const tags = ['bodies'] as const;
const Query = Type.Object({
  level: Type.Optional(Type.String({ maxLength: 20 })),
  parent: Type.Optional(Type.String({ maxLength: 40 })),
  q: Type.Optional(Type.String({ maxLength: 60 })),
  cursor: Type.Optional(Type.String({ maxLength: 200 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
});

/** 公开主体: open to everybody. */
export const bodyRoutes =
  (deps: { readonly db: Db }): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/bodies',
      {
        config: { access: 'public' },
        schema: {
          summary: '公开主体',
          tags,
          querystring: Query,
          response: { 200: Page(Body), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { level, parent, q, cursor, limit = 20 } = request.query;
        const [after] = requirePlace(cursor, isKey) ?? [];
        const page = await listBodies(deps.db, { level, parent, q, after, limit });
        linkNextPage(request, reply, page.next);
        return { items: [...page.items], next: page.next };
      },
    );

    app.get(
      '/bodies/:code',
      {
        config: { access: 'public' },
        schema: {
          summary: '一个公开主体，含历史名称和职责承接',
          tags,
          params: Type.Object({ code: Type.String({ maxLength: 40 }) }),
          response: { 200: BodyDetail, '4xx': Problem },
        },
      },
      async (request) => {
        const body = await findBody(deps.db, request.params.code);
        if (!body)
          throw new ProblemError([
            problem('not-found', { what: `代码为“${request.params.code}”的公开主体` }),
          ]);
        return body;
      },
    );
  };
