import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireAccount } from '../../web/request.ts';
import { endOwnSession } from '../own-password.ts';
import { type IdentityRouteDeps, tags } from './shared.ts';

/** 结束自己的一次登录。 */
export const endOwnSessionRoute =
  (deps: IdentityRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.delete(
      '/session/places/:id',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '结束自己的一次登录',
          tags,
          params: Type.Object({ id: Type.String({ maxLength: 60 }) }),
          response: { 204: Type.Null(), '4xx': Problem },
        },
      },
      async (request, reply) => {
        acceptedValue(await endOwnSession(deps, requireAccount(request), request.params.id));
        return reply.code(204).send(null);
      },
    );
  };
