import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { PasswordChange, Problem } from '../../api/contract.ts';
import { ProblemError, problem } from '../../kernel/problems.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { sessionCookie } from '../../web/cookie.ts';
import { requireAccount } from '../../web/request.ts';
import { changeOwnPasswordCommand } from '../own-password.ts';
import { deviceOf, type IdentityRouteDeps, tags } from './shared.ts';

/** 修改自己的密码。 */
export const changeOwnPasswordRoute =
  (deps: IdentityRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    const change = changeOwnPasswordCommand(deps);
    const { name } = sessionCookie(deps.publicUrl);
    app.post(
      '/session/password',
      {
        config: { access: 'signed-in', ownAccount: true, rateClass: 'sign-in', idempotency: false },
        schema: {
          summary: '修改自己的密码，结束其他登录',
          tags,
          body: PasswordChange,
          response: { 204: Type.Null(), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const actor = requireAccount(request);
        const token = request.cookies[name];
        if (request.identity?.via !== 'session' || token === undefined)
          throw new ProblemError([problem('sign-in-required')]);
        acceptedValue(
          await change(actor, {
            ...request.body,
            ip: request.ip,
            device: deviceOf(request, deps.publicUrl),
            token,
          }),
        );
        return reply.code(204).send(null);
      },
    );
  };
