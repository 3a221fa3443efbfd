import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { InspectionOfBody, Problem } from '../../api/contract.ts';
import type { Working } from '../../catalogue/source.ts';
import { ProblemError, problem } from '../../kernel/problems.ts';
import { readInspection } from '../inspection-queries.ts';
import { tags } from './shared.ts';

/** 一个单位的自查结果：得分、单项否决的数量、各指标的问题数。 */
export const readInspectionRoute =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/inspection/bodies/:body',
      {
        config: { access: 'public' },
        schema: {
          summary: '一个单位的自查结果',
          tags,
          params: Type.Object({ body: Type.String({ maxLength: 60 }) }),
          response: { 200: InspectionOfBody, '4xx': Problem },
        },
      },
      async (request) => {
        const found = await readInspection(deps, request.params.body, deps.clock.now());
        if (found === null) throw new ProblemError([problem('not-found', { what: '该单位' })]);
        return found;
      },
    );
  };
