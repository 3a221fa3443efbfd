import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Connector, Page, Problem } from '../../api/contract.ts';
import { readableBodies } from '../../batches/http/list-jobs.ts';
import { pageOf } from '../../kernel/cursor.ts';
import { linkNextPage, PAGE_QUERY, requireCursor } from '../../web/paging.ts';
import { requireActor } from '../../web/request.ts';
import type { ConnectorDeps } from '../act-on-connector.ts';
import { latestRuns, listConnectors } from '../connector-store.ts';
import { connectorView, tags } from './shared.ts';

/** `GET /connectors`: what is fetched for one's bodies, and what the last time brought; the latest first. */
export const listConnectorsRoute =
  ({ db }: ConnectorDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/connectors',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '本单位的数据接入',
          tags,
          querystring: Type.Object(PAGE_QUERY),
          response: { 200: Page(Connector), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { cursor, limit } = request.query;
        const found = await listConnectors(db, {
          bodies: readableBodies(requireActor(request)),
          before: requireCursor(cursor),
          limit: limit + 1,
        });
        const last = await latestRuns(
          db,
          found.map(({ id }) => id),
        );
        const page = pageOf(
          found,
          limit,
          (each) => connectorView(each, last.get(each.id) ?? null),
          (each) => ({ at: each.createdAt.toISOString(), id: each.id }),
        );
        linkNextPage(request, reply, page.next);
        return { items: [...page.items], next: page.next };
      },
    );
  };
