import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Id, oneOf, Problem } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { disableAccount, enableAccount, resetSecondFactor, unlockAccount } from '../change-account.ts';
import { type IdentityRouteDeps, peopleTags } from './shared.ts';

const CHANGES = {
  unlock: unlockAccount,
  'factor-reset': resetSecondFactor,
  retire: disableAccount,
  restore: enableAccount,
} as const;

/** 解除锁定、取消动态口令、停用、恢复。 */
export const changeAccountRoute =
  (deps: IdentityRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/accounts/:id/changes',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '解除锁定、取消动态口令、停用、恢复',
          tags: peopleTags,
          params: Type.Object({ id: Id }),
          body: Type.Object(
            { change: oneOf(['unlock', 'factor-reset', 'retire', 'restore']) },
            { additionalProperties: false },
          ),
          response: { 204: Type.Null(), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { id } = request.params;
        acceptedValue(await CHANGES[request.body.change](deps, requireActor(request), { id }));
        return reply.code(204).send(null);
      },
    );
  };
