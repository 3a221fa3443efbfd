import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { endSearchWords } from '../search-words.ts';
import { type OfficeRouteDeps, tags } from './shared.ts';

/** 停用检索同义词（政务公开办）. */
export const endSearchWordsRoute =
  (deps: OfficeRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/search-words/:id/end',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '停用检索同义词（政务公开办）',
          tags,
          params: Type.Object({ id: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }) }),
          response: { 204: Type.Null(), '4xx': Problem },
        },
      },
      async (request, reply) => {
        acceptedValue(await endSearchWords(deps, requireActor(request), request.params.id));
        await deps.changed();
        reply.code(204);
        return null;
      },
    );
  };
