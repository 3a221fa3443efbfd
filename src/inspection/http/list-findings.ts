import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { FINDING_STATES, InspectionFinding, oneOf, Page, Problem } from '../../api/contract.ts';
import type { Working } from '../../catalogue/source.ts';
import { isCount } from '../../kernel/cursor.ts';
import { linkNextPage, PAGE_QUERY, requirePlace } from '../../web/paging.ts';
import { listFindings } from '../inspection-queries.ts';
import { tags } from './shared.ts';

const Code = Type.Optional(Type.String({ maxLength: 60 }));

/** 自查发现的问题，新的在前。 */
export const listFindingsRoute =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/inspection/findings',
      {
        config: { access: 'public' },
        schema: {
          summary: '自查发现的问题，新的在前；已整改的留存',
          tags,
          querystring: Type.Object({
            ...PAGE_QUERY,
            body: Code,
            region: Type.Optional(Type.String({ maxLength: 60, description: '单位代码，含其所属' })),
            indicator: Code,
            state: Type.Optional(oneOf(FINDING_STATES)),
          }),
          response: { 200: Page(InspectionFinding), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { cursor, state = 'open', ...filter } = request.query;
        const [after] = requirePlace(cursor, isCount) ?? [];
        const page = await listFindings(deps, {
          ...filter,
          state,
          ...(after === undefined ? {} : { after: Number(after) }),
        });
        linkNextPage(request, reply, page.next);
        return page;
      },
    );
  };
