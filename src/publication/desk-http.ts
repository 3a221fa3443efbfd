import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { DeskCounters, Problem } from '../api/contract.ts';
import { requireAccount } from '../web/request.ts';
import { deskCounters } from './draft-queries.ts';
import type { PublicationDeps } from './publication-deps.ts';

const tags = ['desk'] as const;
const Phrases = Type.Object({ items: Type.Array(Type.String()) });

/** What everybody starts with; a person's own come first. */
const COMMON_PHRASES = [
  '同意',
  '同意公开',
  '请补充依据',
  '请核对发文字号和日期',
  '请作去标识化处理后再提交',
  '格式不规范，请修改',
];
const OWN_PHRASES_MAX = 20;

/** 工作台 counters and 常用意见. */
export const deskRoutes =
  (deps: Pick<PublicationDeps, 'db' | 'clock'>): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/desk/counters',
      {
        config: { access: 'signed-in' },
        schema: { summary: '工作台计数', tags, response: { 200: DeskCounters, '4xx': Problem } },
      },
      (request) => deskCounters(deps.db, requireAccount(request), deps.clock.now()),
    );

    const phrasesOf = async (accountId: string) => {
      const own = await deps.db
        .selectFrom('saved_phrase')
        .select('phrase')
        .where('account_id', '=', accountId)
        .orderBy('used_at', 'desc')
        .limit(OWN_PHRASES_MAX)
        .execute();
      return { items: [...new Set([...own.map((row) => row.phrase), ...COMMON_PHRASES])] };
    };

    app.get(
      '/desk/phrases',
      {
        config: { access: 'signed-in' },
        schema: { summary: '常用意见', tags, response: { 200: Phrases, '4xx': Problem } },
      },
      (request) => phrasesOf(requireAccount(request).id),
    );

    const Phrase = Type.Object(
      { phrase: Type.String({ minLength: 1, maxLength: 200 }) },
      { additionalProperties: false },
    );
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
        return phrasesOf(actor.id);
      },
    );

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
        return phrasesOf(actor.id);
      },
    );
  };
