import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import type { Db } from '../database/database.ts';
import { RECORD_PATHS } from '../kernel/addresses.ts';
import { ID_PATTERN } from '../kernel/ids.ts';
import { ProblemError, problem } from '../kernel/problems.ts';
import type { PublicLog } from './sequencer.ts';
import { findPublicEditionLeaf } from './store.ts';
import { parseTilePath } from './tiles.ts';

export interface LogRoutesDeps {
  readonly db: Db;
  readonly log: PublicLog;
}

const TEXT = 'text/plain; charset=utf-8';
/** A tile never changes, partial ones included: a wider one has another address. */
const FOR_EVER = 'public, max-age=31536000, immutable';
const FOR_SECONDS = 'public, max-age=5';

/** A later checkpoint may bring the thing into being, so that nobody may remember its absence. */
function missing(reply: FastifyReply, what: string): never {
  void reply.header('cache-control', 'no-store');
  throw new ProblemError([problem('not-found', { what })]);
}

/** C2SP tlog-tiles under `/log`, and the proof of an edition beside its page. Registered without prefix. */
export const logRoutes =
  ({ db, log }: LogRoutesDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get('/log/checkpoint', async (_request, reply) => {
      const checkpoint = await log.latest();
      if (!checkpoint) return missing(reply, '检查点：公开日志还没有条目');
      return reply.type(TEXT).header('cache-control', FOR_SECONDS).send(checkpoint.note);
    });

    app.get('/log/vkey', async (_request, reply) =>
      reply.type(TEXT).header('cache-control', FOR_SECONDS).send(`${log.vkey}\n`),
    );

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

    app.get(
      RECORD_PATHS.editionProof,
      { schema: { params: Type.Object({ id: Type.String(), n: Type.Integer() }) } },
      async (request, reply) => {
        const { id, n } = request.params;
        const index = new RegExp(ID_PATTERN).test(id) ? await findPublicEditionLeaf(db, id, n) : null;
        if (index === null) return missing(reply, '该版本的日志证明');
        return reply
          .type(TEXT)
          .header('cache-control', FOR_SECONDS)
          .send(await log.prove(index));
      },
    );
  };
