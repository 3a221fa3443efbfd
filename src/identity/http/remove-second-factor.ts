import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { OwnPassword, Problem } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireAccount } from '../../web/request.ts';
import { removeFactor } from '../second-factor.ts';
import { type IdentityRouteDeps, proofOf, tags } from './shared.ts';

/** 停用动态口令。 */
export const removeSecondFactorRoute =
  (deps: IdentityRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/session/second-factor/remove',
      {
        config: { access: 'signed-in', rateClass: 'sign-in', idempotency: false },
        schema: {
          summary: '停用动态口令（例如更换手机）',
          tags,
          body: OwnPassword,
          response: { 204: Type.Null(), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const proof = proofOf(request, request.body.password, deps.publicUrl);
        acceptedValue(await removeFactor(deps, requireAccount(request), proof));
        return reply.code(204).send(null);
      },
    );
  };
