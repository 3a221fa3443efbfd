import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { parseTilePath } from '../tiles.ts';
import { type LogRoutesDeps, missing } from './shared.ts';

/** A tile never changes, partial ones included: a wider one has another address. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/** `GET /log/tile/<L>/<N>[.p/<W>]` and `/log/tile/entries/<N>[.p/<W>]`: bytes as C2SP tlog-tiles defines them. */
export const readTileRoute =
  ({ log }: LogRoutesDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/log/tile/*',
      { schema: { params: Type.Object({ '*': Type.String({ maxLength: 60 }) }) } },
      async (request, reply) => {
        const address = parseTilePath(request.params['*']);
        const tile = address && (await log.findTile(address));
        if (!tile) return missing(reply, '日志分片');
        return reply.type('application/octet-stream').header('cache-control', FOR_EVER).send(tile);
      },
    );
  };
