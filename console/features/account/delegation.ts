import type { NewDelegation, Session } from '../../../src/api/contract.ts';

type Grants = Session['grants'];

/** The roles that somebody may let another act in. */
export const DELEGABLE_NAMES = {
  reviewer: '审核员',
  secrecy: '保密审查员',
  legal: '合法性审查员',
  issuer: '签发人',
} as const;

/** One's own posts that can be lent; what one is lent is not handed on. */
export const lendableOf = (grants: Grants): Grants =>
  grants.filter(({ role, standsInFor }) => Object.hasOwn(DELEGABLE_NAMES, role) && standsInFor === undefined);

/** As it is being typed. */
export interface TypedDelegation {
  /** Whose role it is, by the security administrator; empty = one's own. */
  readonly from: string;
  readonly to: string;
  readonly role: string;
  readonly body: string;
  readonly fromDay: string;
  readonly untilDay: string;
  readonly reason: string;
}

export const blankDelegation = (today: string, post: Grants[number] | null): TypedDelegation => ({
  from: '',
  to: '',
  role: post?.role ?? 'reviewer',
  body: post?.bodyCode ?? '',
  fromDay: today,
  untilDay: today,
  reason: '',
});

export const delegationOf = ({ from, to, ...typed }: TypedDelegation): NewDelegation => ({
  ...typed,
  to: to.trim(),
  ...(from.trim() !== '' && { from: from.trim() }),
});
