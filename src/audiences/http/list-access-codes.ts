import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem } from '../../api/contract.ts';
import { can } from '../../identity/permissions.ts';
import { ProblemError } from '../../kernel/problems.ts';
import { requireActor } from '../../web/request.ts';
import type { AudienceDeps } from '../access-codes.ts';
import { listCodes } from '../store.ts';
import { tags } from './shared.ts';

const AccessCode = Type.Object({
  id: Type.String(),
  scope: Type.Object({ kind: Type.String(), id: Type.String() }),
  batch: Type.String(),
  expiresOn: Type.String(),
  issuedAt: Type.String(),
  revokedAt: Type.Union([Type.String(), Type.Null()]),
  uses: Type.Integer(),
});

/** 本单位发放的访问码：批次、有效期和使用次数。 */
export const listAccessCodesRoute =
  (deps: AudienceDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/access-codes',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '本单位发放的访问码：批次、有效期和使用次数',
          tags,
          querystring: Type.Object({ body: Type.String({ maxLength: 40 }) }),
          response: { 200: Type.Object({ items: Type.Array(AccessCode) }), '4xx': Problem },
        },
      },
      async (request) => {
        const { body } = request.query;
        const denied = can(requireActor(request), 'view-drafts', body);
        if (denied) throw new ProblemError([denied]);
        const rows = await listCodes(deps.db, body);
        return {
          items: rows.map((row) => ({
            id: row.id,
            scope: { kind: row.scope_kind, id: row.scope_id },
            batch: row.batch,
            expiresOn: row.expires_on,
            issuedAt: row.issued_at.toISOString(),
            revokedAt: row.revoked_at?.toISOString() ?? null,
            uses: Number(row.uses),
          })),
        };
      },
    );
  };
