import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { OwnFeedback, Problem } from '../../api/contract.ts';
import { receiptHash } from '../../consultations/keys.ts';
import type { FeedbackIntake } from '../feedback-intake.ts';
import { findFeedback, findOwnFeedback } from '../feedback-store.ts';
import { publicFeedback } from '../present.ts';
import { Code, codeOf, missing, NO_STORE, tags } from './shared.ts';

/** 一件反映的办理情况；带查询密码的另有本人写的内容。 */
export const readFeedbackRoute =
  ({ deps }: FeedbackIntake): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/feedback/:code',
      {
        config: { access: 'public', rateClass: 'search' },
        schema: {
          summary: '一件反映的办理情况；带查询密码的另有本人写的内容',
          tags,
          params: Code,
          headers: Type.Object({ 'x-feedback-secret': Type.Optional(Type.String({ maxLength: 60 })) }),
          response: { 200: OwnFeedback, '4xx': Problem },
        },
      },
      async (request, reply) => {
        const code = codeOf(request.params.code);
        const secret = request.headers['x-feedback-secret'];
        const found =
          typeof secret === 'string'
            ? await findOwnFeedback(deps.db, code, receiptHash(secret))
            : await findFeedback(deps.db, code);
        if (found === null) throw missing();
        if (typeof secret !== 'string') return publicFeedback(found);
        void reply.header('cache-control', NO_STORE);
        return { ...publicFeedback(found), text: found.text };
      },
    );
  };
