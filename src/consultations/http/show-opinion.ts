import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { moderateOpinion } from '../handle-opinions.ts';
import type { OpinionIntake } from '../opinion-intake.ts';
import { OpinionId, tags } from './shared.ts';

/** 恢复展示一条意见。 */
export const showOpinionRoute =
  (intake: OpinionIntake): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/consultations/:id/handling/opinions/:opinion/show',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '恢复展示一条意见',
          tags,
          params: OpinionId,
          response: { 204: Type.Null(), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { id, opinion } = request.params;
        const given = { consultation: id, opinion, reason: null };
        acceptedValue(await moderateOpinion(intake.deps, requireActor(request), given));
        return reply.code(204).send(null);
      },
    );
  };
