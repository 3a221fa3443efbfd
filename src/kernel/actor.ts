/**
 * 角色: 信息员, 审核, 保密审查, 签发, 合法性审查, 政务公开办, 单位管理员 (keeps the people of a body and of those below it), and
 * the three separated administrators (三员分立).
 */
export const ROLES = [
  'editor',
  'reviewer',
  'secrecy',
  'issuer',
  'legal',
  'office',
  'manager',
  'sysadmin',
  'secadmin',
  'auditor',
] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  editor: '信息员',
  reviewer: '审核员',
  secrecy: '保密审查员',
  issuer: '签发人',
  legal: '合法性审查员',
  office: '政务公开办',
  manager: '单位管理员',
  sysadmin: '系统管理员',
  secadmin: '安全管理员',
  auditor: '审计员',
};

/** A role at a body; `*` is every body (the transparency office and the administrators). */
export interface Grant {
  readonly role: Role;
  readonly bodyCode: string;
  /** 代行职责: whose role it is, for whom the holder stands in; absent where it is his own. */
  readonly standsInFor?: string;
}

/** Who acts. Nothing is written without one. */
export interface Actor {
  readonly kind: 'account' | 'token' | 'system';
  /** Account id, token id, or the name of the part of the system. */
  readonly id: string;
  /** The person's name as shown in 办理流程. */
  readonly name: string;
  readonly grants: readonly Grant[];
}

/** Who acts where no person does: a part of the platform, without rights. */
export const systemActor = (part: string): Actor => ({ kind: 'system', id: part, name: '系统', grants: [] });

/** True when the actor holds the role at the body. */
export const holds = (actor: Actor, role: Role, bodyCode: string): boolean =>
  actor.grants.some(
    (grant) => grant.role === role && (grant.bodyCode === bodyCode || grant.bodyCode === '*'),
  );

/** True when the actor has a role of his own at the body, whichever. */
export const holdsAt = (actor: Actor, bodyCode: string): boolean =>
  actor.grants.some((grant) => grant.bodyCode === bodyCode && grant.standsInFor === undefined);
