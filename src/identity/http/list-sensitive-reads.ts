import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Page, Problem, SensitiveRead } from '../../api/contract.ts';
import { today } from '../../kernel/clock.ts';
import { encodePlace, isCount } from '../../kernel/cursor.ts';
import { ProblemError } from '../../kernel/problems.ts';
import { linkNextPage, PAGE_QUERY, requirePlace } from '../../web/paging.ts';
import { requireActor } from '../../web/request.ts';
import { can } from '../permissions.ts';
import { listSensitiveReads } from '../sensitive-reads.ts';
import type { IdentityRouteDeps } from './shared.ts';

/** 查阅记录：谁在何时查阅了联系方式、限定范围公开的信息和稿件、上传的原件（审计员）。 */
export const listSensitiveReadsRoute =
  ({ db, clock }: IdentityRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/audit/reads',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '查阅记录：谁在何时查阅了联系方式、限定范围公开的信息和稿件、上传的原件（审计员）',
          tags: ['audit'],
          querystring: Type.Object({
            ...PAGE_QUERY,
            account: Type.Optional(Type.String({ maxLength: 60, description: '用户名或者姓名' })),
            subject: Type.Optional(
              Type.String({ maxLength: 64, description: '征求意见、信息的编号或者附件摘要' }),
            ),
          }),
          response: { 200: Page(SensitiveRead), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const denied = can(requireActor(request), 'read-audit', '*');
        if (denied) throw new ProblemError([denied]);
        const { account, subject, limit, cursor } = request.query;
        const [before] = requirePlace(cursor, isCount) ?? [];
        const page = await listSensitiveReads(db, today(clock), {
          account,
          subject,
          limit,
          before: before === undefined ? null : Number(before),
        });
        const next = page.next === null ? null : encodePlace(String(page.next));
        linkNextPage(request, reply, next);
        void reply.header('cache-control', 'private, no-store');
        return { items: [...page.items], next };
      },
    );
  };
