import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Id, Problem, RecordStep } from '../../api/contract.ts';
import type { Working } from '../../catalogue/source.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { recordStep } from '../withheld-dossier.ts';
import { tags } from './shared.ts';

/** 登记不予公开的案卷已经履行的程序：日期和文号，不含内容。 */
export const recordStepRoute =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/exceptions/:id/steps',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '登记不予公开的案卷已经履行的程序：日期和文号，不含内容',
          tags,
          params: Type.Object({ id: Id }),
          body: RecordStep,
          response: { 204: Type.Null(), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { id } = request.params;
        acceptedValue(await recordStep(deps, requireActor(request), { id, ...request.body }));
        return reply.code(204).send(null);
      },
    );
  };
