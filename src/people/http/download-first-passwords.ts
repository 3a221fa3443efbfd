import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Id, Problem } from '../../api/contract.ts';
import { contentDisposition } from '../../files/download-headers.ts';
import { TABLE_MEDIA_TYPES } from '../../tables/export-table.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { firstPasswords } from '../first-passwords.ts';
import type { PeopleDeps } from '../people-import.ts';
import { NO_STORE, tags } from './shared.ts';

/** 本人导入的人员尚未使用的首次密码，下载即留痕。 */
export const downloadFirstPasswordsRoute =
  (deps: PeopleDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/accounts/imports/:id/first-passwords.xlsx',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '本人导入的人员尚未使用的首次密码，下载即留痕',
          tags,
          params: Type.Object({ id: Id }),
          produces: [TABLE_MEDIA_TYPES.xlsx],
          response: { 200: Type.Unknown(), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const bytes = acceptedValue(await firstPasswords(deps, requireActor(request), request.params.id));
        return reply
          .type(TABLE_MEDIA_TYPES.xlsx)
          .header('content-disposition', contentDisposition('attachment', '首次密码.xlsx'))
          .header('cache-control', NO_STORE)
          .send(bytes);
      },
    );
  };
