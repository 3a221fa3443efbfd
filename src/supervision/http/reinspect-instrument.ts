import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Instrument, Problem } from '../../api/contract.ts';
import type { Working } from '../../catalogue/source.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireAccount } from '../../web/request.ts';
import { reinspectInstrument } from '../act-on-instrument.ts';
import { InstrumentId, presentInstrument, tags } from './shared.ts';

/** 复查：销号，或者再次督办。 */
export const reinspectInstrumentRoute =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/supervision/instruments/:id/reinspection',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '复查：销号，或者再次督办',
          tags,
          params: InstrumentId,
          body: Type.Object(
            {
              text: Type.String({ maxLength: 4000 }),
              passed: Type.Boolean(),
              answerDays: Type.Optional(Type.Integer({ minimum: 1, maximum: 60 })),
            },
            { additionalProperties: false },
          ),
          response: { 200: Instrument, '4xx': Problem },
        },
      },
      async (request) => {
        const actor = requireAccount(request);
        const { id } = await presentInstrument(deps, request.params.id, actor);
        acceptedValue(await reinspectInstrument(deps, actor, { ...request.body, id }));
        return presentInstrument(deps, id, actor);
      },
    );
  };
