import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { AnnualRequests, Problem } from '../../api/contract.ts';
import { can } from '../../identity/permissions.ts';
import { ProblemError } from '../../kernel/problems.ts';
import { requireActor } from '../../web/request.ts';
import { countYear } from '../annual-table.ts';
import { presentYear } from '../present-year.ts';
import { ANNUAL_QUERY, NO_STORE, type RequestRouteDeps, tags } from './shared.ts';

/** 年度报告第三、四部分的表，由登记的申请、复议和诉讼自动统计，并核对合计。 */
export const readAnnualRequestsRoute =
  ({ intake: { deps } }: RequestRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/requests/handling/annual',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '年度报告第三、四部分的表，由登记的申请、复议和诉讼自动统计，并核对合计',
          tags,
          querystring: ANNUAL_QUERY,
          response: { 200: AnnualRequests, '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { body, year } = request.query;
        const denied = can(requireActor(request), 'view-requests', body);
        if (denied) throw new ProblemError([denied]);
        void reply.header('cache-control', NO_STORE);
        return presentYear(await countYear(deps.db, deps.catalogue.supervision.requests, body, year));
      },
    );
  };
