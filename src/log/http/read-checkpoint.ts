import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { FOR_SECONDS, type LogRoutesDeps, missing, TEXT } from './shared.ts';

/** `GET /log/checkpoint`: the signed head of the log (C2SP tlog-checkpoint). */
export const readCheckpointRoute =
  ({ log }: LogRoutesDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get('/log/checkpoint', async (_request, reply) => {
      const checkpoint = await log.latest();
      if (!checkpoint) return missing(reply, '检查点：公开日志还没有条目');
      return reply.type(TEXT).header('cache-control', FOR_SECONDS).send(checkpoint.note);
    });
  };
