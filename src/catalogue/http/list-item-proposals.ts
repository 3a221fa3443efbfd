import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { ItemProposal, Page, Problem } from '../../api/contract.ts';
import { loadDirectory } from '../../bodies/directory.ts';
import { can } from '../../identity/permissions.ts';
import { listItemProposals } from '../item-proposals.ts';
import { bodyNames } from '../item-text.ts';
import type { Working } from '../source.ts';
import { tags } from './shared.ts';

/** 须由另一人确认的公开事项变更，向社会公开；姓名只给政务公开办。 */
export const listItemProposalsRoute =
  ({ db, catalogue }: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/catalogue/changes',
      {
        config: { access: 'public' },
        schema: {
          summary: '须由另一人确认的公开事项变更，向社会公开；姓名只给政务公开办',
          tags,
          querystring: Type.Object({
            item: Type.Optional(Type.String({ maxLength: 60 })),
            waiting: Type.Optional(Type.Boolean({ description: '只列待确认的' })),
          }),
          response: { 200: Page(ItemProposal), '4xx': Problem },
        },
      },
      async (request) => {
        const { item, waiting = false } = request.query;
        const words = { nameOf: bodyNames(await loadDirectory(db, catalogue.listedBodies)), catalogue };
        const isOffice = request.actor !== null && can(request.actor, 'keep-catalogue', '*') === null;
        const items = await listItemProposals(db, { code: item, waiting }, words, isOffice);
        return { items: [...items], next: null };
      },
    );
  };
