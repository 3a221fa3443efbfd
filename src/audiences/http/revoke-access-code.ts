import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { type AudienceDeps, revokeAccessCode } from '../access-codes.ts';
import { Id, tags } from './shared.ts';

/** 停用访问码。 */
export const revokeAccessCodeRoute =
  (deps: AudienceDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/access-codes/:id/revoke',
      {
        config: { access: 'signed-in' },
        schema: { summary: '停用访问码', tags, params: Id, response: { 204: Type.Null(), '4xx': Problem } },
      },
      async (request, reply) => {
        acceptedValue(await revokeAccessCode(deps, requireActor(request), request.params.id));
        return reply.code(204).send(null);
      },
    );
  };
