import type { ProblemKind } from './problem-kind.ts';

/** Who. */
export const PEOPLE_PROBLEMS = {
  'sign-in-required': {
    status: 401,
    message: '请先登录。',
    advice: '登录后再试；表单中已填写的内容会保留。',
  },
  'sign-in-failed': {
    status: 401,
    message: '账号或密码不正确。',
    advice: '请核对后重试。连续 {limit} 次错误后，每错一次须等候的时间加倍，最长 30 分钟。',
  },
  'account-locked': {
    status: 423,
    message: '密码错误次数过多，{until} 后可再试。',
    advice: '请稍候，或用以前登录过的电脑登录，也可以联系本单位的安全管理员解除。',
  },
  'password-change-required': {
    status: 403,
    message: '密码是他人设置的，须先改为自己的密码。',
    advice: '请在管理后台修改密码后再试。',
  },
  'password-same': {
    status: 422,
    message: '新密码与现在的密码相同。',
    advice: '请另设一个新密码。',
  },
  'session-expired': {
    status: 401,
    message: '登录已超时。',
    advice: '请重新登录，正在编辑的内容已保留在本机。',
  },
  'csrf-token-invalid': { status: 403, message: '页面已过期，操作未执行。', advice: '请刷新页面后重试。' },
  'not-permitted': {
    status: 403,
    message: '您没有在“{body}”执行“{action}”的权限。',
    advice: '请联系本单位的安全管理员授权。',
  },
  'roles-incompatible': {
    status: 422,
    message: '“{one}”与“{other}”不能由同一账号担任。',
    advice: '系统管理员、安全管理员、审计员相互分立，也不兼任业务角色；请分别设立账号。',
  },
  'token-invalid': {
    status: 401,
    message: '访问令牌无效或已停用。',
    advice: '请联系安全管理员重新签发令牌。',
  },
  'rate-limited': { status: 429, message: '操作过于频繁。', advice: '请在 {seconds} 秒后重试。' },
} as const satisfies Record<string, ProblemKind>;
