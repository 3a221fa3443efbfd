import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { MoveBody, Problem } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { moveOpinions } from '../issues.ts';
import type { OpinionIntake } from '../opinion-intake.ts';
import { Id, tags } from './shared.ts';

/** 把意见或者整组相近的意见移入问题，issue 为空则移出。 */
export const moveOpinionsRoute =
  (intake: OpinionIntake): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/consultations/:id/handling/move',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '把意见或者整组相近的意见移入问题，issue 为空则移出',
          tags,
          params: Id,
          body: MoveBody,
          response: { 200: Type.Object({ moved: Type.Integer() }), '4xx': Problem },
        },
      },
      async (request) => {
        const { issue, opinions = [], clusters = [] } = request.body;
        return acceptedValue(
          await moveOpinions(intake.deps, requireActor(request), {
            consultation: request.params.id,
            issue,
            selection: { opinions, clusters },
          }),
        );
      },
    );
  };
