import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { HandledRequestPage, Problem } from '../../api/contract.ts';
import { can } from '../../identity/permissions.ts';
import { pageOf } from '../../kernel/cursor.ts';
import { ProblemError } from '../../kernel/problems.ts';
import { REQUEST_STATES } from '../../schema/vocabulary.ts';
import { linkNextPage, PAGE_QUERY, requireCursor } from '../../web/paging.ts';
import { requireActor } from '../../web/request.ts';
import { handledRequest } from '../present.ts';
import { listRequests } from '../request-store.ts';
import { NO_STORE, type RequestRouteDeps, tags } from './shared.ts';

/** 本单位收到的政府信息公开申请，最近提交的在前；不含申请人。 */
export const listHandledRequestsRoute =
  ({ intake: { deps } }: RequestRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/requests/handling',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '本单位收到的政府信息公开申请，最近提交的在前；不含申请人',
          tags,
          querystring: Type.Object({
            ...PAGE_QUERY,
            body: Type.String({ maxLength: 60 }),
            year: Type.Optional(Type.Integer({ minimum: 2008, maximum: 2200 })),
            row: Type.Optional(Type.String({ maxLength: 20, description: '年报表格的行；与 year 同用' })),
            kind: Type.Optional(Type.String({ maxLength: 40, description: '申请人类型' })),
            state: Type.Optional(Type.Union(REQUEST_STATES.map((state) => Type.Literal(state)))),
          }),
          response: { 200: HandledRequestPage, '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { body, state, year, row, kind, cursor, limit } = request.query;
        const { requests: rules } = deps.catalogue.supervision;
        const denied = can(requireActor(request), 'view-requests', body);
        if (denied) throw new ProblemError([denied]);
        const rows = await listRequests(deps.db, {
          body,
          state,
          counted: year === undefined || row === undefined ? undefined : { year, row, kind, rules },
          after: requireCursor(cursor),
          limit,
        });
        const page = pageOf(rows, limit, handledRequest, (row) => ({
          at: row.submittedAt.toISOString(),
          id: row.code.replaceAll('-', '').toLowerCase(),
        }));
        linkNextPage(request, reply, page.next);
        void reply.header('cache-control', NO_STORE);
        return { items: [...page.items], next: page.next };
      },
    );
  };
