import { type Actor, type Grant, ROLE_NAMES, type Role } from '../kernel/actor.ts';
import { addDays, type CivilDate } from '../kernel/civil-date.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';

/** What somebody may let another do for him: 审核, 保密审查, 合法性审查, 签发. Writing needs no other's right. */
export const DELEGABLE_ROLES = ['reviewer', 'secrecy', 'legal', 'issuer'] as const satisfies readonly Role[];

/** An absence, not a post: three months at most, entered a year ahead at most (0480_stand_ins.sql has the same). */
const LONGEST_DAYS = 92;
const EARLIEST_ENTRY_DAYS = 366;

export interface DelegationJudged {
  readonly role: Role;
  readonly bodyName: string;
  /** Of who is away: the role of his own, not one that he is lent. */
  readonly holdsIt: boolean;
  readonly samePerson: boolean;
  readonly toAdministrator: boolean;
  readonly fromDay: CivilDate;
  readonly untilDay: CivilDate;
  readonly today: CivilDate;
  readonly reason: string;
}

/** Everything that is wrong with it; the database has the same (0102_who_acts.sql, 0480_stand_ins.sql). */
export function delegationRefusals(given: DelegationJudged): readonly Refusal[] {
  const { role, bodyName, fromDay, untilDay, today } = given;
  const refusals: Refusal[] = [];
  const invalid = (field: string, path: string, detail: string) =>
    refusals.push(problem('field-invalid', { field, detail }, { path }));
  if (!DELEGABLE_ROLES.some((each) => each === role))
    invalid('角色', '/role', `“${ROLE_NAMES[role]}”不能由他人代行。`);
  else if (!given.holdsIt)
    refusals.push(
      problem('delegation-not-held', { body: bodyName, role: ROLE_NAMES[role] }, { path: '/role' }),
    );
  if (given.samePerson) invalid('代行人', '/to', '不能是本人。');
  if (given.toAdministrator) invalid('代行人', '/to', '系统管理员、安全管理员、审计员不代行业务职责。');
  if (fromDay < today) invalid('起始日期', '/fromDay', '不能早于今天。');
  if (fromDay > addDays(today, EARLIEST_ENTRY_DAYS)) invalid('起始日期', '/fromDay', '最多提前一年登记。');
  if (untilDay < fromDay) invalid('截止日期', '/untilDay', '不能早于起始日期。');
  if (untilDay > addDays(fromDay, LONGEST_DAYS))
    invalid('截止日期', '/untilDay', `每次最多 ${LONGEST_DAYS} 天，期满可以再次登记。`);
  if (given.reason.trim() === '')
    refusals.push(problem('reason-required', { action: '代行' }, { path: '/reason' }));
  return refusals;
}

const usedAt = (actor: Actor, roles: readonly Role[], bodyCode: string): readonly Grant[] =>
  actor.grants.filter(({ role, bodyCode: at }) => roles.includes(role) && (at === bodyCode || at === '*'));

/**
 * A stand-in is not the second person beside the one for whom he stands in: refused when each right that he has for
 * the act is lent by somebody who has had his part in it.
 */
export function standInRefusals(
  actor: Actor,
  roles: readonly Role[],
  bodyCode: string,
  people: Iterable<string>,
  action: string,
): readonly Refusal[] {
  const rights = usedAt(actor, roles, bodyCode);
  const had = new Set(people);
  const lent = rights.every(({ standsInFor }) => standsInFor !== undefined && had.has(standsInFor));
  return rights.length > 0 && lent ? [problem('stand-in-is-no-second', { action })] : [];
}
