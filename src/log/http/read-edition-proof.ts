import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { RECORD_PATHS } from '../../kernel/addresses.ts';
import { ID_PATTERN } from '../../kernel/ids.ts';
import { findPublicEditionLeaf } from '../store.ts';
import { FOR_SECONDS, type LogRoutesDeps, missing, TEXT } from './shared.ts';

/** `GET /d/:id/v/:n.tlog-proof`: that an edition stands in the log, with the checkpoint that says so. */
export const readEditionProofRoute =
  ({ db, log }: LogRoutesDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
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
