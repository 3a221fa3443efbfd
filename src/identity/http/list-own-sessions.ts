import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { OwnSession, Problem } from '../../api/contract.ts';
import { momentRfc3339 } from '../../kernel/moment.ts';
import { sessionCookie } from '../../web/cookie.ts';
import { requireAccount } from '../../web/request.ts';
import { findSession, sessionsOf } from '../sessions.ts';
import { type IdentityRouteDeps, tags } from './shared.ts';

/** 自己在哪里登录着。 */
export const listOwnSessionsRoute =
  ({ db, clock, publicUrl }: IdentityRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { name } = sessionCookie(publicUrl);
    app.get(
      '/session/places',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '自己的账号在哪里登录着',
          tags,
          response: { 200: Type.Object({ items: Type.Array(OwnSession) }), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const actor = requireAccount(request);
        const now = clock.now();
        const token = request.cookies[name];
        const current = token === undefined ? null : await findSession(db, token, now);
        const items = (await sessionsOf(db, actor.id, now)).map(({ openedAt, seenAt, ...session }) => ({
          ...session,
          current: session.id === current?.id,
          openedAt: momentRfc3339(openedAt),
          seenAt: momentRfc3339(seenAt),
        }));
        void reply.header('cache-control', 'no-store');
        return { items };
      },
    );
  };
