import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Invitation, NewAccountBody, Problem } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { createAccount } from '../accounts.ts';
import { type IdentityRouteDeps, peopleTags } from './shared.ts';

/** 新增人员，首次密码只在此时显示一次。 */
export const addAccountRoute =
  (deps: IdentityRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/accounts',
      {
        // The one-time password is told once; a stored answer would keep it.
        config: { access: 'signed-in', idempotency: false },
        schema: {
          summary: '新增人员，首次密码只在此时显示一次',
          tags: peopleTags,
          body: NewAccountBody,
          response: { 201: Invitation, '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { id, code } = acceptedValue(
          await createAccount(deps, requireActor(request), {
            ...request.body,
            password: { key: deps.factorKey },
            forFirstUse: true,
          }),
        );
        return reply
          .code(201)
          .header('cache-control', 'private, no-store')
          .send({ id, code: code ?? '' });
      },
    );
  };
