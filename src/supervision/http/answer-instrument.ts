import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Instrument, Problem } from '../../api/contract.ts';
import type { Working } from '../../catalogue/source.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireAccount } from '../../web/request.ts';
import { answerInstrument } from '../act-on-instrument.ts';
import { MOST_EVIDENCE_FILES } from '../evidence-files.ts';
import { InstrumentId, presentInstrument, tags } from './shared.ts';

/** 回复监督文书，附整改证据。 */
export const answerInstrumentRoute =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/supervision/instruments/:id/answer',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '回复监督文书，附整改证据',
          tags,
          params: InstrumentId,
          body: Type.Object(
            {
              text: Type.String({ maxLength: 4000 }),
              evidence: Type.Array(Type.String({ maxLength: 500 }), {
                maxItems: 20,
                description: '可以查看的网址',
              }),
              files: Type.Optional(
                Type.Array(Type.String({ pattern: '^[0-9a-f]{64}$' }), {
                  maxItems: MOST_EVIDENCE_FILES,
                  description: '本单位已上传的文件的 SHA-256；只有双方可以查看',
                }),
              ),
            },
            { additionalProperties: false },
          ),
          response: { 200: Instrument, '4xx': Problem },
        },
      },
      async (request) => {
        const actor = requireAccount(request);
        const { id } = await presentInstrument(deps, request.params.id, actor);
        acceptedValue(await answerInstrument(deps, actor, { ...request.body, id }));
        return presentInstrument(deps, id, actor);
      },
    );
  };
