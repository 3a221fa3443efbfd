import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { BodyDetail, Problem } from '../../api/contract.ts';
import type { Db } from '../../database/database.ts';
import { ProblemError, problem } from '../../kernel/problems.ts';
import { findBody } from '../body-queries.ts';
import { tags } from './shared.ts';

/** 一个公开主体，含历史名称和职责承接。 */
export const readBodyRoute =
  (deps: { readonly db: Db }): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/bodies/:code',
      {
        config: { access: 'public' },
        schema: {
          summary: '一个公开主体，含历史名称和职责承接',
          tags,
          params: Type.Object({ code: Type.String({ maxLength: 40 }) }),
          response: { 200: BodyDetail, '4xx': Problem },
        },
      },
      async (request) => {
        const body = await findBody(deps.db, request.params.code);
        if (!body)
          throw new ProblemError([
            problem('not-found', { what: `代码为“${request.params.code}”的公开主体` }),
          ]);
        return body;
      },
    );
  };
