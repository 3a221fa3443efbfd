import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { FilePages } from '../../api/contract.ts';
import { can } from '../../identity/permissions.ts';
import { ProblemError, problem } from '../../kernel/problems.ts';
import { requireActor } from '../../web/request.ts';
import { pagesOf } from '../file-pages.ts';
import type { FileDeps } from '../uploads.ts';

/**
 * `GET /uploads/by-digest/:sha256/pages`: the text of a file as screening and search read it, for those who may read
 * drafts of a body that sent it.
 */
export const readPagesRoute =
  ({ db }: Pick<FileDeps, 'db'>): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/uploads/by-digest/:sha256/pages',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '附件的文字',
          description:
            '逐页给出：text 文件自己的文字，recognised 机器识别的文字（附把握程度，须人工核对），failed 识别失败，waiting 正在识别。检索和公开前的检查用的是同一份文字。',
          tags: ['files'],
          params: Type.Object({ sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }) }),
          response: { 200: FilePages },
        },
      },
      async (request) => {
        const actor = requireActor(request);
        const { sha256 } = request.params;
        const uploads = await db
          .selectFrom('upload')
          .select('body_code')
          .where('sha256', '=', sha256)
          .where('uploaded_by', 'not like', 'public-%')
          .execute();
        if (!uploads.some((upload) => can(actor, 'view-drafts', upload.body_code) === null))
          throw new ProblemError([problem('not-found', { what: '这个文件' })]);
        return { pages: [...(await pagesOf(db, sha256))] };
      },
    );
  };
