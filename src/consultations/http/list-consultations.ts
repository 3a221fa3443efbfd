import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { ConsultationSummary, Page, Problem } from '../../api/contract.ts';
import { ProblemError, problem } from '../../kernel/problems.ts';
import { linkNextPage, PAGE_QUERY, requireCursor } from '../../web/paging.ts';
import type { OpinionIntake } from '../opinion-intake.ts';
import { isPhase, listConsultations } from '../queries.ts';
import { tags } from './shared.ts';

/** 公开征求意见列表。 */
export const listConsultationsRoute =
  (intake: OpinionIntake): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { db, clock } = intake.deps;
    app.get(
      '/consultations',
      {
        config: { access: 'public' },
        schema: {
          summary: '公开征求意见列表',
          tags,
          querystring: Type.Object({
            ...PAGE_QUERY,
            phase: Type.Optional(
              Type.String({ maxLength: 20, description: 'upcoming、open、closed 或 answered；缺省为全部' }),
            ),
            body: Type.Optional(Type.String({ maxLength: 40 })),
            area: Type.Optional(Type.String({ maxLength: 60 })),
          }),
          response: { 200: Page(ConsultationSummary), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { phase, body, area, limit } = request.query;
        if (phase !== undefined && !isPhase(phase)) {
          throw new ProblemError([
            problem('input-invalid', {
              detail: '查询参数“phase”应为 upcoming、open、closed 或 answered。',
            }),
          ]);
        }
        const after = requireCursor(request.query.cursor) ?? undefined;
        const page = await listConsultations(db, { phase, body, area, after, limit }, clock.now());
        linkNextPage(request, reply, page.next);
        return { items: [...page.items], next: page.next };
      },
    );
  };
