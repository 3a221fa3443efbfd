import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { ConnectorRun, Page, Problem } from '../../api/contract.ts';
import { pageOf } from '../../kernel/cursor.ts';
import { linkNextPage, PAGE_QUERY, requireCursor } from '../../web/paging.ts';
import { requireActor } from '../../web/request.ts';
import type { ConnectorDeps } from '../act-on-connector.ts';
import { listRuns } from '../connector-store.ts';
import { requireConnector, runView, tags } from './shared.ts';

/** `GET /connectors/:id/runs`: what each time brought, the latest first. */
export const listRunsRoute =
  (deps: ConnectorDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/connectors/:id/runs',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '一个数据接入历次取数的结果',
          tags,
          params: Type.Object({ id: Type.String({ maxLength: 40 }) }),
          querystring: Type.Object(PAGE_QUERY),
          response: { 200: Page(ConnectorRun), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { cursor, limit } = request.query;
        const { id } = await requireConnector(deps, requireActor(request), request.params.id);
        const rows = await listRuns(deps.db, id, { before: requireCursor(cursor), limit: limit + 1 });
        const page = pageOf(rows, limit, runView, (run) => ({ at: run.at.toISOString(), id: run.id }));
        linkNextPage(request, reply, page.next);
        return { items: [...page.items], next: page.next };
      },
    );
  };
