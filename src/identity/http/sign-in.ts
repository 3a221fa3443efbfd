import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Problem, Session, SignIn } from '../../api/contract.ts';
import { civilDateAt } from '../../kernel/civil-date.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { sessionCookie } from '../../web/cookie.ts';
import { ABSOLUTE_MS, findSession } from '../sessions.ts';
import { signInCommand } from '../sign-in.ts';
import { KNOWN_MS } from '../sign-in-origins.ts';
import { deviceCookie, deviceOf, type IdentityRouteDeps, present, tags } from './shared.ts';

/** 登录。 */
export const signInRoute =
  (deps: IdentityRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { db, clock } = deps;
    const signIn = signInCommand(deps);
    const kept = sessionCookie(deps.publicUrl);
    const known = deviceCookie(deps.publicUrl);
    app.post(
      '/session',
      {
        // The answer carries secrets, and a person who signs in anew may still have the cookie of another session.
        config: { access: 'public', rateClass: 'sign-in', idempotency: false, csrf: 'origin-only' },
        schema: { summary: '登录', tags, body: SignIn, response: { 200: Session, '4xx': Problem } },
      },
      async (request, reply) => {
        const { username, password } = request.body;
        const result = acceptedValue(
          await signIn({
            username,
            password,
            ip: request.ip,
            device: deviceOf(request, deps.publicUrl),
            browser: request.headers['user-agent'] ?? '',
          }),
        );
        const { token } = result.session;
        const session = await findSession(db, token, clock.now());
        if (session === null) throw new Error('a session ended at its beginning');
        void reply
          .setCookie(kept.name, token, { ...kept.settings, maxAge: ABSOLUTE_MS / 1000 })
          .setCookie(known.name, result.device, { ...known.settings, maxAge: KNOWN_MS / 1000 })
          .header('cache-control', 'no-store');
        const presented = await present(db, session, civilDateAt(clock.now()));
        return result.failedBefore > 0 ? { ...presented, failedSignIns: result.failedBefore } : presented;
      },
    );
  };
