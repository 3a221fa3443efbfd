import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { ItemChange } from '../../api/contract.ts';
import { requireIfMatch } from '../../web/etag.ts';
import { requireActor } from '../../web/request.ts';
import { changeItem } from '../change-item.ts';
import { changeAnswers, type OfficeRouteDeps, Params, settled, tags } from './shared.ts';

/** 修改公开事项，停用的恢复使用（政务公开办，须带 If-Match）。 */
export const changeItemRoute =
  (deps: OfficeRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.patch(
      '/catalogue/items/:code',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '修改公开事项，停用的恢复使用（政务公开办，须带 If-Match）',
          tags,
          params: Params,
          body: ItemChange,
          response: changeAnswers,
        },
      },
      async (request, reply) => {
        const actor = requireActor(request);
        const { code } = request.params;
        const { reason, validFrom, ...item } = request.body;
        const version = requireIfMatch(request);
        const changed = await changeItem(deps, actor, { code, version, item, reason, validFrom });
        const answer = await settled(deps, code, changed);
        reply.code(answer.proposal === null ? 200 : 202).header('etag', answer.tag);
        return { ...answer.item, proposal: answer.proposal };
      },
    );
  };
