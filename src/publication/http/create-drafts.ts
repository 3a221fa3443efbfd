import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { BatchDrafts, CreatedDrafts, Problem } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { createDrafts } from '../create-drafts.ts';
import { CONTENT_BODY_BYTES, contentOf } from '../draft-input.ts';
import type { DraftRouteDeps } from '../publication-deps.ts';
import { tags } from './draft-schemas.ts';

/** 成批新建草稿，每条记录一份。 */
export const createDraftsRoute =
  (deps: DraftRouteDeps): FastifyPluginAsyncTypebox =>
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
  };
