import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { DisclosureSummary, Page, Problem } from '../../api/contract.ts';
import type { Db } from '../../database/database.ts';
import { search } from '../../search/search.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { linkNextPage, requireCursor } from '../../web/paging.ts';
import { requireDay } from '../days.ts';
import { listDisclosures, listDisclosuresById } from '../disclosure-queries.ts';
import type { DisclosureRouteDeps } from '../publication-deps.ts';
import { Query, tags } from './disclosure-schemas.ts';

/** 公开信息列表；带 q 时为全文检索。 */
export const listDisclosuresRoute =
  (deps: DisclosureRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/disclosures',
      {
        config: { access: 'public', rateClass: 'search' },
        schema: {
          summary: '公开信息列表；带 q 时为全文检索',
          tags,
          querystring: Query,
          response: { 200: Page(DisclosureSummary), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { q, cursor, limit = 20, ...filter } = request.query;
        const page =
          q === undefined || q.trim() === ''
            ? await newest(deps.db, cursor, limit, filter)
            : await found(deps, q, cursor, limit, filter);
        linkNextPage(request, reply, page.next);
        return { items: [...page.items], next: page.next };
      },
    );
  };

type Filter = Omit<Parameters<typeof listDisclosures>[1], 'after' | 'limit'>;

const newest = (db: Db, cursor: string | undefined, limit: number, filter: Filter) =>
  listDisclosures(db, {
    ...filter,
    from: requireDay('from', filter.from),
    to: requireDay('to', filter.to),
    after: requireCursor(cursor) ?? undefined,
    limit,
  });

async function found(
  { db, catalogue }: DisclosureRouteDeps,
  q: string,
  cursor: string | undefined,
  limit: number,
  filter: Filter,
) {
  const { area, body, kind, item, type } = filter;
  const days = { from: requireDay('from', filter.from), to: requireDay('to', filter.to) };
  const answer = await search(db, {
    q,
    words: catalogue.searchWords,
    area,
    body,
    kind,
    item,
    type,
    ...days,
    limit,
    cursor,
    sort: 'relevance',
  });
  const { hits, next } = acceptedValue(answer);
  const ids = hits.map((hit) => hit.disclosureId);
  return { items: await listDisclosuresById(db, ids), next };
}
