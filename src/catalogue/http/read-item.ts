import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { Working } from '../source.ts';
import { answers, described, Params, tags } from './shared.ts';

/** 读取公开事项。 */
export const readItemRoute =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/catalogue/items/:code',
      {
        config: { access: 'public' },
        schema: { summary: '读取公开事项', tags, params: Params, response: answers },
      },
      async (request, reply) => {
        const { item, tag } = await described(deps, request.params.code);
        reply.header('etag', tag);
        return item;
      },
    );
  };
