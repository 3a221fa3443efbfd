import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem } from '../../api/contract.ts';
import { ProblemError, problem } from '../../kernel/problems.ts';
import { requireActor } from '../../web/request.ts';
import { answerDraft } from '../draft-answers-http.ts';
import { noteDraftRead } from '../note-draft-read.ts';
import type { DraftRouteDeps } from '../publication-deps.ts';
import { findRevision } from '../revision-queries.ts';
import { SavedRevision, tags } from './draft-schemas.ts';

/** 读取一次保存的内容。 */
export const readRevisionRoute =
  (deps: DraftRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/drafts/:id/revisions/:version',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '读取一次保存的内容',
          tags,
          params: Type.Object({
            id: Type.String(),
            version: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }),
          }),
          response: { 200: SavedRevision, '4xx': Problem },
        },
      },
      async (request) => {
        const actor = requireActor(request);
        const draft = await answerDraft(deps.db, actor, request.params.id);
        await noteDraftRead(deps, actor, draft.id);
        const revision = await findRevision(deps.db, draft.id, request.params.version);
        if (!revision) throw new ProblemError([problem('not-found', { what: '这次保存的内容' })]);
        return revision;
      },
    );
  };
