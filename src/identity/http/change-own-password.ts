import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { PasswordChange, Problem } from '../../api/contract.ts';
import { sessionCookie } from '../../kernel/cookie.ts';
import { ProblemError, problem } from '../../kernel/problems.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireAccount } from '../../web/request.ts';
import { changeOwnPassword } from '../own-password.ts';
import { type IdentityRouteDeps, proofOf, tags } from './shared.ts';

/** 修改自己的密码。 */
export const changeOwnPasswordRoute =
  (deps: IdentityRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
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
        const { current, next } = request.body;
        acceptedValue(
          await changeOwnPassword(deps, actor, proofOf(request, current, deps.publicUrl), {
            password: next,
            token,
          }),
        );
        return reply.code(204).send(null);
      },
    );
  };
