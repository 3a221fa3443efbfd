import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Page, Problem } from '../../api/contract.ts';
import { noteSensitiveRead } from '../../identity/sensitive-reads.ts';
import { pageOf } from '../../kernel/cursor.ts';
import { linkNextPage, requireCursor } from '../../web/paging.ts';
import { requireActor } from '../../web/request.ts';
import type { AudienceDeps } from '../access-codes.ts';
import { membershipOf } from '../membership.ts';
import { listForMember } from '../store.ts';
import { NO_STORE, RestrictedSummary, summaryOf, tags } from './shared.ts';

/** 本单位不向社会公开的信息（单位内部公开、只向有关人员公开）。 */
export const listRestrictedRoute =
  (deps: AudienceDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/restricted/disclosures',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '本单位不向社会公开的信息（单位内部公开、只向有关人员公开）',
          tags,
          querystring: Type.Object({
            cursor: Type.Optional(Type.String({ maxLength: 200 })),
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
          }),
          response: { 200: Page(RestrictedSummary), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const actor = requireActor(request);
        const member = membershipOf(actor);
        const { cursor, limit = 20 } = request.query;
        const rows = await listForMember(deps.db, member, requireCursor(cursor), limit + 1);
        const page = pageOf(rows, limit, summaryOf, (row) => ({ at: row.cursor_at, id: row.id }));
        await noteSensitiveRead(deps.db, deps.clock.now(), actor, {
          what: 'restricted-list',
          subject: '',
          body: member.supervises ? '*' : (member.bodies[0] ?? '*'),
          records: page.items.length,
        });
        linkNextPage(request, reply, page.next);
        void reply.header('cache-control', NO_STORE);
        return { items: [...page.items], next: page.next };
      },
    );
  };
