import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Body, Page, Problem } from '../../api/contract.ts';
import type { Db } from '../../database/database.ts';
import { isKey } from '../../kernel/cursor.ts';
import { linkNextPage, requirePlace } from '../../web/paging.ts';
import { listBodies } from '../body-queries.ts';
import { tags } from './shared.ts';

const Query = Type.Object({
  level: Type.Optional(Type.String({ maxLength: 20 })),
  kind: Type.Optional(Type.String({ maxLength: 20 })),
  parent: Type.Optional(Type.String({ maxLength: 40 })),
  q: Type.Optional(Type.String({ maxLength: 60 })),
  cursor: Type.Optional(Type.String({ maxLength: 200 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
});

/** 公开主体。 */
export const listBodiesRoute =
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
        const { level, kind, parent, q, cursor, limit = 20 } = request.query;
        const [after] = requirePlace(cursor, isKey) ?? [];
        const page = await listBodies(deps.db, { level, kind, parent, q, after, limit });
        linkNextPage(request, reply, page.next);
        return { items: [...page.items], next: page.next };
      },
    );
  };
