import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { FeedbackPage, Problem } from '../../api/contract.ts';
import { pageOf } from '../../kernel/cursor.ts';
import { FEEDBACK_KINDS } from '../../schema/vocabulary.ts';
import { linkNextPage, PAGE_QUERY, requireCursor } from '../../web/paging.ts';
import type { FeedbackIntake } from '../feedback-intake.ts';
import { cursorId, listFeedback } from '../feedback-store.ts';
import { publicFeedback } from '../present.ts';
import { tags } from './shared.ts';

/** 已答复的公众反映，最近答复的在前；不含反映人写的内容。 */
export const listFeedbackRoute =
  ({ deps }: FeedbackIntake): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/feedback',
      {
        config: { access: 'public' },
        schema: {
          summary: '已答复的公众反映，最近答复的在前；不含反映人写的内容',
          tags,
          querystring: Type.Object({
            ...PAGE_QUERY,
            body: Type.Optional(Type.String({ maxLength: 60 })),
            kind: Type.Optional(Type.Union(FEEDBACK_KINDS.map((kind) => Type.Literal(kind)))),
          }),
          response: { 200: FeedbackPage, '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { body, kind, cursor, limit } = request.query;
        const rows = await listFeedback(deps.db, {
          body,
          kind,
          answered: true,
          after: requireCursor(cursor),
          limit,
        });
        const page = pageOf(rows, limit, publicFeedback, (row) => ({
          at: row.answeredAt?.toISOString() ?? '',
          id: cursorId(row.code),
        }));
        linkNextPage(request, reply, page.next);
        return { items: [...page.items], next: page.next };
      },
    );
  };
