import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem } from '../../api/contract.ts';
import { can } from '../../identity/permissions.ts';
import { noteSensitiveRead } from '../../identity/sensitive-reads.ts';
import { ProblemError } from '../../kernel/problems.ts';
import { requireActor } from '../../web/request.ts';
import type { FeedbackIntake } from '../feedback-intake.ts';
import { findContact, findFeedback } from '../feedback-store.ts';
import { Code, codeOf, missing, NO_STORE, tags } from './shared.ts';

/** 反映人的联系方式，查阅即留痕。 */
export const readFeedbackContactRoute =
  ({ deps }: FeedbackIntake): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/feedback/:code/contact',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '反映人的联系方式，查阅即留痕',
          tags,
          params: Code,
          response: { 200: Type.Object({ contact: Type.String() }), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const actor = requireActor(request);
        const found = await findFeedback(deps.db, codeOf(request.params.code));
        if (found === null) throw missing();
        const denied = can(actor, 'handle-feedback', found.body);
        if (denied) throw new ProblemError([denied]);
        const contact = await findContact(deps.db, found.code);
        await noteSensitiveRead(deps.db, deps.clock.now(), actor, {
          what: 'feedback-contact',
          subject: found.code,
          body: found.body,
          records: contact === '' ? 0 : 1,
        });
        void reply.header('cache-control', NO_STORE);
        return { contact };
      },
    );
  };
