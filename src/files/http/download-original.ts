import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { can } from '../../identity/permissions.ts';
import { noteSensitiveRead } from '../../identity/sensitive-reads.ts';
import { ProblemError, problem } from '../../kernel/problems.ts';
import { requireActor } from '../../web/request.ts';
import { contentDisposition } from '../download-headers.ts';
import type { FileDeps } from '../uploads.ts';

/**
 * `GET /uploads/:id/original`: the bytes as they came in, for those who may read drafts of the body. For registration
 * under /api/v1.
 */
export const downloadOriginalRoute =
  ({ db, clock, store }: Pick<FileDeps, 'db' | 'clock' | 'store'>): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/uploads/:id/original',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '下载上传的原件',
          description: '公开的是去除了作者、批注、修订和隐藏内容的副本；原件只供能查看本单位稿件的人核对。',
          tags: ['files'],
          produces: ['application/octet-stream'],
          params: Type.Object({ id: Type.String({ maxLength: 40 }) }),
          response: { 200: Type.Any({ description: '文件的字节' }) },
        },
      },
      async (request, reply) => {
        const actor = requireActor(request);
        const upload = await db
          .selectFrom('upload')
          .select(['sha256', 'original_sha256', 'name', 'body_code'])
          .where('id', '=', request.params.id)
          // What came with an opinion is read where opinions are handled.
          .where('uploaded_by', 'not like', 'public-%')
          .executeTakeFirst();
        // Whether there is such an upload is nobody else's business.
        if (!upload || can(actor, 'view-drafts', upload.body_code) !== null)
          throw new ProblemError([problem('not-found', { what: '这个文件' })]);
        const sha256 = upload.original_sha256 ?? upload.sha256;
        const size = await store.sizeOf(sha256);
        if (size === null) throw new ProblemError([problem('unavailable')]);
        await noteSensitiveRead(db, clock.now(), actor, {
          what: 'original-file',
          subject: request.params.id,
          body: upload.body_code,
          records: 1,
        });
        return reply
          .type('application/octet-stream')
          .header('content-length', size)
          .header('content-disposition', contentDisposition('attachment', upload.name))
          .header('x-content-type-options', 'nosniff')
          .header('content-security-policy', "sandbox; default-src 'none'")
          .header('cache-control', 'private, no-store')
          .send(store.read(sha256));
      },
    );
  };
