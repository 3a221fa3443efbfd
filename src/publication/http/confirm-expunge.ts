import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { confirmExpunge } from '../expunge.ts';
import type { DisclosureRouteDeps } from '../publication-deps.ts';
import { tags } from './disclosure-schemas.ts';

const Params = Type.Object({
  id: Type.String({ maxLength: 40 }),
  expunge: Type.String({ maxLength: 40 }),
});

/** 确认删除：立即从公开的各处删去，公开日志记下这次删除。 */
export const confirmExpungeRoute =
  (deps: DisclosureRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/disclosures/:id/expunges/:expunge/confirm',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '确认删除：立即从公开的各处删去，公开日志记下这次删除',
          tags,
          params: Params,
          response: { 204: Type.Null(), '4xx': Problem },
        },
      },
      async (request, reply) => {
        acceptedValue(await confirmExpunge(deps, requireActor(request), request.params));
        await deps.afterPublish();
        return reply.code(204).send(null);
      },
    );
  };
