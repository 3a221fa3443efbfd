import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { CoverageCell, Page, Problem } from '../../api/contract.ts';
import type { Working } from '../../catalogue/source.ts';
import { isCount } from '../../kernel/cursor.ts';
import { ProblemError, problem } from '../../kernel/problems.ts';
import { COVERAGE_STATES, isCoverageState } from '../../schema/vocabulary.ts';
import { linkNextPage, requirePlace } from '../../web/paging.ts';
import { listCoverage } from '../coverage-queries.ts';
import { tags } from './shared.ts';

const Query = Type.Object({
  item: Type.Optional(Type.String({ maxLength: 60 })),
  body: Type.Optional(Type.String({ maxLength: 40 })),
  area: Type.Optional(Type.String({ maxLength: 60 })),
  region: Type.Optional(Type.String({ maxLength: 40, description: '公开主体编码：该主体及其所有下级' })),
  state: Type.Optional(Type.String({ maxLength: 20, description: COVERAGE_STATES.join('、') })),
  joined: Type.Optional(Type.Boolean({ description: '是否已接入' })),
  cursor: Type.Optional(Type.String({ maxLength: 200 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
});

/** 公开事项覆盖：每个公开事项在每个责任单位的状态。 */
export const listCoverageRoute =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/coverage',
      {
        config: { access: 'public' },
        schema: {
          summary: '公开事项覆盖：每个公开事项在每个责任单位的状态',
          tags,
          querystring: Query,
          response: { 200: Page(CoverageCell), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { state, cursor, limit = 20, ...filter } = request.query;
        if (state !== undefined && !isCoverageState(state))
          throw new ProblemError([
            problem('input-invalid', { detail: `没有状态“${state}”` }, { path: '/state' }),
          ]);
        const [item, body] = requirePlace(cursor, isCount, isCount) ?? [];
        const after =
          item === undefined || body === undefined ? undefined : { item: Number(item), body: Number(body) };
        const page = await listCoverage(deps.db, { ...filter, state, after, limit }, deps.clock.now());
        linkNextPage(request, reply, page.next);
        return { items: [...page.items], next: page.next };
      },
    );
  };
