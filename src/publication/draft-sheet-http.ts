import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { BatchDrafts, CreatedDrafts, DraftCheck, Problem } from '../api/contract.ts';
import { acceptedValue } from '../web/accepted-value.ts';
import { requireActor } from '../web/request.ts';
import { checkDraft } from './check-draft.ts';
import { createDrafts } from './create-drafts.ts';
import { CONTENT_BODY_BYTES, contentOf } from './draft-input.ts';
import type { PublicationDeps } from './publication-deps.ts';

const Params = Type.Object({ id: Type.String({ maxLength: 40 }) });
const tags = ['drafts'] as const;

/** What is entered by sheet: many drafts at once, and the look ahead before a submission. */
export const draftSheetRoutes =
  (deps: PublicationDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/drafts/batch',
      {
        config: { access: 'signed-in' },
        bodyLimit: CONTENT_BODY_BYTES,
        schema: {
          summary: '成批新建草稿，每条记录一份',
          tags,
          body: BatchDrafts,
          response: { 200: CreatedDrafts, '4xx': Problem },
        },
      },
      async (request) => {
        const { item, body, contents } = request.body;
        const created = acceptedValue(
          await createDrafts(deps, requireActor(request), {
            item,
            body,
            contents: contents.map(contentOf),
          }),
        );
        return { results: created.map(({ id, refusals }) => ({ id, refusals: [...refusals] })) };
      },
    );

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
