import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { EnteredRequestBody, Problem, RequestTaken } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { enterRequest } from '../enter-request.ts';
import { NO_STORE, type RequestRouteDeps, tags } from './shared.ts';

/** 登记当面、邮寄、传真提出的申请，同时确认收到；凭条交给申请人。 */
export const enterRequestRoute =
  ({ intake: { deps } }: RequestRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/requests/handling',
      {
        config: { access: 'signed-in', idempotency: false },
        schema: {
          summary: '登记当面、邮寄、传真提出的申请，同时确认收到；凭条交给申请人',
          tags,
          body: EnteredRequestBody,
          response: { 201: RequestTaken, '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { channel, receivedOn, address, ...input } = request.body;
        const taken = acceptedValue(
          await enterRequest(deps, requireActor(request), {
            input: { ...input, address: address ?? '' },
            channel,
            receivedOn,
            submissionKey: `entered ${receivedOn}`,
          }),
        );
        return reply
          .code(201)
          .header('cache-control', NO_STORE)
          .send({ ...taken, url: `/requests/${taken.code}` });
      },
    );
  };
