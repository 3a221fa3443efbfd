import { type Grant, ROLE_NAMES, type Role } from '../kernel/actor.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import { cite } from '../schema/vocabulary.ts';

/** 三员: they exclude one another and every business role (GB/T 22239-2019, 安全管理中心). */
export const ADMINISTRATOR_ROLES = ['sysadmin', 'secadmin', 'auditor'] as const satisfies readonly Role[];

/** Roles that span the province or the platform by their nature; the others belong to one body each. */
const PLATFORM_ROLES: readonly Role[] = ['office', 'legal', ...ADMINISTRATOR_ROLES];

const isAdministratorRole = (role: Role): boolean => ADMINISTRATOR_ROLES.some((other) => other === role);

/**
 * Everything that is wrong with a set of grants of one account; the database repeats the first rule as a trigger
 * (0004_identity.sql).
 */
export function refusalsOfGrants(grants: readonly Grant[]): readonly Refusal[] {
  const refusals: Refusal[] = [];
  if (grants.length === 0) {
    refusals.push(problem('field-required', { field: '角色' }, { path: '/grants' }));
  }
  const roles = [...new Set(grants.map((grant) => grant.role))];
  for (const administrator of roles.filter(isAdministratorRole)) {
    for (const other of roles) {
      // A pair of administrators is named once, from the side that sorts first.
      if (other === administrator || (isAdministratorRole(other) && other < administrator)) continue;
      refusals.push(
        problem(
          'roles-incompatible',
          { one: ROLE_NAMES[administrator], other: ROLE_NAMES[other] },
          { path: '/grants', basis: cite('GB/T 22239-2019') },
        ),
      );
    }
  }
  grants.forEach((grant, i) => {
    if (isAdministratorRole(grant.role) && grant.bodyCode !== '*') {
      refusals.push(
        problem(
          'field-invalid',
          { field: '授权范围', detail: `“${ROLE_NAMES[grant.role]}”面向整个平台，范围应为 *。` },
          { path: `/grants/${i}` },
        ),
      );
    }
    if (!PLATFORM_ROLES.includes(grant.role) && grant.bodyCode === '*') {
      refusals.push(
        problem(
          'field-invalid',
          { field: '授权范围', detail: `“${ROLE_NAMES[grant.role]}”必须限于一个单位。` },
          { path: `/grants/${i}` },
        ),
      );
    }
  });
  return refusals;
}
