import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Page, Problem } from '../../api/contract.ts';
import { encodePlace, isKey } from '../../kernel/cursor.ts';
import { linkNextPage, requirePlace } from '../../web/paging.ts';
import * as query from '../http-queries.ts';
import { RegisterSummarySchema } from '../http-schemas.ts';
import { listRegisters } from '../register-queries.ts';
import { type RegisterRouteDeps, tags } from './shared.ts';

/** 清单列表，新的在前。 */
export const listRegistersRoute =
  (deps: RegisterRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/registers',
      {
        config: { access: 'public' },
        schema: {
          summary: '清单列表，新的在前',
          tags,
          querystring: query.RegistersQuery,
          response: { 200: Page(RegisterSummarySchema), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { cursor, limit = 20, ...filter } = request.query;
        const [after] = requirePlace(cursor, isKey) ?? [];
        const rows = await listRegisters(deps, { ...filter, after, limit });
        const items = rows.slice(0, limit);
        const last = items.at(-1);
        const next = rows.length > limit && last !== undefined ? encodePlace(last.id) : null;
        linkNextPage(request, reply, next);
        return { items, next };
      },
    );
  };
