import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Appraisal, NewAppraisal, Problem } from '../../api/contract.ts';
import type { Working } from '../../catalogue/source.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireAccount } from '../../web/request.ts';
import { createAppraisal } from '../create-appraisal.ts';
import { presentAppraisal, tags } from './shared.ts';

/** 政务公开办发起一次考核：期间、单位、指标分值。 */
export const createAppraisalRoute =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/appraisals',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '发起一次考核',
          tags,
          body: NewAppraisal,
          response: { 201: Appraisal, '4xx': Problem },
        },
      },
      async (request, reply) => {
        const actor = requireAccount(request);
        const { id } = acceptedValue(await createAppraisal(deps, actor, request.body));
        reply.code(201);
        return presentAppraisal(deps.db, id, actor);
      },
    );
  };
