import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem, SearchWordsInput } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { enterSearchWords } from '../search-words.ts';
import { type OfficeRouteDeps, tags } from './shared.ts';

/** 登记检索同义词（政务公开办）. */
export const enterSearchWordsRoute =
  (deps: OfficeRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/search-words',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '登记检索同义词（政务公开办）',
          tags,
          body: SearchWordsInput,
          response: { 201: Type.Object({ id: Type.Integer() }), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const id = acceptedValue(await enterSearchWords(deps, requireActor(request), request.body.words));
        await deps.changed();
        reply.code(201);
        return { id };
      },
    );
  };
