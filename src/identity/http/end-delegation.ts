import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Id, Problem } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireAccount } from '../../web/request.ts';
import { endDelegation } from '../delegations.ts';
import type { IdentityRouteDeps } from './shared.ts';

/** 提前结束一项代行。 */
export const endDelegationRoute =
  (deps: IdentityRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/delegations/:id/end',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '提前结束一项代行（交出人、代行人或者安全管理员）',
          tags: ['delegations'],
          params: Type.Object({ id: Id }),
          response: { 204: Type.Null(), '4xx': Problem },
        },
      },
      async (request, reply) => {
        acceptedValue(await endDelegation(deps, requireAccount(request), request.params.id));
        return reply.code(204).send(null);
      },
    );
  };
