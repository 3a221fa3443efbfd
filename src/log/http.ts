import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { readCheckpointRoute } from './http/read-checkpoint.ts';
import { readEditionProofRoute } from './http/read-edition-proof.ts';
import { readTileRoute } from './http/read-tile.ts';
import { readVerifierKeyRoute } from './http/read-verifier-key.ts';
import type { LogRoutesDeps } from './http/shared.ts';

const routes = [readCheckpointRoute, readVerifierKeyRoute, readTileRoute, readEditionProofRoute] as const;

/** C2SP tlog-tiles under `/log`, and the proof of an edition beside its page. Registered without prefix. */
export const logRoutes =
  (deps: LogRoutesDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    for (const route of routes) await app.register(route(deps));
  };
