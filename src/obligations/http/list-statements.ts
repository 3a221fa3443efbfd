import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { CoverageStatement, oneOf, Problem } from '../../api/contract.ts';
import type { Working } from '../../catalogue/source.ts';
import { today } from '../../kernel/clock.ts';
import { STATEMENT_STATES } from '../../schema/vocabulary.ts';
import { listStatements } from '../statement-queries.ts';
import { tags } from './shared.ts';

const MOST = 200;

/** 不涉及声明：待确认的在前. */
export const listStatementsRoute =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/coverage/statements',
      {
        config: { access: 'public' },
        schema: {
          summary: '不涉及声明，待政务公开办确认的在前，最多 200 份',
          tags,
          querystring: Type.Object({
            waiting: Type.Optional(Type.Boolean({ description: '只列待确认的' })),
            state: Type.Optional(oneOf(STATEMENT_STATES)),
            body: Type.Optional(Type.String({ maxLength: 40 })),
            region: Type.Optional(
              Type.String({ maxLength: 40, description: '公开主体编码：该主体的所有下级' }),
            ),
          }),
          response: {
            200: Type.Object({ statements: Type.Array(CoverageStatement) }),
            '4xx': Problem,
          },
        },
      },
      async (request) => ({
        statements: [
          ...(await listStatements(deps.db, { ...request.query, limit: MOST }, today(deps.clock))),
        ],
      }),
    );
  };
