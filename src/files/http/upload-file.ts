import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Upload } from '../../api/contract.ts';
import { ProblemError, problem } from '../../kernel/problems.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { acceptMultipart } from '../accept-multipart.ts';
import { type FileDeps, MAX_UPLOAD_BYTES, receiveUpload } from '../uploads.ts';

/** `POST /uploads`, multipart: the field `body` first, then `file`. For registration under /api/v1. */
export const uploadFileRoute =
  (deps: FileDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    await acceptMultipart(app);
    // One byte more than allowed reaches the store, so that its refusal names the limit.
    const limits = {
      files: 1,
      fields: 5,
      fieldSize: 200,
      fileSize: (deps.maxUploadBytes ?? MAX_UPLOAD_BYTES) + 1,
    };
    app.post(
      '/uploads',
      {
        // The bytes themselves say whether an upload is a repetition; a key over an unread stream cannot.
        config: { access: 'signed-in', idempotency: false },
        schema: {
          summary: '上传文件',
          tags: ['files'],
          consumes: ['multipart/form-data'],
          querystring: Type.Object({
            body: Type.Optional(
              Type.String({ maxLength: 40, description: '公开主体代码，也可作为表单字段' }),
            ),
          }),
          response: { 201: Upload },
        },
      },
      async (request, reply) => {
        const actor = requireActor(request);
        if (!request.isMultipart())
          throw new ProblemError([problem('input-invalid', { detail: '应为 multipart/form-data 表单。' })]);
        let bodyCode = request.query.body ?? '';
        for await (const part of request.parts({ limits })) {
          if (part.type === 'field') {
            if (part.fieldname === 'body' && typeof part.value === 'string') bodyCode = part.value;
            continue;
          }
          const incoming = { name: part.filename, bodyCode, source: part.file };
          const result = await receiveUpload(deps, actor, incoming);
          part.file.resume();
          return reply.code(201).send(acceptedValue(result));
        }
        throw new ProblemError([problem('input-invalid', { detail: '表单中没有文件。' })]);
      },
    );
  };
