import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Problem } from '../../api/contract.ts';
import { requireAccount } from '../../web/request.ts';
import type { PublicationDeps } from '../publication-deps.ts';
import { phrasesOf } from '../saved-phrases.ts';
import { Phrases, tags } from './desk-schemas.ts';

/** 常用意见。 */
export const listPhrasesRoute =
  (deps: Pick<PublicationDeps, 'db' | 'clock'>): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/desk/phrases',
      {
        config: { access: 'signed-in' },
        schema: { summary: '常用意见', tags, response: { 200: Phrases, '4xx': Problem } },
      },
      (request) => phrasesOf(deps.db, requireAccount(request).id),
    );
  };
