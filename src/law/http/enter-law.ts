import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { LawEffect, LawEntryFields, Problem } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { enterLaw } from '../enter-law.ts';
import type { LawRouteDeps } from './shared.ts';

/** 录入新的法律或者版本（政务公开办）。 */
export const enterLawRoute =
  (deps: LawRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/law/entries',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '录入新的法律或者版本（政务公开办）',
          tags: ['law'],
          body: LawEntryFields,
          response: { 201: LawEffect, '4xx': Problem },
        },
      },
      async (request, reply) => {
        const effect = acceptedValue(await enterLaw(deps, requireActor(request), request.body));
        await deps.changed();
        reply.code(201);
        return effect;
      },
    );
  };
