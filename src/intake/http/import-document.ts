import { buffer } from 'node:stream/consumers';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { ImportedDocument } from '../../api/contract.ts';
import { acceptMultipart } from '../../files/accept-multipart.ts';
import { type FileDeps, MAX_UPLOAD_BYTES } from '../../files/uploads.ts';
import { problem } from '../../kernel/problems.ts';
import { accepted, type Result, refused } from '../../kernel/result.ts';
import type { Catalogue } from '../../schema/catalogue.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { imageKeeper } from '../image-keeper.ts';
import { type ImportDeps, importDocument } from '../import-document.ts';
import type { DocumentInput } from '../read-document.ts';
import { typeDoubt } from '../type-doubt.ts';

/** The images of an imported document go where uploads go, when the request names a body. */
interface ImportRouteDeps extends FileDeps, Omit<ImportDeps, 'keepImage'> {
  readonly catalogue: Pick<Catalogue, 'findCurrentType'>;
}

const Body = Type.Object(
  { text: Type.String({ minLength: 1, maxLength: 5_000_000, description: '粘贴的文字或 HTML' }) },
  { additionalProperties: false },
);

async function fileOf(request: FastifyRequest, limit: number): Promise<Result<DocumentInput>> {
  const part = await request.file({ limits: { files: 1, fileSize: limit } });
  if (!part) return refused(problem('input-invalid', { detail: '表单中没有文件。' }));
  const bytes = await buffer(part.file);
  if (part.file.truncated)
    return refused(problem('input-too-large', { limit: `${Math.floor(limit / 1024 / 1024)} MB` }));
  return accepted({ kind: 'file', name: part.filename, bytes });
}

/**
 * `POST /imports/document`: multipart `file`, or JSON `{text}`; nothing is stored but the images, the answer fills a
 * draft.
 */
export const importDocumentRoute =
  (deps: ImportRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    await acceptMultipart(app);
    app.post(
      '/imports/document',
      {
        bodyLimit: 8 * 1024 * 1024,
        config: { access: 'signed-in', idempotency: false },
        schema: {
          summary: '导入文件正文',
          tags: ['imports'],
          consumes: ['multipart/form-data', 'application/json'],
          querystring: Type.Object({
            body: Type.Optional(Type.String({ maxLength: 40, description: '图片归属的公开主体代码' })),
            type: Type.Optional(
              Type.String({ maxLength: 60, description: '要填入的信息类型：文件看起来是别的，作为提示写明' }),
            ),
          }),
          response: { 200: ImportedDocument },
        },
      },
      async (request) => {
        const actor = requireActor(request);
        const input = request.isMultipart()
          ? await fileOf(request, deps.maxUploadBytes ?? MAX_UPLOAD_BYTES)
          : textOf(request.body);
        const { body, type: key = '' } = request.query;
        const imported = await importDocument(acceptedValue(input), {
          resolveParties: deps.resolveParties,
          areaFor: deps.areaFor,
          ...(body === undefined ? {} : { keepImage: imageKeeper(deps, actor, body) }),
        });
        const found = acceptedValue(imported);
        const type = deps.catalogue.findCurrentType(key);
        const doubt = type ? typeDoubt(type, found) : null;
        return doubt === null ? found : { ...found, warnings: [doubt, ...found.warnings] };
      },
    );
  };

/** The schema cannot be left to the route: a multipart request has no JSON body to validate. */
function textOf(body: unknown): Result<DocumentInput> {
  if (!Value.Check(Body, body))
    return refused(problem('input-invalid', { detail: '应为 {"text": "…"} 或带文件的表单。' }));
  return accepted({ kind: 'text', text: body.text });
}
