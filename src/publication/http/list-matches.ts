import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { DraftMatches, Problem } from '../../api/contract.ts';
import { today } from '../../kernel/clock.ts';
import { ProblemError, problem } from '../../kernel/problems.ts';
import { requireActor } from '../../web/request.ts';
import { listMatches } from '../list-matches.ts';
import type { DraftRouteDeps } from '../publication-deps.ts';
import { Params, tags } from './draft-schemas.ts';

/** 涉及的决策事项：稿件的标题、正文、附件与哪些决策事项相同，审核员确认了什么。 */
export const listMatchesRoute =
  (deps: DraftRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/drafts/:id/matches',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '涉及的决策事项：稿件的标题、正文、附件与哪些决策事项相同，审核员确认了什么',
          tags,
          params: Params,
          response: { 200: DraftMatches, '4xx': Problem },
        },
      },
      async (request, reply) => {
        const matches = await listMatches(deps, requireActor(request), request.params.id, today(deps.clock));
        if (matches === null) throw new ProblemError([problem('not-found', { what: '这份稿件' })]);
        void reply.header('cache-control', 'no-store');
        return matches;
      },
    );
  };
