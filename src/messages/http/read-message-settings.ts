import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { MessageSettings, Problem } from '../../api/contract.ts';
import { requireAccount } from '../../web/request.ts';
import { mailAddressOf } from '../mail-address.ts';
import { type MessageRouteDeps, tags } from './shared.ts';

/** 本人消息的接收方式。 */
export const readMessageSettingsRoute =
  ({ db, mails }: MessageRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/messages/settings',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '本人消息的接收方式',
          tags,
          response: { 200: MessageSettings, '4xx': Problem },
        },
      },
      async (request) => ({
        address: await mailAddressOf(db, requireAccount(request).id),
        configured: mails,
      }),
    );
  };
