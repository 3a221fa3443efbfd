import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { DraftCheck, Problem } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { checkDraft } from '../check-draft.ts';
import type { DraftRouteDeps } from '../publication-deps.ts';
import { Params, tags } from './draft-schemas.ts';

/** 核验：提交会遇到的全部问题和将发生的变动，不提交。 */
export const checkDraftRoute =
  (deps: DraftRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/drafts/:id/check',
      {
        // It changes nothing, and must answer anew when the text has changed.
        config: { access: 'signed-in', idempotency: false },
        schema: {
          summary: '核验：提交会遇到的全部问题和将发生的变动，不提交',
          tags,
          params: Params,
          response: { 200: DraftCheck, '4xx': Problem },
        },
      },
      async (request) => {
        const check = acceptedValue(await checkDraft(deps, requireActor(request), request.params.id));
        return {
          refusals: [...check.refusals],
          figures: check.preview.map((figure) => ({ ...figure, examples: [...figure.examples] })),
        };
      },
    );
  };
