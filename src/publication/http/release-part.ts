import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Id, Problem } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import type { DraftRouteDeps } from '../publication-deps.ts';
import { releasePart } from '../withhold-part.ts';
import { Params, tags } from './draft-schemas.ts';

/** 取消一处不予公开的标记；已经生效的，应当由更正予以公开。 */
export const releasePartRoute =
  (deps: DraftRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/drafts/:id/withheld/release',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '取消一处不予公开的标记；已经生效的，应当由更正予以公开',
          tags,
          params: Params,
          body: Type.Object({ exception: Id }, { additionalProperties: false }),
          response: { 204: Type.Null(), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { id } = request.params;
        acceptedValue(await releasePart(deps, requireActor(request), { id, ...request.body }));
        return reply.code(204).send(null);
      },
    );
  };
