import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Page, Problem } from '../../api/contract.ts';
import type { Working } from '../../catalogue/source.ts';
import { today } from '../../kernel/clock.ts';
import { encodePlace } from '../../kernel/cursor.ts';
import { linkNextPage, requirePlace } from '../../web/paging.ts';
import { listSeries } from '../observation-store.ts';
import { declarationOf, expectedBy, parseSeriesId } from '../series-view.ts';
import { Summary, summaryOf, tags } from './shared.ts';

/** 监测数据目录。 */
export const listSeriesRoute =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/series',
      {
        config: { access: 'public' },
        schema: {
          summary: '监测数据目录',
          tags,
          querystring: Type.Object({
            cursor: Type.Optional(Type.String({ maxLength: 200 })),
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
          }),
          response: { 200: Page(Summary), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { cursor, limit = 20 } = request.query;
        const [id = ''] = requirePlace(cursor, (part) => parseSeriesId(part) !== null) ?? [];
        const after = parseSeriesId(id);
        const found = await listSeries(deps.db, null, { after, limit: limit + 1 });
        const items = found.slice(0, limit).map((summary) => {
          const declared = declarationOf(summary, deps.catalogue);
          const due = expectedBy(declared.aspect, summary.last);
          return summaryOf({ summary, ...declared, expectedBy: due, late: due < today(deps.clock) });
        });
        const last = items.at(-1);
        const next = found.length > limit && last ? encodePlace(last.id) : null;
        linkNextPage(request, reply, next);
        return { items, next };
      },
    );
  };
