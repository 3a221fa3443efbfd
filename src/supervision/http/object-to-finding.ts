import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Instrument, Problem } from '../../api/contract.ts';
import type { Working } from '../../catalogue/source.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireAccount } from '../../web/request.ts';
import { objectToFinding } from '../act-on-instrument.ts';
import { InstrumentId, presentInstrument, tags } from './shared.ts';

/** 对一项问题提出异议。 */
export const objectToFindingRoute =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/supervision/instruments/:id/objections',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '对一项问题提出异议',
          tags,
          params: InstrumentId,
          body: Type.Object(
            { text: Type.String({ maxLength: 4000 }), finding: Type.Integer({ minimum: 1, maximum: 1000 }) },
            { additionalProperties: false },
          ),
          response: { 200: Instrument, '4xx': Problem },
        },
      },
      async (request) => {
        const actor = requireAccount(request);
        const { id } = await presentInstrument(deps, request.params.id, actor);
        acceptedValue(await objectToFinding(deps, actor, { ...request.body, id }));
        return presentInstrument(deps, id, actor);
      },
    );
  };
