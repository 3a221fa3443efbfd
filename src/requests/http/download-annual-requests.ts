import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem } from '../../api/contract.ts';
import { contentDisposition } from '../../files/download-headers.ts';
import { findBodyNames } from '../../identity/body-names.ts';
import { can } from '../../identity/permissions.ts';
import { today } from '../../kernel/clock.ts';
import { ProblemError } from '../../kernel/problems.ts';
import { requireActor } from '../../web/request.ts';
import { countYear } from '../annual-table.ts';
import { annualWord } from '../annual-word.ts';
import { ANNUAL_QUERY, NO_STORE, type RequestRouteDeps, tags, WORD } from './shared.ts';

/** 年度报告第三、四部分的表（Word）。 */
export const downloadAnnualRequestsRoute =
  ({ intake: { deps } }: RequestRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/requests/handling/annual/word',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '年度报告第三、四部分的表（Word）',
          tags,
          querystring: ANNUAL_QUERY,
          response: { 200: Type.Unsafe<Uint8Array>(Type.Any()), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { body, year } = request.query;
        const denied = can(requireActor(request), 'view-requests', body);
        if (denied) throw new ProblemError([denied]);
        const names = await findBodyNames(deps.db, [body], today(deps.clock));
        const tables = await countYear(deps.db, deps.catalogue.supervision.requests, body, year);
        return reply
          .header('content-type', WORD)
          .header('cache-control', NO_STORE)
          .header(
            'content-disposition',
            contentDisposition('attachment', `${year}年政府信息公开申请情况.docx`),
          )
          .send(Buffer.from(annualWord(tables, names.get(body) ?? '')));
      },
    );
  };
