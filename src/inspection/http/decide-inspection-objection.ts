import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { InspectionFinding, Problem } from '../../api/contract.ts';
import type { Working } from '../../catalogue/source.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireAccount } from '../../web/request.ts';
import { decideInspectionObjection } from '../object-to-inspection.ts';
import { FindingId, presentFinding, tags } from './shared.ts';

/** 处理对自查结果的异议。 */
export const decideInspectionObjectionRoute =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/inspection/findings/:id/decision',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '处理对自查结果的异议',
          tags,
          params: FindingId,
          body: Type.Object(
            { text: Type.String({ maxLength: 4000 }), upheld: Type.Boolean() },
            { additionalProperties: false },
          ),
          response: { 200: InspectionFinding, '4xx': Problem },
        },
      },
      async (request) => {
        const { id } = request.params;
        acceptedValue(
          await decideInspectionObjection(deps, requireAccount(request), { ...request.body, id }),
        );
        return presentFinding(deps, id);
      },
    );
  };
