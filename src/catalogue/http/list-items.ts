import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Item, Page, Problem } from '../../api/contract.ts';
import { today } from '../../kernel/clock.ts';
import { describeItem } from '../describe-item.ts';
import { itemsOwedBy, listItems } from '../items.ts';
import type { Working } from '../source.ts';
import { tags } from './shared.ts';

/** 公开事项；带 body 时只列该主体应公开的。 */
export const listItemsRoute =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { catalogue } = deps;
    app.get(
      '/catalogue/items',
      {
        config: { access: 'public' },
        schema: {
          summary: '公开事项；带 body 时只列该主体应公开的',
          tags,
          querystring: Type.Object({
            area: Type.Optional(Type.String({ maxLength: 60 })),
            body: Type.Optional(Type.String({ maxLength: 40 })),
            kind: Type.Optional(Type.String({ maxLength: 20 })),
            q: Type.Optional(Type.String({ maxLength: 60 })),
            retired: Type.Optional(Type.Boolean({ description: '连同已停用的' })),
          }),
          response: { 200: Page(Item), '4xx': Problem },
        },
      },
      async (request) => {
        const { body, ...filter } = request.query;
        const items = await listItems(deps.db, filter);
        const owed =
          body === undefined
            ? null
            : new Set((await itemsOwedBy(deps, body, today(deps.clock))).map((item) => item.code));
        return {
          items: items
            .filter((item) => owed === null || owed.has(item.code))
            .map((item) => describeItem(item, catalogue)),
          next: null,
        };
      },
    );
  };
