import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Appraisal, AppraisalStep, Problem } from '../../api/contract.ts';
import type { Working } from '../../catalogue/source.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireAccount } from '../../web/request.ts';
import { stepAppraisal } from '../step-appraisal.ts';
import { AppraisalId, presentAppraisal, tags } from './shared.ts';

/** 抽取样本、告知结果、公布。 */
export const stepAppraisalRoute =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/appraisals/:id/steps',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '抽取样本、告知结果、公布',
          tags,
          params: AppraisalId,
          body: AppraisalStep,
          response: { 200: Appraisal, '4xx': Problem },
        },
      },
      async (request) => {
        const actor = requireAccount(request);
        const { id } = request.params;
        acceptedValue(await stepAppraisal(deps, actor, id, request.body.step));
        return presentAppraisal(deps.db, id, actor);
      },
    );
  };
