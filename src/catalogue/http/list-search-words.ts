import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Problem, SearchWordsBook } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { readSearchWords } from '../search-words.ts';
import { type OfficeRouteDeps, tags } from './shared.ts';

/** 检索同义词和没有结果的检索（政务公开办）. */
export const listSearchWordsRoute =
  ({ db }: OfficeRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/search-words',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '检索同义词和没有结果的检索（政务公开办）',
          tags,
          response: { 200: SearchWordsBook, '4xx': Problem },
        },
      },
      async (request) => acceptedValue(await readSearchWords(db, requireActor(request))),
    );
  };
