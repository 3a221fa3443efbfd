import { Readable } from 'node:stream';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem } from '../../api/contract.ts';
import { contentDisposition } from '../../files/download-headers.ts';
import { can } from '../../identity/permissions.ts';
import { ProblemError } from '../../kernel/problems.ts';
import { requireActor } from '../../web/request.ts';
import { findChangeSet } from '../change-set.ts';
import { missing, requireRegister } from '../require-register.ts';
import { Id, type RegisterRouteDeps, tags } from './shared.ts';

/** 不随版本公开的变动内容，供本单位核对（摘要见该版本的 annexDigest）。 */
export const readChangeSetRoute =
  (deps: RegisterRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { db } = deps;
    app.get(
      '/registers/:id/change-sets/:n',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '不随版本公开的变动内容，供本单位核对（摘要见该版本的 annexDigest）',
          tags,
          params: Type.Intersect([Id, Type.Object({ n: Type.Integer({ minimum: 1, maximum: 1_000_000 }) })]),
          produces: ['text/plain'],
          response: { 200: Type.Unknown(), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const actor = requireActor(request);
        const { id, n } = request.params;
        const register = await requireRegister(deps, id);
        const denied = can(actor, 'edit', register.body, register.bodyName);
        if (denied) throw new ProblemError([denied]);
        const set = await findChangeSet(db, id, n);
        if (set === null) throw missing('这一版另存的变动内容');
        return reply
          .type('text/plain; charset=utf-8')
          .header('cache-control', 'no-store')
          .header('content-disposition', contentDisposition('attachment', `change-set-${n}.txt`))
          .send(Readable.from(set.bytes));
      },
    );
  };
