import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Id, Problem } from '../../api/contract.ts';
import type { Working } from '../../catalogue/source.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { approveItemException } from '../withhold-item.ts';
import { tags } from './shared.ts';

/** 第二人审查同意一项整项不予公开；自此生效。 */
export const approveExceptionRoute =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/exceptions/:id/approve',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '第二人审查同意一项整项不予公开；自此生效',
          tags,
          params: Type.Object({ id: Id }),
          response: { 204: Type.Null(), '4xx': Problem },
        },
      },
      async (request, reply) => {
        acceptedValue(await approveItemException(deps, requireActor(request), request.params.id));
        return reply.code(204).send(null);
      },
    );
  };
