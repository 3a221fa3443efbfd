import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { FeedbackHandlingPage, Problem } from '../../api/contract.ts';
import { can } from '../../identity/permissions.ts';
import { pageOf } from '../../kernel/cursor.ts';
import { ProblemError } from '../../kernel/problems.ts';
import { FEEDBACK_STATES } from '../../schema/vocabulary.ts';
import { linkNextPage, PAGE_QUERY, requireCursor } from '../../web/paging.ts';
import { requireActor } from '../../web/request.ts';
import type { FeedbackIntake } from '../feedback-intake.ts';
import { cursorId, listFeedback } from '../feedback-store.ts';
import { handledFeedback } from '../present.ts';
import { NO_STORE, tags } from './shared.ts';

/** 本单位收到的公众反映，含反映的内容；不带 body 的是全省的，只供省政务公开办查看。 */
export const listHandledFeedbackRoute =
  ({ deps }: FeedbackIntake): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/feedback/handling',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '本单位收到的公众反映，含反映的内容；不带 body 的是全省的，只供省政务公开办查看',
          tags,
          querystring: Type.Object({
            ...PAGE_QUERY,
            body: Type.Optional(Type.String({ maxLength: 60 })),
            state: Type.Optional(Type.Union(FEEDBACK_STATES.map((state) => Type.Literal(state)))),
          }),
          response: { 200: FeedbackHandlingPage, '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { body, state, cursor, limit } = request.query;
        const denied = can(requireActor(request), 'view-feedback', body ?? '*');
        if (denied) throw new ProblemError([denied]);
        const rows = await listFeedback(deps.db, {
          body,
          state,
          answered: false,
          after: requireCursor(cursor),
          limit,
        });
        const page = pageOf(rows, limit, handledFeedback, (row) => ({
          at: row.receivedAt.toISOString(),
          id: cursorId(row.code),
        }));
        linkNextPage(request, reply, page.next);
        void reply.header('cache-control', NO_STORE);
        return { items: [...page.items], next: page.next };
      },
    );
  };
