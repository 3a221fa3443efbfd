import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { HandledOpinion, Page, Problem } from '../../api/contract.ts';
import { noteSensitiveRead } from '../../identity/sensitive-reads.ts';
import { linkNextPage, PAGE_QUERY, requireCursor } from '../../web/paging.ts';
import { listOpinionsForHandling } from '../handling-queries.ts';
import type { OpinionIntake } from '../opinion-intake.ts';
import { Id, NO_STORE, requireReader, tags } from './shared.ts';

/** 征求到的意见，含姓名和联系方式，只供本机关办理。 */
export const listHandledOpinionsRoute =
  (intake: OpinionIntake): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { db } = intake.deps;
    app.get(
      '/consultations/:id/handling/opinions',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '征求到的意见，含姓名和联系方式，只供本机关办理',
          tags,
          params: Id,
          querystring: Type.Object({
            ...PAGE_QUERY,
            issue: Type.Optional(
              Type.String({ maxLength: 40, description: '问题编号；open 未归类（缺省），all 全部' }),
            ),
            cluster: Type.Optional(Type.String({ maxLength: 40 })),
            anchor: Type.Optional(Type.String({ maxLength: 80 })),
            channel: Type.Optional(Type.String({ maxLength: 20 })),
          }),
          response: { 200: Page(HandledOpinion), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { id } = request.params;
        const { actor, consultation } = await requireReader(intake.deps, request, id);
        const { issue = 'open', cluster, anchor, channel, cursor, limit } = request.query;
        const after = requireCursor(cursor) ?? undefined;
        const page = await listOpinionsForHandling(db, id, { issue, cluster, anchor, channel, after, limit });
        await noteSensitiveRead(db, intake.deps.clock.now(), actor, {
          what: 'opinion-contacts',
          subject: id,
          body: consultation.bodyCode,
          records: page.items.filter(({ name, contact }) => name !== '' || contact !== '').length,
        });
        linkNextPage(request, reply, page.next);
        void reply.header('cache-control', NO_STORE);
        return { items: [...page.items], next: page.next };
      },
    );
  };
