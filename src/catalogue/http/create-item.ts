import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Item, ItemChange, Problem } from '../../api/contract.ts';
import { requireActor } from '../../web/request.ts';
import { createItem } from '../change-item.ts';
import { type OfficeRouteDeps, settled, tags } from './shared.ts';

/** 新增公开事项（政务公开办）。 */
export const createItemRoute =
  (deps: OfficeRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/catalogue/items',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '新增公开事项（政务公开办）',
          tags,
          body: ItemChange,
          response: { 201: Item, '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { reason, validFrom, ...item } = request.body;
        const created = await createItem(deps, requireActor(request), { item, reason, validFrom });
        const { item: made, tag } = await settled(deps, item.code, created);
        reply.code(201).header('etag', tag).header('location', `/api/v1/catalogue/items/${made.code}`);
        return made;
      },
    );
  };
