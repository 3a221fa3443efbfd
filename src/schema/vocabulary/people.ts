import type { Role } from '../../kernel/actor.ts';

export const ACCOUNT_STATES = ['active', 'invited', 'expired', 'retired'] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];
export const ACCOUNT_STATE_NAMES: Readonly<Record<AccountState, string>> = {
  active: '在用',
  invited: '待首次登录',
  expired: '首次密码已过期',
  retired: '已停用',
};

/** What people at bodies are; the three administrators are made at the server. */
export const POST_ROLES = [
  'editor',
  'reviewer',
  'secrecy',
  'issuer',
  'legal',
  'office',
  'manager',
] as const satisfies readonly Role[];
/** As `ROLE_NAMES` has them. */
export const POST_NAMES: Readonly<Record<(typeof POST_ROLES)[number], string>> = {
  editor: '信息员',
  reviewer: '审核员',
  secrecy: '保密审查员',
  issuer: '签发人',
  legal: '合法性审查员',
  office: '政务公开办',
  manager: '单位管理员',
};

/** How far a sheet of people is. */
export const PEOPLE_IMPORT_STATES = ['waiting', 'refused', 'adding', 'done'] as const;
export type PeopleImportState = (typeof PEOPLE_IMPORT_STATES)[number];
export const PEOPLE_IMPORT_STATE_NAMES: Readonly<Record<PeopleImportState, string>> = {
  waiting: '正在检查',
  refused: '有问题，没有导入',
  adding: '正在导入',
  done: '已导入',
};
