import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Problem, TicketAnswer } from '../../api/contract.ts';
import { NO_STORE, type RequestRouteDeps, tags } from './shared.ts';

/** 申请凭条：带上它，重复提交只算一次；提交较多的网络须回答其中的问题。 */
export const issueRequestTicketRoute =
  ({ intake }: RequestRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/requests/ticket',
      {
        config: { access: 'public' },
        schema: {
          summary: '申请凭条：带上它，重复提交只算一次；提交较多的网络须回答其中的问题',
          tags,
          response: { 200: TicketAnswer, '4xx': Problem },
        },
      },
      async (_, reply) => {
        void reply.header('cache-control', NO_STORE);
        return intake.ticket();
      },
    );
  };
