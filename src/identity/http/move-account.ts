import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Id, Problem } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { moveAccount } from '../change-account.ts';
import { type IdentityRouteDeps, peopleTags } from './shared.ts';

/** 调动：改由另一单位管理这个账号；角色另行调整。 */
export const moveAccountRoute =
  (deps: IdentityRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/accounts/:id/body',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '调动：改由另一单位管理这个账号；角色另行调整',
          tags: peopleTags,
          params: Type.Object({ id: Id }),
          body: Type.Object({ body: Type.String({ maxLength: 40 }) }, { additionalProperties: false }),
          response: { 204: Type.Null(), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { id } = request.params;
        acceptedValue(await moveAccount(deps, requireActor(request), { id }, request.body.body));
        return reply.code(204).send(null);
      },
    );
  };
