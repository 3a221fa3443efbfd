import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { CivilDay, Id, Nullable, Problem } from '../../api/contract.ts';
import type { Working } from '../../catalogue/source.ts';
import { listStatements } from '../confirm-statement.ts';
import { tags } from './shared.ts';

const Statement = Type.Object({
  disclosure: Id,
  item: Type.String(),
  itemTitle: Type.String(),
  body: Type.String(),
  bodyName: Type.String(),
  reason: Type.String(),
  declaredOn: CivilDay,
  /** Since when it holds; null while the office has not confirmed it. */ confirmedOn: Nullable(CivilDay),
});

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
            body: Type.Optional(Type.String({ maxLength: 40 })),
          }),
          response: { 200: Type.Object({ statements: Type.Array(Statement) }), '4xx': Problem },
        },
      },
      async (request) => ({
        statements: [...(await listStatements(deps.db, { ...request.query, limit: MOST }))],
      }),
    );
  };
