import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Expunges, Problem } from '../../api/contract.ts';
import { requireActor } from '../../web/request.ts';
import { listExpunges } from '../list-expunges.ts';
import type { DisclosureRouteDeps } from '../publication-deps.ts';
import { Id, missing, tags } from './disclosure-schemas.ts';

/** 一件公开信息的删除事项，含尚待确认的。 */
export const listExpungesRoute =
  (deps: DisclosureRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/disclosures/:id/expunges',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '一件公开信息的删除事项，含尚待确认的',
          tags,
          params: Id,
          response: { 200: Expunges, '4xx': Problem },
        },
      },
      async (request, reply) => {
        const items = await listExpunges(deps.db, requireActor(request), request.params.id);
        if (items === null) throw missing();
        void reply.header('cache-control', 'no-store');
        return { items: [...items] };
      },
    );
  };
