import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { FOR_SECONDS, type LogRoutesDeps, TEXT } from './shared.ts';

/** `GET /log/vkey`: the key by which checkpoints are verified, as C2SP signed-note writes it, on one line. */
export const readVerifierKeyRoute =
  ({ log }: LogRoutesDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get('/log/vkey', async (_request, reply) =>
      reply.type(TEXT).header('cache-control', FOR_SECONDS).send(`${log.vkey}\n`),
    );
  };
