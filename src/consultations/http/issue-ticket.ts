import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Problem, TicketAnswer } from '../../api/contract.ts';
import type { OpinionIntake } from '../opinion-intake.ts';
import { Id, isId, missing, NO_STORE, tags } from './shared.ts';

/** 提交凭条：带上它，重复提交只算一次；提交较多的网络须回答其中的问题。 */
export const issueTicketRoute =
  (intake: OpinionIntake): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/consultations/:id/ticket',
      {
        config: { access: 'public' },
        schema: {
          summary: '提交凭条：带上它，重复提交只算一次；提交较多的网络须回答其中的问题',
          tags,
          params: Id,
          response: { 200: TicketAnswer, '4xx': Problem },
        },
      },
      async (request, reply) => {
        if (!isId(request.params.id)) throw missing();
        void reply.header('cache-control', NO_STORE);
        return intake.ticket(request.params.id);
      },
    );
  };
