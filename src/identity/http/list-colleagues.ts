import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Colleague, Problem } from '../../api/contract.ts';
import { holdsAt } from '../../kernel/actor.ts';
import { ProblemError } from '../../kernel/problems.ts';
import { requireAccount } from '../../web/request.ts';
import { colleaguesAt } from '../delegations.ts';
import { can } from '../permissions.ts';
import type { IdentityRouteDeps } from './shared.ts';

/** 本单位可以代行的同事。 */
export const listColleaguesRoute =
  ({ db }: IdentityRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/delegations/colleagues',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '可以代行的同事：本单位有业务角色的人员',
          tags: ['delegations'],
          querystring: Type.Object({ body: Type.String({ minLength: 1, maxLength: 40 }) }),
          response: { 200: Type.Object({ items: Type.Array(Colleague) }), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const actor = requireAccount(request);
        const { body } = request.query;
        const denied = holdsAt(actor, body) ? null : can(actor, 'give-roles', body);
        if (denied) throw new ProblemError([denied]);
        void reply.header('cache-control', 'private, no-store');
        return { items: [...(await colleaguesAt(db, actor, body))] };
      },
    );
  };
