import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Problem, RequestDetail } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { describeRequest } from '../describe-request.ts';
import { Code, codeOf, NO_STORE, type RequestRouteDeps, tags } from './shared.ts';

/** 一件申请的办理过程、期限和现在可以办理的事项；不含申请人。 */
export const readHandledRequestRoute =
  ({ intake: { deps } }: RequestRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/requests/handling/:code',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '一件申请的办理过程、期限和现在可以办理的事项；不含申请人',
          tags,
          params: Code,
          response: { 200: RequestDetail, '4xx': Problem },
        },
      },
      async (request, reply) => {
        void reply.header('cache-control', NO_STORE);
        return acceptedValue(await describeRequest(deps, requireActor(request), codeOf(request.params.code)));
      },
    );
  };
