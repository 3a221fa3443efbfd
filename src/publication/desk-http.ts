import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { countDeskRoute } from './http/count-desk.ts';
import { forgetPhraseRoute } from './http/forget-phrase.ts';
import { listPhrasesRoute } from './http/list-phrases.ts';
import { savePhraseRoute } from './http/save-phrase.ts';
import type { PublicationDeps } from './publication-deps.ts';

const routes = [countDeskRoute, listPhrasesRoute, savePhraseRoute, forgetPhraseRoute] as const;

/** 工作台 counters and 常用意见. */
export const deskRoutes =
  (deps: Pick<PublicationDeps, 'db' | 'clock'>): FastifyPluginAsyncTypebox =>
  async (app) => {
    for (const route of routes) await app.register(route(deps));
  };
