import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem } from '../../api/contract.ts';
import { ROLE_NAMES, ROLES } from '../../kernel/actor.ts';
import { ProblemError } from '../../kernel/problems.ts';
import { requireActor } from '../../web/request.ts';
import { refusalOfPermissions } from '../authority.ts';
import { PERMITTED_ACTIONS, permittedActionName, rolesFor } from '../permissions.ts';
import { type IdentityRouteDeps, peopleTags } from './shared.ts';

const Table = Type.Object({
  roles: Type.Array(Type.Object({ role: Type.String(), name: Type.String() })),
  actions: Type.Array(
    Type.Object({ action: Type.String(), name: Type.String(), roles: Type.Array(Type.String()) }),
  ),
});

/** 权限表：各角色可以做什么，由系统判断权限所用的同一张表生成。 */
export const listPermissionsRoute =
  (_: IdentityRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/accounts/permissions',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '权限表：各角色可以做什么，由系统判断权限所用的同一张表生成',
          tags: peopleTags,
          response: { 200: Table, '4xx': Problem },
        },
      },
      async (request, reply) => {
        const denied = refusalOfPermissions(requireActor(request));
        if (denied) throw new ProblemError([denied]);
        void reply.header('cache-control', 'private, no-store');
        return {
          roles: ROLES.map((role) => ({ role, name: ROLE_NAMES[role] })),
          actions: PERMITTED_ACTIONS.map((action) => ({
            action,
            name: permittedActionName(action),
            roles: [...rolesFor(action)],
          })),
        };
      },
    );
  };
