import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem, SuggestedIssue } from '../../api/contract.ts';
import type { OpinionIntake } from '../opinion-intake.ts';
import { suggestForConsultation } from '../suggest.ts';
import { Id, requireReader, tags } from './shared.ts';

/** 建议的问题：按条文和用词归拢尚未归类的意见。 */
export const suggestIssuesRoute =
  (intake: OpinionIntake): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/consultations/:id/handling/suggestions',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '建议的问题：按条文和用词归拢尚未归类的意见',
          tags,
          params: Id,
          response: { 200: Type.Object({ items: Type.Array(SuggestedIssue) }), '4xx': Problem },
        },
      },
      async (request) => {
        await requireReader(intake.deps, request, request.params.id);
        return { items: await suggestForConsultation(intake.deps, request.params.id) };
      },
    );
  };
