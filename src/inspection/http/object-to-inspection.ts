import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { InspectionFinding, Problem } from '../../api/contract.ts';
import type { Working } from '../../catalogue/source.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireAccount } from '../../web/request.ts';
import { objectToInspection } from '../object-to-inspection.ts';
import { FindingId, presentFinding, tags } from './shared.ts';

/** 对自查发现的一项问题提出异议。 */
export const objectToInspectionRoute =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/inspection/findings/:id/objection',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '对自查发现的一项问题提出异议',
          tags,
          params: FindingId,
          body: Type.Object({ text: Type.String({ maxLength: 4000 }) }, { additionalProperties: false }),
          response: { 200: InspectionFinding, '4xx': Problem },
        },
      },
      async (request) => {
        const { id } = request.params;
        acceptedValue(await objectToInspection(deps, requireAccount(request), { ...request.body, id }));
        return presentFinding(deps, id);
      },
    );
  };
