import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { AuditAct, Page, Problem } from '../../api/contract.ts';
import { today } from '../../kernel/clock.ts';
import { linkNextPage, PAGE_QUERY } from '../../web/paging.ts';
import { requireActor } from '../../web/request.ts';
import { listActs } from '../acts.ts';
import { ACT_QUERY, type AuditDeps, NO_STORE, pageById, placeOf, requireAuditor, tags } from './shared.ts';

/** 操作记录：谁在何时对什么做了什么，最近的在前（审计员）。 */
export const listActsRoute =
  ({ db, clock }: AuditDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/audit/acts',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '操作记录：谁在何时对什么做了什么，最近的在前（审计员）',
          tags,
          querystring: Type.Object({ ...PAGE_QUERY, ...ACT_QUERY }),
          response: { 200: Page(AuditAct), '4xx': Problem },
        },
      },
      async (request, reply) => {
        requireAuditor(requireActor(request));
        const { cursor, limit, ...query } = request.query;
        const found = await listActs(db, today(clock), {
          ...query,
          before: placeOf(cursor),
          limit: limit + 1,
        });
        const page = pageById(found, limit);
        linkNextPage(request, reply, page.next);
        void reply.header('cache-control', NO_STORE);
        return page;
      },
    );
  };
