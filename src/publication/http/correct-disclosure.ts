import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Draft, Problem } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { entityTag } from '../../web/etag.ts';
import { requireActor } from '../../web/request.ts';
import { correctDisclosure } from '../create-draft.ts';
import { answerDraft } from '../draft-answers-http.ts';
import type { DraftRouteDeps } from '../publication-deps.ts';
import { Params, tags } from './draft-schemas.ts';

/** 更正：由现行版本新建草稿。 */
export const correctDisclosureRoute =
  (deps: DraftRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/disclosures/:id/correct',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '更正：由现行版本新建草稿',
          tags,
          params: Params,
          response: { 201: Draft, '4xx': Problem },
        },
      },
      async (request, reply) => {
        const actor = requireActor(request);
        const draft = await answerDraft(
          deps.db,
          actor,
          acceptedValue(await correctDisclosure(deps, actor, request.params.id)),
        );
        reply
          .code(201)
          .header('location', `/api/v1/drafts/${draft.id}`)
          .header('etag', entityTag(draft.version));
        return draft;
      },
    );
  };
