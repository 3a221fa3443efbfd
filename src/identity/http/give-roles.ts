import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Id, Posts, Problem } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { setGrants } from '../change-account.ts';
import { type IdentityRouteDeps, peopleTags } from './shared.ts';

/** 调整角色：以所列的替换原有的；没有变动的不受影响。 */
export const giveRolesRoute =
  (deps: IdentityRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/accounts/:id/grants',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '调整角色：以所列的替换原有的；没有变动的不受影响',
          tags: peopleTags,
          params: Type.Object({ id: Id }),
          body: Type.Object({ grants: Posts }, { additionalProperties: false }),
          response: { 204: Type.Null(), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { id } = request.params;
        acceptedValue(await setGrants(deps, requireActor(request), { id }, request.body.grants));
        return reply.code(204).send(null);
      },
    );
  };
