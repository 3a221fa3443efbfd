import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { SESSION_COOKIE } from '../identify.ts';
import { signOut } from '../sign-in.ts';
import { cookieOf, type IdentityRouteDeps, tags } from './shared.ts';

/** 退出登录。 */
export const signOutRoute =
  (deps: IdentityRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    const cookie = cookieOf(deps);
    app.delete(
      '/session',
      {
        config: { ownAccount: true, access: 'public' },
        schema: { summary: '退出登录', tags, response: { 204: Type.Null(), '4xx': Problem } },
      },
      async (request, reply) => {
        const token = request.cookies[SESSION_COOKIE];
        if (request.actor && request.identity?.via === 'session' && token !== undefined) {
          acceptedValue(await signOut(deps, request.actor, token));
        }
        void reply.clearCookie(SESSION_COOKIE, cookie);
        return reply.code(204).send(null);
      },
    );
  };
