import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { LawEffect, LawEntryFields, Problem } from '../../api/contract.ts';
import type { Working } from '../../catalogue/source.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { previewLaw } from '../enter-law.ts';

/** 试算：录入法律后哪些依据会改变（政务公开办）。 */
export const previewLawRoute =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/law/preview',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '试算：录入法律后哪些依据会改变（政务公开办）',
          tags: ['law'],
          body: LawEntryFields,
          response: { 200: LawEffect, '4xx': Problem },
        },
      },
      async (request) => acceptedValue(await previewLaw(deps, requireActor(request), request.body)),
    );
  };
