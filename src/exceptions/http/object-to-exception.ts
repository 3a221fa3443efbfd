import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Id, Problem } from '../../api/contract.ts';
import type { Working } from '../../catalogue/source.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { objectToException } from '../examine-exception.ts';
import { tags } from './shared.ts';

/** 对一项尚未生效的不予公开提出异议。 */
export const objectToExceptionRoute =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/exceptions/:id/object',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '对一项尚未生效的不予公开提出异议',
          tags,
          params: Type.Object({ id: Id }),
          body: Type.Object({ reason: Type.String({ maxLength: 1000 }) }, { additionalProperties: false }),
          response: { 204: Type.Null(), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { id } = request.params;
        acceptedValue(await objectToException(deps, requireActor(request), { id, ...request.body }));
        return reply.code(204).send(null);
      },
    );
  };
