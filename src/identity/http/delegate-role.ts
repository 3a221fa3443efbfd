import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Id, NewDelegation, Problem } from '../../api/contract.ts';
import { type CivilDate, parseCivilDate } from '../../kernel/civil-date.ts';
import { ProblemError, problem } from '../../kernel/problems.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireAccount } from '../../web/request.ts';
import { delegateRole } from '../delegations.ts';
import { isRole } from '../roles.ts';
import type { IdentityRouteDeps } from './shared.ts';

function dayOf(text: string, field: string, path: string): CivilDate {
  const day = parseCivilDate(text);
  if (day === null)
    throw new ProblemError([problem('field-invalid', { field, detail: '没有这一天。' }, { path })]);
  return day;
}

/** 登记外出期间由谁代行哪个角色。 */
export const delegateRoleRoute =
  (deps: IdentityRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/delegations',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '登记外出期间由谁代行哪个角色（本人，或者安全管理员为他人登记）',
          tags: ['delegations'],
          body: NewDelegation,
          response: { 201: Type.Object({ id: Id }), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const actor = requireAccount(request);
        const { from = null, to, role, body, reason } = request.body;
        if (!isRole(role)) {
          const detail = `没有“${role}”这个角色。`;
          throw new ProblemError([problem('field-invalid', { field: '角色', detail }, { path: '/role' })]);
        }
        const fromDay = dayOf(request.body.fromDay, '起始日期', '/fromDay');
        const untilDay = dayOf(request.body.untilDay, '截止日期', '/untilDay');
        const made = acceptedValue(
          await delegateRole(deps, actor, { from, to, role, bodyCode: body, fromDay, untilDay, reason }),
        );
        return reply.code(201).send(made);
      },
    );
  };
