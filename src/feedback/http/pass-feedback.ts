import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { passFeedback } from '../answer-feedback.ts';
import type { FeedbackIntake } from '../feedback-intake.ts';
import { Code, codeOf, tags } from './shared.ts';

/** 转给应当答复的单位，只能转一次，期限不变。 */
export const passFeedbackRoute =
  ({ deps }: FeedbackIntake): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/feedback/:code/pass',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '转给应当答复的单位，只能转一次，期限不变',
          tags,
          params: Code,
          body: Type.Object({
            body: Type.String({ maxLength: 60 }),
            reason: Type.String({ maxLength: 500 }),
          }),
          response: { 204: Type.Null(), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const code = codeOf(request.params.code);
        acceptedValue(await passFeedback(deps, requireActor(request), { ...request.body, code }));
        return reply.code(204).send(null);
      },
    );
  };
