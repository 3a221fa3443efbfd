import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Id, Invitation, Problem } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { inviteAccount } from '../change-account.ts';
import { type IdentityRouteDeps, peopleTags } from './shared.ts';

/** 重发首次密码：原密码失效，各处登录结束；只在此时显示一次。 */
export const inviteAccountRoute =
  (deps: IdentityRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/accounts/:id/invitation',
      {
        // The one-time password is told once; a stored answer would keep it.
        config: { access: 'signed-in', idempotency: false },
        schema: {
          summary: '重发首次密码：原密码失效，各处登录结束；只在此时显示一次',
          tags: peopleTags,
          params: Type.Object({ id: Id }),
          response: { 200: Invitation, '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { id } = request.params;
        const { code } = acceptedValue(await inviteAccount(deps, requireActor(request), { id }));
        void reply.header('cache-control', 'private, no-store');
        return { id, code };
      },
    );
  };
