import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem } from '../../api/contract.ts';
import { requireAccount } from '../../web/request.ts';
import { countUnread, markRead } from '../message-queries.ts';
import { type MessageRouteDeps, tags } from './shared.ts';

/** 标为已读。 */
export const readMessagesRoute =
  ({ db, clock }: MessageRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/messages/read',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '把消息标为已读（只对本人）',
          tags,
          body: Type.Object(
            { ids: Type.Array(Type.Integer({ minimum: 1 }), { minItems: 1, maxItems: 100 }) },
            { additionalProperties: false },
          ),
          response: { 200: Type.Object({ unread: Type.Integer() }), '4xx': Problem },
        },
      },
      async (request) => {
        const { id } = requireAccount(request);
        await markRead(db, id, request.body.ids, clock.now());
        return { unread: await countUnread(db, id) };
      },
    );
  };
