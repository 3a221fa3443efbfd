import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem } from '../../api/contract.ts';
import type { PublicationDeps } from '../../publication/publication-deps.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { draftReport } from '../draft-report.ts';
import { Id, tags } from './shared.ts';

/** 由已答复的问题起草采纳情况，返回稿件编号。 */
export const draftReportRoute =
  (publication: PublicationDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/consultations/:id/handling/report',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '由已答复的问题起草采纳情况，返回稿件编号',
          tags,
          params: Id,
          response: { 201: Type.Object({ draft: Type.String() }), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const actor = requireActor(request);
        const drafted = await draftReport(publication, actor, request.params.id);
        return reply.code(201).send({ draft: acceptedValue(drafted) });
      },
    );
  };
