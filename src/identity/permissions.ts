import { type Actor, holds, type Role } from '../kernel/actor.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import { ADMINISTRATOR_ROLES } from './separation.ts';

/**
 * The one policy table: what may be done, by whom. A role counts at its body, or everywhere when it is granted for `*`.
 * The three administrators (三员) appear only in the last part: they run, grant and audit, and publish nothing.
 */
const POLICY = {
  // --- 起草
  create: { name: '新建', roles: ['editor'] },
  edit: { name: '修改', roles: ['editor'] },
  submit: { name: '提交', roles: ['editor'] },
  recall: { name: '撤回', roles: ['editor'] },
  discard: { name: '作废', roles: ['editor'] },
  upload: { name: '上传文件', roles: ['editor'] },
  import: { name: '批量导入', roles: ['editor'] },
  'keep-connectors': { name: '管理数据接入', roles: ['editor'] },
  // --- 审查: 政府信息公开条例第十七条
  'approve-review': { name: '审核', roles: ['reviewer'] },
  'approve-secrecy': { name: '保密审查', roles: ['secrecy'] },
  'approve-legal': { name: '合法性审查', roles: ['legal'] },
  // --- 签发
  publish: { name: '签发公开', roles: ['issuer'] },
  withdraw: { name: '撤下', roles: ['issuer'] },
  correct: { name: '更正', roles: ['editor', 'issuer'] },
  // --- 征求意见: whoever drafts the answer groups and answers; hiding what breaks the rules takes another person
  'handle-opinions': { name: '办理征求到的意见', roles: ['editor', 'reviewer'] },
  'view-opinions': { name: '查看征求到的意见', roles: ['editor', 'reviewer', 'issuer', 'legal', 'office'] },
  'hide-opinion': { name: '不予展示意见', roles: ['reviewer'] },
  // --- 公众反映: 应公开未公开、找错
  'handle-feedback': { name: '答复公众反映', roles: ['editor', 'reviewer'] },
  'view-feedback': { name: '查看公众反映', roles: ['editor', 'reviewer', 'issuer', 'office'] },
  // --- 依申请公开: the head of the working office agrees to an extension, who signs for the body signs the answer
  'handle-requests': { name: '办理政府信息公开申请', roles: ['editor'] },
  'decide-on-request': { name: '同意延长答复期限', roles: ['reviewer'] },
  'return-answer': { name: '退回答复', roles: ['reviewer', 'issuer'] },
  'issue-answer': { name: '签发答复', roles: ['issuer'] },
  'view-requests': { name: '查看政府信息公开申请', roles: ['editor', 'reviewer', 'issuer'] },
  // --- 查看与督办
  'view-drafts': {
    name: '查看稿件',
    roles: ['editor', 'reviewer', 'secrecy', 'issuer', 'legal', 'office'],
  },
  'assign-obligation': { name: '交办公开任务', roles: ['office'] },
  'decide-statement': { name: '确认或者退回不涉及声明', roles: ['office'] },
  'report-event': { name: '告知应公开的事项', roles: ['editor', 'office'] },
  'view-supervision': { name: '查看督办', roles: ['editor', 'reviewer', 'secrecy', 'issuer', 'office'] },
  // --- 监督文书: 条例第四十七条 (主管部门), 第五十二条、第五十三条 (上一级行政机关); which of the two a kind asks for is the catalogue's
  'supervise-as-department': { name: '以主管部门名义作出监督文书', roles: ['office'] },
  'supervise-as-higher-organ': { name: '以上一级行政机关名义责令改正', roles: ['issuer'] },
  'answer-instrument': { name: '回复监督文书', roles: ['editor', 'reviewer', 'issuer'] },
  // --- 自查: whoever may answer instruments
  'object-to-inspection': { name: '对自查结果提出异议', roles: ['editor', 'reviewer', 'issuer'] },
  'decide-inspection-objection': { name: '处理对自查结果的异议', roles: ['office'] },
  // --- 公开事项目录
  'keep-calendar': { name: '登记放假安排', roles: ['office'] },
  'keep-search-words': { name: '维护检索同义词', roles: ['office'] },
  'keep-bodies': { name: '登记单位变动', roles: ['office'] },
  'keep-catalogue': { name: '维护公开事项目录', roles: ['office'] },
  // --- 人员: at the body and at those below it (`authorityOver`)
  'view-people': { name: '查看人员', roles: ['manager', 'sysadmin', 'secadmin', 'auditor'] },
  'keep-people': { name: '管理人员账号', roles: ['manager', 'sysadmin'] },
  'give-roles': { name: '授予角色', roles: ['manager', 'secadmin'] },
  // --- 三员
  configure: { name: '管理系统运行', roles: ['sysadmin'] },
  'read-audit': { name: '查看审计记录', roles: ['auditor'] },
} as const satisfies Record<string, { readonly name: string; readonly roles: readonly Role[] }>;

export type PermittedAction = keyof typeof POLICY;

const isAction = (text: string): text is PermittedAction => Object.hasOwn(POLICY, text);
export const PERMITTED_ACTIONS: readonly PermittedAction[] = Object.keys(POLICY).filter(isAction);

export const permittedActionName = (action: PermittedAction): string => POLICY[action].name;

/** The roles that the action asks for; any one of them is enough. */
export const rolesFor = (action: PermittedAction): readonly Role[] => POLICY[action].roles;

const isAdministrator = (actor: Actor): boolean =>
  actor.grants.some((grant) => ADMINISTRATOR_ROLES.some((role) => role === grant.role));

/** Null when the actor may do it at the body; otherwise why not. `bodyName` only makes the sentence readable. */
export function can(
  actor: Actor,
  action: PermittedAction,
  bodyCode: string,
  bodyName: string = bodyCode === '*' ? '本平台' : bodyCode,
): Refusal | null {
  const roles = rolesFor(action);
  // Should a mixture of roles ever reach the database, the administrator's side of it wins.
  const effective = isAdministrator(actor)
    ? roles.filter((role) => ADMINISTRATOR_ROLES.some((administrator) => administrator === role))
    : roles;
  if (effective.some((role) => holds(actor, role, bodyCode))) return null;
  return problem('not-permitted', { body: bodyName, action: permittedActionName(action) });
}
