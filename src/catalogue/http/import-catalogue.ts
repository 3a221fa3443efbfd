import { buffer } from 'node:stream/consumers';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { CatalogueImport, Problem } from '../../api/contract.ts';
import { acceptMultipart } from '../../files/accept-multipart.ts';
import { ProblemError, problem } from '../../kernel/problems.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { importCatalogue, previewImport } from '../sheet/import-catalogue.ts';
import type { Working } from '../source.ts';
import { type OfficeRouteDeps, tags } from './shared.ts';

const MAX_BYTES = 5 * 1024 * 1024;

/** 导入公开事项目录：不带 basedOn 时逐行核对，带上时全部执行或者全部不执行（政务公开办）。 */
export const importCatalogueRoute =
  (deps: Pick<OfficeRouteDeps, 'changed' | keyof Working>): FastifyPluginAsyncTypebox =>
  async (app) => {
    await acceptMultipart(app);
    app.post(
      '/catalogue/import',
      {
        bodyLimit: MAX_BYTES + 1024 * 1024,
        config: { access: 'signed-in', idempotency: false },
        schema: {
          summary: '导入公开事项目录：不带 basedOn 时逐行核对，带上时全部执行或者全部不执行（政务公开办）',
          tags,
          consumes: ['multipart/form-data'],
          response: { 200: CatalogueImport, '4xx': Problem },
        },
      },
      async (request) => {
        const actor = requireActor(request);
        const fields = new Map<string, string>();
        let sheet: { readonly name: string; readonly bytes: Uint8Array } | null = null;
        if (request.isMultipart()) {
          for await (const part of request.parts({ limits: { files: 1, fileSize: MAX_BYTES, fields: 10 } })) {
            if (part.type === 'field') fields.set(part.fieldname, String(part.value));
            else {
              sheet = { name: part.filename, bytes: await buffer(part.file) };
              if (part.file.truncated)
                throw new ProblemError([
                  problem('input-too-large', { limit: `${MAX_BYTES / 1024 / 1024} MB` }),
                ]);
            }
          }
        }
        if (sheet === null)
          throw new ProblemError([problem('input-invalid', { detail: '表单中没有文件。' })]);
        const basedOn = fields.get('basedOn') ?? '';
        const result =
          basedOn === ''
            ? await previewImport(deps, actor, sheet)
            : await importCatalogue(deps, actor, {
                sheet,
                basedOn,
                reason: (fields.get('reason') ?? '').slice(0, 500),
                validFrom: fields.get('validFrom') ?? '',
              });
        const answer = acceptedValue(result);
        if (answer.applied) await deps.changed();
        return answer;
      },
    );
  };
