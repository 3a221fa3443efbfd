import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { ConsultationDetail, Problem } from '../../api/contract.ts';
import { findConsultationDetail } from '../detail.ts';
import type { OpinionIntake } from '../opinion-intake.ts';
import { Id, isId, missing, tags } from './shared.ts';

/** 一次征求意见：内容、条文、统计和采纳情况。 */
export const readConsultationRoute =
  (intake: OpinionIntake): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/consultations/:id',
      {
        config: { access: 'public' },
        schema: {
          summary: '一次征求意见：内容、条文、统计和采纳情况',
          tags,
          params: Id,
          response: { 200: ConsultationDetail, '4xx': Problem },
        },
      },
      async (request) => {
        const { id } = request.params;
        const detail = isId(id)
          ? await findConsultationDetail(intake.deps, id, intake.deps.clock.now())
          : null;
        if (detail === null) throw missing();
        return detail;
      },
    );
  };
