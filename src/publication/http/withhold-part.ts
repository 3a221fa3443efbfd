import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Id, Problem, WithholdPart } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import type { DraftRouteDeps } from '../publication-deps.ts';
import { withholdPart } from '../withhold-part.ts';
import { Params, tags } from './draft-schemas.ts';

/** 标记稿件的一部分不予公开：理由、依据、期限和下次评估审查日期。 */
export const withholdPartRoute =
  (deps: DraftRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/drafts/:id/withheld',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '标记稿件的一部分不予公开：理由、依据、期限和下次评估审查日期',
          tags,
          params: Params,
          body: WithholdPart,
          response: { 201: Type.Object({ id: Id }), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { otherLaw = '', until = null, thirdParty = null, thirdPartyOn = null } = request.body;
        const { row = null, column = null, passage = null } = request.body;
        const id = acceptedValue(
          await withholdPart(deps, requireActor(request), {
            ...request.body,
            ...{ otherLaw, until, thirdParty, thirdPartyOn, row, column, passage },
            id: request.params.id,
          }),
        );
        return reply.code(201).send({ id });
      },
    );
  };
