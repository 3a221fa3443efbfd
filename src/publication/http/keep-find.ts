import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { FindKept, Problem } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { keepFind } from '../decide-find.ts';
import type { DraftRouteDeps } from '../publication-deps.ts';
import { Params, tags } from './draft-schemas.ts';

/** 保留一处检出内容：写明依据和理由，由第二人确认。 */
export const keepFindRoute =
  (deps: DraftRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/drafts/:id/finds/keep',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '保留一处检出内容：写明依据和理由，由第二人确认',
          tags,
          params: Params,
          body: FindKept,
          response: { 204: Type.Null(), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { id } = request.params;
        acceptedValue(await keepFind(deps, requireActor(request), { id, ...request.body }));
        return reply.code(204).send(null);
      },
    );
  };
