import type { ProblemKind } from './problem-kind.ts';

/** 依申请公开: what is asked of a body, and the acts by which it is answered. */
export const APPLICATION_PROBLEMS = {
  'request-unknown': {
    status: 404,
    message: '没有查到这件申请，或者编号和查询密码不符。',
    advice: '请对照提交成功页面或者登记回执核对，字母不分大小写，横线可以不填。',
  },
  'request-not-now': {
    status: 422,
    message: '申请现在处于“{state}”，不能{act}。',
    advice: '请刷新后按当前状态办理；可以办理的事项列在申请的下方。',
  },
  'request-once': {
    status: 422,
    message: '{act}只能办理一次，这件申请已经办理过。',
    advice: '请在现有期限内办理，或者按情况答复申请人。',
  },
  'request-too-late': {
    status: 422,
    message: '{act}应当在 {until} 以前办理，现在已经过期。',
    advice: '请根据申请的内容直接答复；法定期限已经经过的，不能再中断或者延长。',
  },
  'request-too-early': {
    status: 422,
    message: '期限到 {until} 才届满，现在还不能{act}。',
    advice: '请等期限届满后办理；对方提前答复的，登记其答复。',
  },
  'request-lacks': {
    status: 422,
    message: '“{answer}”的答复缺少依据：{lacks}。',
    advice: '请先办理或者补充，再拟写答复；情况不符的，改用其他答复类型。',
  },
  'request-own-answer': {
    status: 422,
    message: '拟写答复的人不能签发同一份答复。',
    advice: '请由本单位另一名有签发权限的人签发。',
  },
  'request-sealed': {
    status: 403,
    message: '申请已经办结，申请人的身份信息已经封存。',
    advice: '复议、诉讼确需查阅的，由本单位有签发权限的人查阅，查阅留痕。',
  },
  'request-no-fee': {
    status: 422,
    message: '按收费标准，这件申请不收费。',
    advice: '请核对件数或者页数；不收费的直接答复。',
  },
  'request-not-given': {
    status: 422,
    message: '这件申请没有提供信息，不能转为主动公开的稿件。',
    advice: '只有予以公开、部分公开的答复可以转为稿件。',
  },
} as const satisfies Record<string, ProblemKind>;
