import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { MatchConfirmed, Problem } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { confirmMatch } from '../confirm-match.ts';
import type { DraftRouteDeps } from '../publication-deps.ts';
import { Params, tags } from './draft-schemas.ts';

/** 审核员确认稿件与一项决策事项的关系。 */
export const confirmMatchRoute =
  (deps: DraftRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/drafts/:id/matches',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '审核员确认稿件与一项决策事项的关系',
          tags,
          params: Params,
          body: MatchConfirmed,
          response: { 204: Type.Null(), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { id } = request.params;
        const { dossier, about, reason = '' } = request.body;
        acceptedValue(await confirmMatch(deps, requireActor(request), { id, dossier, about, reason }));
        return reply.code(204).send(null);
      },
    );
  };
