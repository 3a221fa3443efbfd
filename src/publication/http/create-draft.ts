import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { CreateDraft, Draft, Problem } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { entityTag } from '../../web/etag.ts';
import { requireActor } from '../../web/request.ts';
import { correctDisclosure, createDraft } from '../create-draft.ts';
import { answerDraft } from '../draft-answers-http.ts';
import { CONTENT_BODY_BYTES, contentOf } from '../draft-input.ts';
import { openDraftOf } from '../draft-queries.ts';
import type { DraftRouteDeps } from '../publication-deps.ts';
import { tags } from './draft-schemas.ts';

/** 新建草稿。 */
export const createDraftRoute =
  (deps: DraftRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/drafts',
      {
        config: { access: 'signed-in' },
        bodyLimit: CONTENT_BODY_BYTES,
        schema: {
          summary: '新建草稿；该项公开义务已有办理中的稿件、又没有给出内容的，返回那一件（200）',
          tags,
          body: CreateDraft,
          response: { 200: Draft, 201: Draft, '4xx': Problem },
        },
      },
      async (request, reply) => {
        const actor = requireActor(request);
        const { body } = request;
        const begun = await openDraftOf(deps.db, actor, body);
        if (begun !== null) {
          const draft = await answerDraft(deps.db, actor, begun);
          void reply.header('location', `/api/v1/drafts/${begun}`).header('etag', entityTag(draft.version));
          return draft;
        }
        const created =
          body.disclosure === undefined
            ? await createDraft(deps, actor, {
                item: body.item,
                body: body.body,
                content: contentOf(body.content),
                obligation: body.obligation ?? null,
              })
            : await correctDisclosure(deps, actor, body.disclosure);
        const draft = await answerDraft(deps.db, actor, acceptedValue(created));
        reply
          .code(201)
          .header('location', `/api/v1/drafts/${draft.id}`)
          .header('etag', entityTag(draft.version));
        return draft;
      },
    );
  };
