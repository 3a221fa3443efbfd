import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { AppraisalSummary, Problem } from '../../api/contract.ts';
import type { Working } from '../../catalogue/source.ts';
import { listAppraisals } from '../appraisal-queries.ts';
import { tags } from './shared.ts';

/** 考核，新的在前：已公布的任何人可看，进行中的由政务公开办和被考核单位查看。 */
export const listAppraisalsRoute =
  ({ db }: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/appraisals',
      {
        config: { access: 'public' },
        schema: {
          summary: '考核，新的在前',
          tags,
          response: { 200: Type.Object({ items: Type.Array(AppraisalSummary) }), '4xx': Problem },
        },
      },
      async (request) => ({ items: [...(await listAppraisals(db, request.actor))] }),
    );
  };
