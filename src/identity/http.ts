import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { DemonstrationAccount, Problem, Session, SignIn } from '../api/contract.ts';
import type { Db } from '../database/database.ts';
import { type CivilDate, civilDateAt } from '../kernel/civil-date.ts';
import type { Clock } from '../kernel/clock.ts';
import { momentRfc3339 } from '../kernel/moment.ts';
import { ProblemError, problem } from '../kernel/problems.ts';
import { acceptedValue } from '../web/accepted-value.ts';
import { requireActor } from '../web/request.ts';
import { findBodyNames } from './body-names.ts';
import { listDemonstrationAccounts } from './demonstration-accounts.ts';
import { SESSION_COOKIE } from './identify.ts';
import { roleName, wholeScopeName } from './roles.ts';
import { ABSOLUTE_MS, type ActiveSession, findSession } from './sessions.ts';
import { signInCommand, signOut } from './sign-in.ts';
import { KNOWN_MS } from './sign-in-origins.ts';

export interface IdentityRouteDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly publicUrl: string;
  readonly mode: 'demo' | 'production';
}

const tags = ['session'];

/** Tells a browser from others at the same address, so that a colleague's guesses do not delay the owner; it gives no right. */
const DEVICE_COOKIE = 'gongkai_device';

async function present(db: Db, session: ActiveSession, today: CivilDate): Promise<Session> {
  const codes = session.grants.map((grant) => grant.bodyCode);
  const names = await findBodyNames(db, codes, today);
  return {
    account: session.account,
    grants: session.grants.map(({ role, bodyCode }) => ({
      role,
      roleName: roleName(role),
      bodyCode,
      bodyName: bodyCode === '*' ? wholeScopeName(role) : (names.get(bodyCode) ?? bodyCode),
    })),
    csrfToken: session.csrfToken,
    expiresAt: momentRfc3339(session.expiresAt),
  };
}

/** `/session`: sign in, who am I, sign out. */
export const identityRoutes =
  (deps: IdentityRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { db, clock } = deps;
    const signIn = signInCommand(deps);
    // Files of a draft are read at /files, so the cookie is sent to the whole site; SameSite keeps it from visits that come from elsewhere.
    const cookie = {
      path: '/',
      httpOnly: true,
      sameSite: 'strict',
      secure: deps.publicUrl.startsWith('https:'),
    } as const;

    app.post(
      '/session',
      {
        // The answer carries secrets, and a person who signs in anew may still have the cookie of another session.
        config: { access: 'public', rateClass: 'sign-in', idempotency: false, csrf: 'origin-only' },
        schema: { summary: '登录', tags, body: SignIn, response: { 200: Session, '4xx': Problem } },
      },
      async (request, reply) => {
        const { username, password } = request.body;
        const sent = request.cookies[DEVICE_COOKIE] ?? '';
        const result = acceptedValue(
          await signIn({
            username,
            password,
            ip: request.ip,
            device: /^[\w-]{43}$/.test(sent) ? sent : null,
          }),
        );
        const { token } = result.session;
        const session = await findSession(db, token, clock.now());
        if (session === null) throw new Error('a session ended at its beginning');
        void reply
          .setCookie(SESSION_COOKIE, token, { ...cookie, maxAge: ABSOLUTE_MS / 1000 })
          .setCookie(DEVICE_COOKIE, result.device, {
            ...cookie,
            path: '/api/v1/session',
            maxAge: KNOWN_MS / 1000,
          })
          .header('cache-control', 'no-store');
        const presented = await present(db, session, civilDateAt(clock.now()));
        return result.failedBefore > 0 ? { ...presented, failedSignIns: result.failedBefore } : presented;
      },
    );

    app.get(
      '/session',
      {
        config: { access: 'signed-in' },
        schema: { summary: '当前登录', tags, response: { 200: Session, '4xx': Problem } },
      },
      async (request, reply) => {
        requireActor(request);
        const token = request.cookies[SESSION_COOKIE];
        const session =
          request.identity?.via === 'session' && token !== undefined
            ? await findSession(db, token, clock.now())
            : null;
        if (session === null) throw new ProblemError([problem('sign-in-required')]);
        void reply.header('cache-control', 'no-store');
        return present(db, session, civilDateAt(clock.now()));
      },
    );

    app.delete(
      '/session',
      {
        config: { access: 'public' },
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

    app.get(
      '/session/demonstration-accounts',
      {
        config: { access: 'public' },
        schema: {
          summary: '演示账号（仅演示模式）',
          tags,
          response: { 200: Type.Array(DemonstrationAccount), '4xx': Problem },
        },
      },
      async () => {
        if (deps.mode !== 'demo') throw new ProblemError([problem('not-found', { what: '演示账号' })]);
        return listDemonstrationAccounts(db, civilDateAt(clock.now()));
      },
    );
  };
