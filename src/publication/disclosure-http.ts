import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { confirmExpungeRoute } from './http/confirm-expunge.ts';
import { listChangesRoute } from './http/list-changes.ts';
import { listDisclosuresRoute } from './http/list-disclosures.ts';
import { listExpungesRoute } from './http/list-expunges.ts';
import { readDisclosureRoute } from './http/read-disclosure.ts';
import { readEditionRoute } from './http/read-edition.ts';
import { requestExpungeRoute } from './http/request-expunge.ts';
import { withdrawDisclosureRoute } from './http/withdraw-disclosure.ts';
import type { DisclosureRouteDeps } from './publication-deps.ts';

const routes = [
  listDisclosuresRoute,
  readDisclosureRoute,
  readEditionRoute,
  withdrawDisclosureRoute,
  listExpungesRoute,
  requestExpungeRoute,
  confirmExpungeRoute,
  listChangesRoute,
] as const;

/** Public reads of what is published, and its withdrawal. */
export const disclosureRoutes =
  (deps: DisclosureRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    for (const route of routes) await app.register(route(deps));
  };
