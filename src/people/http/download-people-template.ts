import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem } from '../../api/contract.ts';
import { contentDisposition } from '../../files/download-headers.ts';
import { TABLE_MEDIA_TYPES } from '../../tables/export-table.ts';
import { peopleTemplate } from '../people-sheet.ts';
import { tags } from './shared.ts';

/** 人员导入模板。 */
export const downloadPeopleTemplateRoute = (): FastifyPluginAsyncTypebox => async (app) => {
  app.get(
    '/accounts/template.xlsx',
    {
      config: { access: 'signed-in' },
      schema: {
        summary: '人员导入模板',
        tags,
        produces: [TABLE_MEDIA_TYPES.xlsx],
        response: { 200: Type.Unknown(), '4xx': Problem },
      },
    },
    async (_, reply) =>
      reply
        .type(TABLE_MEDIA_TYPES.xlsx)
        .header('content-disposition', contentDisposition('attachment', '人员导入模板.xlsx'))
        .send(await peopleTemplate()),
  );
};
