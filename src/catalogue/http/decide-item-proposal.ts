import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { decideProposal } from '../propose-item.ts';
import { answers, described, type OfficeRouteDeps, tags } from './shared.ts';

/** 确认或者退回公开事项的变更（政务公开办，确认须为提出人以外的人）。 */
export const decideItemProposalRoute =
  (deps: OfficeRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/catalogue/changes/:id',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '确认或者退回公开事项的变更（政务公开办，确认须为提出人以外的人）',
          tags,
          params: Type.Object({ id: Type.String({ maxLength: 40 }) }),
          body: Type.Object(
            {
              accepts: Type.Boolean({ description: 'true 确认，false 退回' }),
              reason: Type.Optional(Type.String({ maxLength: 500, description: '退回的理由' })),
            },
            { additionalProperties: false },
          ),
          response: { ...answers, '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { accepts, reason = '' } = request.body;
        const decided = await decideProposal(deps, requireActor(request), {
          id: request.params.id,
          accepts,
          reason,
        });
        const { code } = acceptedValue(decided);
        await deps.changed();
        const { item, tag } = await described(deps, code);
        reply.header('etag', tag);
        return item;
      },
    );
  };
