import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Problem, RequestBody, RequestTaken } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { NO_STORE, type RequestRouteDeps, tags } from './shared.ts';

/** 提出政府信息公开申请，无需账号；查询密码只显示一次。 */
export const submitRequestRoute =
  ({ intake }: RequestRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/requests',
      {
        // Told apart by its own key: the answer holds the secret, which is kept nowhere.
        config: { access: 'public', address: 'unlogged', idempotency: false, csrf: 'origin-only' },
        schema: {
          summary: '提出政府信息公开申请，无需账号；查询密码只显示一次',
          tags,
          body: RequestBody,
          response: { 201: RequestTaken, '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { ticket, answer, address, ...input } = request.body;
        const key = request.headers['idempotency-key'];
        const taken = acceptedValue(
          await intake.submit({
            input: { ...input, address: address ?? '' },
            ticket: ticket ?? '',
            answer: answer ?? '',
            key: typeof key === 'string' && key !== '' ? key.slice(0, 255) : null,
            address: request.ip,
          }),
        );
        return reply
          .code(201)
          .header('cache-control', NO_STORE)
          .send({ ...taken, url: `/requests/${taken.code}` });
      },
    );
  };
