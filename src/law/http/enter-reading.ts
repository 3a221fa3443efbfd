import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { LawReadingFields, Problem } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { enterReading } from '../enter-reading.ts';
import type { LawRouteDeps } from './shared.ts';

/** 录入律师对条款的核对（政务公开办）。 */
export const enterReadingRoute =
  (deps: LawRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/law/readings',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '录入律师对条款的核对（政务公开办）',
          tags: ['law'],
          body: LawReadingFields,
          response: { 201: LawReadingFields, '4xx': Problem },
        },
      },
      async (request, reply) => {
        acceptedValue(await enterReading(deps, requireActor(request), request.body));
        await deps.changed();
        reply.code(201);
        return request.body;
      },
    );
  };
