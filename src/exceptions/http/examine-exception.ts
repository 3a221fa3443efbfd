import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { ExamineException, Id, Problem } from '../../api/contract.ts';
import type { Working } from '../../catalogue/source.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { examineException } from '../examine-exception.ts';
import { tags } from './shared.ts';

/** 评估审查一项不予公开：继续不予公开并定下次日期，或者终止并限期公开。 */
export const examineExceptionRoute =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/exceptions/:id/examine',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '评估审查一项不予公开：继续不予公开并定下次日期，或者终止并限期公开',
          tags,
          params: Type.Object({ id: Id }),
          body: ExamineException,
          response: { 204: Type.Null(), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { until = null, reviewOn = '' } = request.body;
        const { id } = request.params;
        acceptedValue(
          await examineException(deps, requireActor(request), { ...request.body, id, until, reviewOn }),
        );
        return reply.code(204).send(null);
      },
    );
  };
