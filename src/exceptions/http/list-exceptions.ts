import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { ExceptionList, Problem } from '../../api/contract.ts';
import type { Working } from '../../catalogue/source.ts';
import { today } from '../../kernel/clock.ts';
import { linkNextPage, requireCursor } from '../../web/paging.ts';
import { readExceptions } from '../exception-queries.ts';
import { withholdableDossiers } from '../withheld-dossier.ts';
import { EXCEPTION_QUERY, proposalsFor, tags } from './shared.ts';

/** 不予公开的件数和依据，不含任何内容；本单位的人员另可看到待审查的。 */
export const listExceptionsRoute =
  ({ db, clock, catalogue }: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/exceptions',
      {
        config: { access: 'public' },
        schema: {
          summary: '不予公开的件数和依据，不含任何内容',
          tags,
          querystring: EXCEPTION_QUERY,
          response: { 200: ExceptionList, '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { cursor, limit, ...filter } = request.query;
        const page = await readExceptions(
          db,
          {
            ...filter,
            limit,
            after: requireCursor(cursor),
            proposalsOf: proposalsFor(request.actor),
            catalogue,
          },
          clock.now(),
        );
        linkNextPage(request, reply, page.next);
        if (request.actor !== null) void reply.header('cache-control', 'no-store');
        return { ...page, dossiers: await withholdableDossiers(db, catalogue, today(clock)) };
      },
    );
  };
