import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Message, Page, Problem } from '../../api/contract.ts';
import { isCount } from '../../kernel/cursor.ts';
import { linkNextPage, PAGE_QUERY, requirePlace } from '../../web/paging.ts';
import { requireAccount } from '../../web/request.ts';
import { listMessages } from '../message-queries.ts';
import { type MessageRouteDeps, tags } from './shared.ts';

/** 本人的消息，新的在前。 */
export const listMessagesRoute =
  ({ db }: MessageRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/messages',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '本人的消息，新的在前',
          tags,
          querystring: Type.Object({
            ...PAGE_QUERY,
            unread: Type.Optional(Type.Boolean({ description: '只看未读' })),
          }),
          response: { 200: Page(Message), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { unread = false, limit, cursor } = request.query;
        const [before] = requirePlace(cursor, isCount) ?? [];
        const page = await listMessages(db, requireAccount(request).id, {
          before: before === undefined ? null : Number(before),
          unread,
          limit,
        });
        linkNextPage(request, reply, page.next);
        return { items: [...page.items], next: page.next };
      },
    );
  };
