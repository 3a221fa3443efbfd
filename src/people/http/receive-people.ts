import { buffer } from 'node:stream/consumers';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Id, Problem } from '../../api/contract.ts';
import { acceptMultipart } from '../../files/accept-multipart.ts';
import { ProblemError, problem } from '../../kernel/problems.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { type PeopleDeps, receivePeople } from '../people-import.ts';
import { tags } from './shared.ts';

const MAX_BYTES = 20 * 1024 * 1024;

/** 导入人员：后台逐行检查，全部没有问题才建立账号；同一张表再送一次，什么也不改变。 */
export const receivePeopleRoute =
  (deps: PeopleDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    await acceptMultipart(app);
    app.post(
      '/accounts/imports',
      {
        bodyLimit: MAX_BYTES + 1024 * 1024,
        // The bytes say whether it is a repetition.
        config: { access: 'signed-in', idempotency: false },
        schema: {
          summary: '导入人员：后台逐行检查，全部没有问题才建立账号；同一张表再送一次，什么也不改变',
          tags,
          consumes: ['multipart/form-data'],
          response: { 202: Type.Object({ id: Id }), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const actor = requireActor(request);
        const file = request.isMultipart()
          ? await request.file({ limits: { files: 1, fileSize: MAX_BYTES } })
          : undefined;
        if (file === undefined)
          throw new ProblemError([problem('input-invalid', { detail: '表单中没有文件。' })]);
        const bytes = await buffer(file.file);
        if (file.file.truncated)
          throw new ProblemError([problem('input-too-large', { limit: `${MAX_BYTES / 1024 / 1024} MB` })]);
        const received = acceptedValue(await receivePeople(deps, actor, { name: file.filename, bytes }));
        return reply.code(202).send(received);
      },
    );
  };
