import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Instrument, Problem } from '../../api/contract.ts';
import type { Working } from '../../catalogue/source.ts';
import { InstrumentId, presentInstrument, tags } from './shared.ts';

/** 一份监督文书及其办理情况。 */
export const readInstrumentRoute =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/supervision/instruments/:id',
      {
        config: { access: 'public' },
        schema: {
          summary: '一份监督文书及其办理情况',
          tags,
          params: InstrumentId,
          response: { 200: Instrument, '4xx': Problem },
        },
      },
      (request) => presentInstrument(deps, request.params.id, request.actor),
    );
  };
