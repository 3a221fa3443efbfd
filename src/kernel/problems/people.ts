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
    advice: '请稍候，或用以前登录过的电脑登录，也可以联系本单位的单位管理员解除。',
  },
  'second-factor-asked': {
    status: 401,
    message: '请输入动态口令。',
    advice: '打开手机上的身份验证器，输入 6 位动态口令；手机不在身边时输入一个备用码。',
  },
  'second-factor-wrong': {
    status: 401,
    message: '动态口令不正确，或已经用过。',
    advice: '请输入当前显示的 6 位数字；手机时间应与标准时间一致。每个口令、备用码只能用一次。',
  },
  'second-factor-known': {
    status: 409,
    message: '已经启用动态口令。',
    advice: '更换手机的，请先停用，再重新启用。',
  },
  'second-factor-not-begun': {
    status: 409,
    message: '还没有取得动态口令的密钥。',
    advice: '请先输入密码取得密钥，再输入动态口令确认。',
  },
  'second-factor-to-set-up': {
    status: 403,
    message: '签发人和管理员须先启用动态口令。',
    advice: '请在管理后台“我的账号”中启用后再试。',
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
    advice: '请联系本单位的单位管理员授权。',
  },
  'own-account': {
    status: 403,
    message: '不能对自己的账号执行这项操作。',
    advice: '请由上级单位的单位管理员或者系统管理员办理。',
  },
  'account-of-administrator': {
    status: 403,
    message: '系统管理员、安全管理员、审计员的账号只能在服务器上管理。',
    advice: '请由运行维护人员用管理命令办理（npx gongkai user）。',
  },
  'second-person-needed': {
    status: 409,
    message: '同一人不能既发放首次密码又取消动态口令。',
    advice: '请由上级单位的单位管理员或者系统管理员办理其中一项。',
  },
  'delegation-not-held': {
    status: 422,
    message: '“{body}”的“{role}”不是外出人本人的角色，不能交由他人代行。',
    advice: '只能交出本人的角色，代行得来的不能再交给别人；请核对角色和单位。',
  },
  'delegation-over': {
    status: 409,
    message: '这项代行已经结束。',
    advice: '请刷新页面查看。',
  },
  'stand-in-is-no-second': {
    status: 422,
    message: '须由两人办理的事项，代行人与被代行人不能各算一人，您不能{action}。',
    advice: '请由本单位另一位有权限的同事办理。',
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
