import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Problem } from '../../api/contract.ts';
import { requireAccount } from '../../web/request.ts';
import type { PublicationDeps } from '../publication-deps.ts';
import { phrasesOf } from '../saved-phrases.ts';
import { Phrase, Phrases, tags } from './desk-schemas.ts';

/** 删除常用意见。 */
export const forgetPhraseRoute =
  (deps: Pick<PublicationDeps, 'db' | 'clock'>): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.delete(
      '/desk/phrases',
      {
        config: { access: 'signed-in' },
        schema: { summary: '删除常用意见', tags, body: Phrase, response: { 200: Phrases, '4xx': Problem } },
      },
      async (request) => {
        const actor = requireAccount(request);
        await deps.db
          .deleteFrom('saved_phrase')
          .where('account_id', '=', actor.id)
          .where('phrase', '=', request.body.phrase)
          .execute();
        return phrasesOf(deps.db, actor.id);
      },
    );
  };
