import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { enterLawRoute } from './http/enter-law.ts';
import { enterReadingRoute } from './http/enter-reading.ts';
import { listStatutesRoute } from './http/list-statutes.ts';
import { listUncheckedRoute } from './http/list-unchecked.ts';
import { previewLawRoute } from './http/preview-law.ts';
import type { LawRouteDeps } from './http/shared.ts';

const routes = [
  listStatutesRoute,
  previewLawRoute,
  enterLawRoute,
  enterReadingRoute,
  listUncheckedRoute,
] as const;

/** 法律库: everybody reads it, the office keeps it. */
export const lawRoutes =
  (deps: LawRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    for (const route of routes) await app.register(route(deps));
  };
