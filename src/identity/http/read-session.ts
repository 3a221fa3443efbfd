import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Problem, Session } from '../../api/contract.ts';
import { civilDateAt } from '../../kernel/civil-date.ts';
import { ProblemError, problem } from '../../kernel/problems.ts';
import { sessionCookie } from '../../web/cookie.ts';
import { requireActor } from '../../web/request.ts';
import { findSession } from '../sessions.ts';
import { type IdentityRouteDeps, present, tags } from './shared.ts';

/** 当前登录。 */
export const readSessionRoute =
  (deps: IdentityRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { db, clock, publicUrl } = deps;
    const { name } = sessionCookie(publicUrl);
    app.get(
      '/session',
      {
        config: { access: 'signed-in', ownAccount: true },
        schema: { summary: '当前登录', tags, response: { 200: Session, '4xx': Problem } },
      },
      async (request, reply) => {
        requireActor(request);
        const token = request.cookies[name];
        const session =
          request.identity?.via === 'session' && token !== undefined
            ? await findSession(db, token, clock.now())
            : null;
        if (session === null) throw new ProblemError([problem('sign-in-required')]);
        void reply.header('cache-control', 'no-store');
        return present(db, session, civilDateAt(clock.now()));
      },
    );
  };
