import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { FactorCode, Problem, RecoveryCodes } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireAccount } from '../../web/request.ts';
import { confirmFactor } from '../second-factor.ts';
import { type IdentityRouteDeps, tags } from './shared.ts';

/** 启用动态口令：首个口令。 */
export const confirmSecondFactorRoute =
  (deps: IdentityRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/session/second-factor/confirm',
      {
        config: { access: 'signed-in', ownAccount: true, rateClass: 'sign-in', idempotency: false },
        schema: {
          summary: '以首个动态口令启用，取得备用码（只显示这一次）',
          tags,
          body: FactorCode,
          response: { 200: RecoveryCodes, '4xx': Problem },
        },
      },
      async (request, reply) => {
        void reply.header('cache-control', 'no-store');
        const { recoveryCodes } = acceptedValue(
          await confirmFactor(deps, requireAccount(request), request.body.code),
        );
        return { recoveryCodes: [...recoveryCodes] };
      },
    );
  };
