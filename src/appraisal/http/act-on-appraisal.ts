import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Appraisal, AppraisalAct, Problem } from '../../api/contract.ts';
import type { Working } from '../../catalogue/source.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireAccount } from '../../web/request.ts';
import { actOnAppraisal } from '../act-on-appraisal.ts';
import { AppraisalId, presentAppraisal, tags } from './shared.ts';

/** 单位自评、提出异议；政务公开办评审、填写抽查结论、处理异议。 */
export const actOnAppraisalRoute =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/appraisals/:id/acts',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '自评、评审、抽查结论、异议和异议处理',
          tags,
          params: AppraisalId,
          body: AppraisalAct,
          response: { 200: Appraisal, '4xx': Problem },
        },
      },
      async (request) => {
        const actor = requireAccount(request);
        const { id } = request.params;
        acceptedValue(await actOnAppraisal(deps, actor, id, request.body));
        return presentAppraisal(deps.db, id, actor);
      },
    );
  };
