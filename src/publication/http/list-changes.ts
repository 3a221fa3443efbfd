import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem } from '../../api/contract.ts';
import { linkNextPage } from '../../web/paging.ts';
import { listChanges } from '../disclosure-queries.ts';
import type { DisclosureRouteDeps } from '../publication-deps.ts';
import { Changes, tags } from './disclosure-schemas.ts';

/** 按提交顺序的全部公开、更正、撤下，无缺号。 */
export const listChangesRoute =
  (deps: DisclosureRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
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
