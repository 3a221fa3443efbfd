import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { listCollectionRoute } from './http/list-collection.ts';
import { listDossiersRoute } from './http/list-dossiers.ts';
import { listPlacesRoute } from './http/list-places.ts';
import { lookUpDossierRoute } from './http/look-up-dossier.ts';
import { readCollectedRoute } from './http/read-collected.ts';
import { readDossierRoute } from './http/read-dossier.ts';
import { readOcdsRoute } from './http/read-ocds.ts';
import type { DossierRouteDeps } from './http/shared.ts';

const routes = [
  listDossiersRoute,
  lookUpDossierRoute,
  readDossierRoute,
  readOcdsRoute,
  listPlacesRoute,
] as const;

/**
 * `/dossiers`: public dossiers, one timeline each, the lists of their kinds, and where a clerk may put a record;
 * registered under /api/v1.
 */
export const dossierRoutes =
  (deps: DossierRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    for (const route of routes) await app.register(route(deps));
    for (const collected of deps.catalogue.collectedKinds) {
      await app.register(listCollectionRoute(deps, collected));
      await app.register(readCollectedRoute(deps, collected));
    }
  };
