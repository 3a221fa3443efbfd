import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { changeOwnPasswordRoute } from './http/change-own-password.ts';
import { endOwnSessionRoute } from './http/end-own-session.ts';
import { listDemonstrationAccountsRoute } from './http/list-demonstration-accounts.ts';
import { listOwnSessionsRoute } from './http/list-own-sessions.ts';
import { listSensitiveReadsRoute } from './http/list-sensitive-reads.ts';
import { readSessionRoute } from './http/read-session.ts';
import type { IdentityRouteDeps } from './http/shared.ts';
import { signInRoute } from './http/sign-in.ts';
import { signOutRoute } from './http/sign-out.ts';

const routes = [
  signInRoute,
  readSessionRoute,
  signOutRoute,
  changeOwnPasswordRoute,
  listOwnSessionsRoute,
  endOwnSessionRoute,
  listDemonstrationAccountsRoute,
  listSensitiveReadsRoute,
] as const;

/** `/session`: sign in, who am I, sign out; `/audit`: who read what is not for everybody. */
export const identityRoutes =
  (deps: IdentityRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    for (const route of routes) await app.register(route(deps));
  };
