import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Problem } from '../../api/contract.ts';
import { exceptionsOfDraft } from '../../exceptions/exception-store.ts';
import { withhold } from '../../exceptions/withhold.ts';
import { jsonObject } from '../../kernel/json-object.ts';
import { requireActor } from '../../web/request.ts';
import { answerDraft } from '../draft-answers-http.ts';
import { noteDraftRead } from '../note-draft-read.ts';
import type { DraftRouteDeps } from '../publication-deps.ts';
import { Params, Text, tags } from './draft-schemas.ts';

/** 预览公众将看到的页面。 */
export const previewDraftRoute =
  (deps: DraftRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/drafts/:id/preview',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '预览公众将看到的页面',
          tags,
          params: Params,
          produces: ['text/html'],
          response: { 200: Text, '4xx': Problem },
        },
      },
      async (request, reply) => {
        const actor = requireActor(request);
        const draft = await answerDraft(deps.db, actor, request.params.id);
        await noteDraftRead(deps, actor, draft.id);
        const type = deps.catalogue.typeOf(draft.type, draft.typeVersion);
        const marks = await exceptionsOfDraft(deps.db, { id: draft.id, disclosure_id: draft.disclosure });
        // The contract calls the values unknown; they come from a jsonb column.
        const content = withhold(type, jsonObject(JSON.parse(JSON.stringify(draft.content))), marks);
        const html = await deps.renderPreview({ ...draft, content }, type);
        return reply
          .header('content-type', 'text/html; charset=utf-8')
          .header('cache-control', 'no-store')
          .send(html);
      },
    );
  };
