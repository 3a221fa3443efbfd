import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { cancelIntake, type IntakeDeps } from '../receive-intake.ts';
import { tags } from './shared.ts';

/** `POST /jobs/:id/cancel`: ends a batch that is not through. */
export const cancelJobRoute =
  (deps: IntakeDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/jobs/:id/cancel',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '取消还没有办完的一批',
          tags,
          params: Type.Object({ id: Type.String({ maxLength: 40 }) }),
          response: { 204: Type.Null(), '4xx': Problem },
        },
      },
      async (request, reply) => {
        acceptedValue(await cancelIntake(deps, requireActor(request), request.params.id));
        return reply.code(204).send(null);
      },
    );
  };
