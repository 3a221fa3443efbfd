import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { ItemVersion, Page, Problem } from '../../api/contract.ts';
import { loadDirectory } from '../../bodies/directory.ts';
import { can } from '../../identity/permissions.ts';
import type { Actor } from '../../kernel/actor.ts';
import { bodyNames } from '../item-text.ts';
import { listItemVersions } from '../item-versions.ts';
import type { Working } from '../source.ts';
import { described, Params, tags } from './shared.ts';

/** The officials of a body see also who changed an item, and why. */
const mayKeep = (actor: Actor | null): boolean =>
  actor !== null && can(actor, 'view-drafts', actor.grants[0]?.bodyCode ?? '') === null;

/** 公开事项的历史版本：何时、为何、改了什么。 */
export const listItemVersionsRoute =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/catalogue/items/:code/versions',
      {
        config: { access: 'public' },
        schema: {
          summary: '公开事项的历史版本：何时、为何、改了什么',
          tags,
          params: Params,
          response: { 200: Page(ItemVersion), '4xx': Problem },
        },
      },
      async (request) => {
        const { code } = request.params;
        await described(deps, code);
        const { db, catalogue } = deps;
        const words = { nameOf: bodyNames(await loadDirectory(db, catalogue.listedBodies)), catalogue };
        const versions = await listItemVersions(db, code, words, mayKeep(request.actor));
        return { items: [...versions], next: null };
      },
    );
  };
