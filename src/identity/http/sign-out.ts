import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { sessionCookie } from '../../web/cookie.ts';
import { signOut } from '../sign-in.ts';
import { type IdentityRouteDeps, tags } from './shared.ts';

/** 退出登录。 */
export const signOutRoute =
  (deps: IdentityRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { name, settings } = sessionCookie(deps.publicUrl);
    app.delete(
      '/session',
      {
        config: { ownAccount: true, access: 'public' },
        schema: { summary: '退出登录', tags, response: { 204: Type.Null(), '4xx': Problem } },
      },
      async (request, reply) => {
        const token = request.cookies[name];
        if (request.actor && request.identity?.via === 'session' && token !== undefined) {
          acceptedValue(await signOut(deps, request.actor, token));
        }
        void reply.clearCookie(name, settings);
        return reply.code(204).send(null);
      },
    );
  };
