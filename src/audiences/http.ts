import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { AudienceDeps } from './access-codes.ts';
import { issueAccessCodesRoute } from './http/issue-access-codes.ts';
import { listAccessCodesRoute } from './http/list-access-codes.ts';
import { listRestrictedRoute } from './http/list-restricted.ts';
import { readRestrictedRoute } from './http/read-restricted.ts';
import { revokeAccessCodeRoute } from './http/revoke-access-code.ts';

const routes = [
  listRestrictedRoute,
  readRestrictedRoute,
  issueAccessCodesRoute,
  listAccessCodesRoute,
  revokeAccessCodeRoute,
] as const;

/** `/access-codes` and `/restricted/disclosures`; registered under /api/v1. */
export const audienceRoutes =
  (deps: AudienceDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    for (const route of routes) await app.register(route(deps));
  };
