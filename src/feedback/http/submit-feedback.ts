import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { FeedbackBody, FeedbackTaken, Problem } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import type { FeedbackIntake } from '../feedback-intake.ts';
import { NO_STORE, tags } from './shared.ts';

/** 反映应公开未公开、错误和其他问题，无需账号；查询密码只显示一次。 */
export const submitFeedbackRoute =
  (intake: FeedbackIntake): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/feedback',
      {
        // Told apart by its own key: the answer holds the secret, which is kept nowhere.
        config: { access: 'public', address: 'unlogged', idempotency: false, csrf: 'origin-only' },
        schema: {
          summary: '反映应公开未公开、错误和其他问题，无需账号；查询密码只显示一次',
          tags,
          body: FeedbackBody,
          response: { 201: FeedbackTaken, '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { text, kind, body, item, page, contact, ticket, answer } = request.body;
        const key = request.headers['idempotency-key'];
        const taken = acceptedValue(
          await intake.submit({
            input: {
              text,
              kind: kind ?? 'not-public',
              body: body ?? '',
              item: item ?? '',
              page: page ?? '',
              contact: contact ?? '',
            },
            ticket: ticket ?? '',
            answer: answer ?? '',
            key: typeof key === 'string' && key !== '' ? key.slice(0, 255) : null,
            address: request.ip,
          }),
        );
        return reply
          .code(201)
          .header('cache-control', NO_STORE)
          .send({
            code: taken.code,
            secret: taken.secret,
            body: taken.body,
            dueOn: taken.dueOn,
            url: `/feedback/${taken.code}`,
          });
      },
    );
  };
