import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { MessageSettings, Problem } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireAccount } from '../../web/request.ts';
import { setMailAddress } from '../mail-address.ts';
import { type MessageRouteDeps, tags } from './shared.ts';

/** 设定或清除本人接收消息的邮箱。 */
export const setMailAddressRoute =
  ({ db, clock, mails }: MessageRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/messages/settings',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '设定本人接收消息的邮箱，留空则不再发送',
          tags,
          body: Type.Object({ address: Type.String({ maxLength: 255 }) }, { additionalProperties: false }),
          response: { 200: MessageSettings, '4xx': Problem },
        },
      },
      async (request) => {
        const set = await setMailAddress({ db, clock }, requireAccount(request), request.body.address);
        return { address: acceptedValue(set), configured: mails };
      },
    );
  };
