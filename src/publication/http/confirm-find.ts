import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { FindNamed, Problem } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { confirmFind } from '../decide-find.ts';
import type { DraftRouteDeps } from '../publication-deps.ts';
import { Params, tags } from './draft-schemas.ts';

/** 第二人确认一处检出内容可以保留。 */
export const confirmFindRoute =
  (deps: DraftRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/drafts/:id/finds/confirm',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '第二人确认一处检出内容可以保留',
          tags,
          params: Params,
          body: FindNamed,
          response: { 204: Type.Null(), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { id } = request.params;
        acceptedValue(await confirmFind(deps, requireActor(request), { id, ...request.body }));
        return reply.code(204).send(null);
      },
    );
  };
