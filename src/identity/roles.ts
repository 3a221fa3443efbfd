import { type Grant, ROLE_NAMES, ROLES, type Role } from '../kernel/actor.ts';
import { ADMINISTRATOR_ROLES } from './separation.ts';

export const isRole = (text: string): text is Role => ROLES.some((role) => role === text);

/** A row of the database; its CHECK allows these roles only. */
export function grantOf(role: string, bodyCode: string, standsInFor: string | null = null): Grant {
  if (!isRole(role)) throw new Error(`unknown role ${role}`);
  return standsInFor === null ? { role, bodyCode } : { role, bodyCode, standsInFor };
}

export const roleName = (role: string): string => (isRole(role) ? ROLE_NAMES[role] : role);

/** How a grant for every body is called. */
export const wholeScopeName = (role: string): string =>
  ADMINISTRATOR_ROLES.some((administrator) => administrator === role) ? '全平台' : '全省';

/** What they do cannot be taken back, or opens everything: a password alone is not enough (等保三级: 双因素). */
const WITH_SECOND_FACTOR: readonly Role[] = ['issuer', 'manager', 'sysadmin', 'secadmin', 'auditor'];
export const needsSecondFactor = (grants: readonly Grant[]): boolean =>
  grants.some(({ role }) => WITH_SECOND_FACTOR.includes(role));
