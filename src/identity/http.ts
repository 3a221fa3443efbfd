import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { addAccountRoute } from './http/add-account.ts';
import { beginSecondFactorRoute } from './http/begin-second-factor.ts';
import { changeAccountRoute } from './http/change-account.ts';
import { changeOwnPasswordRoute } from './http/change-own-password.ts';
import { confirmSecondFactorRoute } from './http/confirm-second-factor.ts';
import { delegateRoleRoute } from './http/delegate-role.ts';
import { endDelegationRoute } from './http/end-delegation.ts';
import { endOwnSessionRoute } from './http/end-own-session.ts';
import { giveRolesRoute } from './http/give-roles.ts';
import { inviteAccountRoute } from './http/invite-account.ts';
import { listAccountsRoute } from './http/list-accounts.ts';
import { listColleaguesRoute } from './http/list-colleagues.ts';
import { listDelegationsRoute } from './http/list-delegations.ts';
import { listDemonstrationAccountsRoute } from './http/list-demonstration-accounts.ts';
import { listOwnSessionsRoute } from './http/list-own-sessions.ts';
import { listPermissionsRoute } from './http/list-permissions.ts';
import { listSensitiveReadsRoute } from './http/list-sensitive-reads.ts';
import { moveAccountRoute } from './http/move-account.ts';
import { readSessionRoute } from './http/read-session.ts';
import { removeSecondFactorRoute } from './http/remove-second-factor.ts';
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
  beginSecondFactorRoute,
  confirmSecondFactorRoute,
  removeSecondFactorRoute,
  listDemonstrationAccountsRoute,
  listSensitiveReadsRoute,
  listAccountsRoute,
  listPermissionsRoute,
  addAccountRoute,
  inviteAccountRoute,
  giveRolesRoute,
  moveAccountRoute,
  changeAccountRoute,
  listDelegationsRoute,
  listColleaguesRoute,
  delegateRoleRoute,
  endDelegationRoute,
] as const;

/**
 * `/session`: sign in, who am I, sign out; `/accounts`, `/delegations`: who is who, who stands in; `/audit`: readings.
 */
export const identityRoutes =
  (deps: IdentityRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    for (const route of routes) await app.register(route(deps));
  };
