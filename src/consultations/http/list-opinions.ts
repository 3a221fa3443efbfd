import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Page, Problem, PublicOpinion } from '../../api/contract.ts';
import { linkNextPage, PAGE_QUERY, requireCursor } from '../../web/paging.ts';
import type { OpinionIntake } from '../opinion-intake.ts';
import { listPublicOpinions } from '../queries.ts';
import { Id, requireCurrent, tags } from './shared.ts';

/** 公开的意见，最新的在前，可按条文或者同类意见筛选。 */
export const listOpinionsRoute =
  (intake: OpinionIntake): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { db } = intake.deps;
    app.get(
      '/consultations/:id/opinions',
      {
        config: { access: 'public' },
        schema: {
          summary: '公开的意见，最新的在前，可按条文或者同类意见筛选',
          tags,
          params: Id,
          querystring: Type.Object({
            ...PAGE_QUERY,
            anchor: Type.Optional(Type.String({ maxLength: 80 })),
            cluster: Type.Optional(Type.String({ maxLength: 40 })),
          }),
          response: { 200: Page(PublicOpinion), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { id } = request.params;
        const { anchor, cluster, limit, cursor } = request.query;
        await requireCurrent(intake.deps, id);
        const after = requireCursor(cursor) ?? undefined;
        const page = await listPublicOpinions(db, id, { anchor, cluster, after, limit });
        linkNextPage(request, reply, page.next);
        return { items: [...page.items], next: page.next };
      },
    );
  };
