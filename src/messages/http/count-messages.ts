import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem } from '../../api/contract.ts';
import { requireAccount } from '../../web/request.ts';
import { countUnread } from '../message-queries.ts';
import { type MessageRouteDeps, tags } from './shared.ts';

/** 未读消息数。 */
export const countMessagesRoute =
  ({ db }: MessageRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/messages/count',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '未读消息数，至多数到 100',
          tags,
          response: { 200: Type.Object({ unread: Type.Integer() }), '4xx': Problem },
        },
      },
      async (request) => ({ unread: await countUnread(db, requireAccount(request).id) }),
    );
  };
