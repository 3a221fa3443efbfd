import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { NewFactor, OwnPassword, Problem } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireAccount } from '../../web/request.ts';
import { beginFactor } from '../second-factor.ts';
import { type IdentityRouteDeps, proofOf, tags } from './shared.ts';

/** As an authenticator shows the entry. */
const ISSUER = '政务公开平台';

/** 启用动态口令：取得密钥。 */
export const beginSecondFactorRoute =
  (deps: IdentityRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/session/second-factor',
      {
        config: { access: 'signed-in', ownAccount: true, rateClass: 'sign-in', idempotency: false },
        schema: {
          summary: '取得动态口令的密钥，由首个口令确认后启用',
          tags,
          body: OwnPassword,
          response: { 200: NewFactor, '4xx': Problem },
        },
      },
      async (request, reply) => {
        const proof = proofOf(request, request.body.password, deps.publicUrl);
        void reply.header('cache-control', 'no-store');
        return acceptedValue(await beginFactor(deps, requireAccount(request), proof, ISSUER));
      },
    );
  };
