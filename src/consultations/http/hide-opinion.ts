import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { moderateOpinion } from '../handle-opinions.ts';
import type { OpinionIntake } from '../opinion-intake.ts';
import { OpinionId, tags } from './shared.ts';

/** 不予展示一条意见，理由由提交人凭回执码看到。 */
export const hideOpinionRoute =
  (intake: OpinionIntake): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/consultations/:id/handling/opinions/:opinion/hide',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '不予展示一条意见，理由由提交人凭回执码看到',
          tags,
          params: OpinionId,
          body: Type.Object({ reason: Type.String({ maxLength: 500 }) }),
          response: { 204: Type.Null(), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { id, opinion } = request.params;
        const { reason } = request.body;
        acceptedValue(
          await moderateOpinion(intake.deps, requireActor(request), { consultation: id, opinion, reason }),
        );
        return reply.code(204).send(null);
      },
    );
  };
