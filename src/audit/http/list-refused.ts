import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Page, Problem, RefusedAttempt } from '../../api/contract.ts';
import { linkNextPage, PAGE_QUERY } from '../../web/paging.ts';
import { requireActor } from '../../web/request.ts';
import { listRefused } from '../acts.ts';
import { type AuditDeps, NO_STORE, pageById, placeOf, requireAuditor, tags } from './shared.ts';

/** 越权尝试：已登录的人或者令牌执行而没有权限的操作，最近的在前（审计员）。 */
export const listRefusedRoute =
  ({ db }: AuditDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/audit/refused',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '越权尝试：已登录的人或者令牌执行而没有权限的操作，最近的在前（审计员）',
          tags,
          querystring: Type.Object({
            ...PAGE_QUERY,
            who: Type.Optional(Type.String({ maxLength: 80, description: '账号或者姓名' })),
          }),
          response: { 200: Page(RefusedAttempt), '4xx': Problem },
        },
      },
      async (request, reply) => {
        requireAuditor(requireActor(request));
        const { cursor, limit, who } = request.query;
        const found = await listRefused(db, { who, before: placeOf(cursor), limit: limit + 1 });
        const page = pageById(found, limit);
        linkNextPage(request, reply, page.next);
        void reply.header('cache-control', NO_STORE);
        return page;
      },
    );
  };
