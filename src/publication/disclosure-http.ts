import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { listChangesRoute } from './http/list-changes.ts';
import { listDisclosuresRoute } from './http/list-disclosures.ts';
import { readDisclosureRoute } from './http/read-disclosure.ts';
import { readEditionRoute } from './http/read-edition.ts';
import { withdrawDisclosureRoute } from './http/withdraw-disclosure.ts';
import type { DisclosureRouteDeps } from './publication-deps.ts';

const routes = [
  listDisclosuresRoute,
  readDisclosureRoute,
  readEditionRoute,
  withdrawDisclosureRoute,
  listChangesRoute,
] as const;

/** Public reads of what is published, and its withdrawal. */
export const disclosureRoutes =
  (deps: DisclosureRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    for (const route of routes) await app.register(route(deps));
  };
