import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem, RecentPeriods } from '../../api/contract.ts';
import { findItem } from '../../catalogue/items.ts';
import type { Working } from '../../catalogue/source.ts';
import { today } from '../../kernel/clock.ts';
import { ProblemError, problem } from '../../kernel/problems.ts';
import { recentPeriods } from '../recent-periods.ts';

/** 最近各期的公开情况：已公开的数据个数，0 为缺期。 */
export const listPeriodsRoute =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/series/periods',
      {
        config: { access: 'public' },
        schema: {
          summary: '最近各期的公开情况：已公开的数据个数，0 为缺期',
          tags: ['series'],
          querystring: Type.Object({
            item: Type.String({ maxLength: 60 }),
            body: Type.String({ maxLength: 40 }),
          }),
          response: { 200: RecentPeriods, '4xx': Problem },
        },
      },
      async (request) => {
        const { item: code, body } = request.query;
        const item = await findItem(deps.db, code);
        const type = item === null || item === undefined ? null : deps.catalogue.currentType(item.type);
        const aspect = type?.shape === 'series' ? type.series : undefined;
        if (aspect === undefined) throw new ProblemError([problem('not-found', { what: '该组数据' })]);
        const periods = await recentPeriods(
          deps.db,
          { item: code, body },
          aspect.frequency,
          item?.timing.kind === 'period' ? item.timing.every : null,
          today(deps.clock),
        );
        return { items: [...periods], next: null };
      },
    );
  };
