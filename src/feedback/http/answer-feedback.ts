import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { answerFeedback } from '../answer-feedback.ts';
import type { FeedbackIntake } from '../feedback-intake.ts';
import { Code, codeOf, tags } from './shared.ts';

/** 答复公众反映，写明核查结论；应公开未公开属实的同时列入公开义务。 */
export const answerFeedbackRoute =
  ({ deps }: FeedbackIntake): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/feedback/:code/answer',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '答复公众反映，写明核查结论；应公开未公开属实的同时列入公开义务',
          tags,
          params: Code,
          body: Type.Object({
            outcome: Type.String({ maxLength: 20 }),
            text: Type.String({ maxLength: 20_000 }),
            item: Type.Optional(
              Type.String({ maxLength: 80, description: '应公开未公开属实的，属于哪个公开事项' }),
            ),
          }),
          response: { 204: Type.Null(), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const code = codeOf(request.params.code);
        acceptedValue(await answerFeedback(deps, requireActor(request), { ...request.body, code }));
        return reply.code(204).send(null);
      },
    );
  };
