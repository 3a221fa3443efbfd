import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Appraisal, Problem } from '../../api/contract.ts';
import type { Working } from '../../catalogue/source.ts';
import { AppraisalId, presentAppraisal, tags } from './shared.ts';

/** 一次考核：指标、数据、评审、抽查、异议和得分；公布后是冻结的结果。 */
export const readAppraisalRoute =
  ({ db }: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/appraisals/:id',
      {
        config: { access: 'public' },
        schema: {
          summary: '一次考核的指标、数据和得分，足以复算',
          tags,
          params: AppraisalId,
          response: { 200: Appraisal, '4xx': Problem },
        },
      },
      (request) => presentAppraisal(db, request.params.id, request.actor),
    );
  };
