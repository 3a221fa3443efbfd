import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { ItemRetirement } from '../../api/contract.ts';
import { requireIfMatch } from '../../web/etag.ts';
import { requireActor } from '../../web/request.ts';
import { retireItem } from '../change-item.ts';
import { changeAnswers, type OfficeRouteDeps, Params, settled, tags } from './shared.ts';

/** 停用公开事项（政务公开办，须带 If-Match）。 */
export const retireItemRoute =
  (deps: OfficeRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/catalogue/items/:code/retire',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '停用公开事项（政务公开办，须带 If-Match）',
          tags,
          params: Params,
          body: ItemRetirement,
          response: changeAnswers,
        },
      },
      async (request, reply) => {
        const actor = requireActor(request);
        const { code } = request.params;
        const version = requireIfMatch(request);
        const answer = await settled(
          deps,
          code,
          await retireItem(deps, actor, { code, version, ...request.body }),
        );
        reply.code(202).header('etag', answer.tag);
        return { ...answer.item, proposal: answer.proposal };
      },
    );
  };
