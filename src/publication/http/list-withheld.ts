import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { DraftWithheld, Problem } from '../../api/contract.ts';
import { ProblemError, problem } from '../../kernel/problems.ts';
import { requireActor } from '../../web/request.ts';
import { listWithheld } from '../list-withheld.ts';
import type { DraftRouteDeps } from '../publication-deps.ts';
import { Params, tags } from './draft-schemas.ts';

/** 稿件中标记为不予公开的部分，和可选的理由。 */
export const listWithheldRoute =
  (deps: DraftRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/drafts/:id/withheld',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '稿件中标记为不予公开的部分，和可选的理由',
          tags,
          params: Params,
          response: { 200: DraftWithheld, '4xx': Problem },
        },
      },
      async (request, reply) => {
        const withheld = await listWithheld(deps, requireActor(request), request.params.id);
        if (withheld === null) throw new ProblemError([problem('not-found', { what: '这份稿件' })]);
        void reply.header('cache-control', 'no-store');
        return withheld;
      },
    );
  };
