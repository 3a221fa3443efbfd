import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import type { Working } from '../../catalogue/source.ts';
import { contentDisposition } from '../../files/download-headers.ts';
import type { FileStore } from '../../files/store.ts';
import { ProblemError, problem } from '../../kernel/problems.ts';
import { requireActor } from '../../web/request.ts';
import { InstrumentId, presentInstrument, tags } from './shared.ts';

/** 下载整改证据文件：只有被监督单位和作出机关可以。 */
export const downloadEvidenceRoute =
  (deps: Working & { readonly store: Pick<FileStore, 'sizeOf' | 'read'> }): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/supervision/instruments/:id/files/:sha256',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '下载整改证据文件：只有被监督单位和作出机关可以',
          tags,
          produces: ['application/octet-stream'],
          params: Type.Object({
            ...InstrumentId.properties,
            sha256: Type.String({ maxLength: 64 }),
          }),
          response: { 200: Type.Any({ description: '文件的字节' }) },
        },
      },
      async (request, reply) => {
        const { id, sha256 } = request.params;
        // What is not listed to somebody is not there for them.
        const { events } = await presentInstrument(deps, id, requireActor(request));
        const file = events.flatMap(({ files }) => files).find((each) => each.sha256 === sha256);
        if (!file) throw new ProblemError([problem('not-found', { what: '这个文件' })]);
        const size = await deps.store.sizeOf(sha256);
        if (size === null) throw new ProblemError([problem('unavailable')]);
        return reply
          .type('application/octet-stream')
          .header('content-length', size)
          .header('content-disposition', contentDisposition('attachment', file.name))
          .header('x-content-type-options', 'nosniff')
          .header('content-security-policy', "sandbox; default-src 'none'")
          .header('cache-control', 'private, no-store')
          .send(deps.store.read(sha256));
      },
    );
  };
