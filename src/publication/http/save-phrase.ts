import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Problem } from '../../api/contract.ts';
import { requireAccount } from '../../web/request.ts';
import type { PublicationDeps } from '../publication-deps.ts';
import { phrasesOf } from '../saved-phrases.ts';
import { Phrase, Phrases, tags } from './desk-schemas.ts';

/** 保存常用意见。 */
export const savePhraseRoute =
  (deps: Pick<PublicationDeps, 'db' | 'clock'>): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/desk/phrases',
      {
        config: { access: 'signed-in' },
        schema: { summary: '保存常用意见', tags, body: Phrase, response: { 200: Phrases, '4xx': Problem } },
      },
      async (request) => {
        const actor = requireAccount(request);
        const now = deps.clock.now();
        await deps.db
          .insertInto('saved_phrase')
          .values({ account_id: actor.id, phrase: request.body.phrase.trim(), used_at: now })
          .onConflict((conflict) => conflict.columns(['account_id', 'phrase']).doUpdateSet({ used_at: now }))
          .execute();
        return phrasesOf(deps.db, actor.id);
      },
    );
  };
