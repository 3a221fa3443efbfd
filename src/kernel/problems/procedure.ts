import type { ProblemKind } from './problem-kind.ts';

/** Procedure. */
export const PROCEDURE_PROBLEMS = {
  'transition-illegal': {
    status: 409,
    message: '当前状态为“{state}”，不能{action}。',
    advice: '请刷新页面查看办理进度。',
  },
  'submitter-cannot-approve': {
    status: 422,
    message: '本件由您提交，不能由您{action}。',
    advice: '请由本单位另一位有权限的同事办理。',
  },
  'writer-cannot-approve': {
    status: 422,
    message: '您起草或者修改过本件，不能由您{action}。',
    advice: '请由本单位未参与起草的另一位有权限的同事办理。',
  },
  'clock-set-back': {
    status: 503,
    message: '服务器时间（{now}）早于公开日志的最新记录（{newest}），暂不能签发公开。',
    advice: '请联系系统管理员校准服务器时间，无须重新提交。',
  },
  'clock-differs': {
    status: 503,
    message: '服务器时间（{now}）与数据库时间（{database}）相差过大，暂不能签发公开。',
    advice: '请联系系统管理员校准服务器时间，无须重新提交。',
  },
  'time-not-believed': {
    status: 503,
    message: '服务器时间与数据库时间不一致，本次未执行（{detail}）。',
    advice: '请联系系统管理员校准服务器时间后重试。',
  },
  'approver-repeated': {
    status: 422,
    message: '本件的“{earlier}”由您办理，“{step}”须由另一人办理。',
    advice: '请由本单位另一位有权限的同事办理。',
  },
  'legal-not-independent': {
    status: 422,
    message: '您是本单位的信息员，或者修改过本件，不能作出合法性审查。',
    advice: '请由未参与起草的合法性审查人员办理。',
  },
  'edition-superseded': {
    status: 422,
    message: '本件依据第 {base} 版更正，现行的已是第 {current} 版。',
    advice: '请作废本件，对现行版本重新办理更正，以免改回他人更正的内容。',
  },
  'reason-required': {
    status: 422,
    message: '{action}必须填写理由。',
    advice: '请填写理由，也可选用常用意见。',
  },
  'approval-missing': {
    status: 422,
    message: '“{step}”尚未通过。',
    advice: '请等待{role}办理，或在办理流程中催办。',
  },
  'content-changed-since-approval': {
    status: 422,
    message: '内容在审核后有改动，原审核不再有效。',
    advice: '请重新提交审核。',
  },
  'issue-not-scheduled': {
    status: 409,
    message: '这份稿件没有待执行的定时发布。',
    advice: '可能已经公开或者已被取消，请刷新后查看。',
  },
  'scheduler-gone': {
    status: 422,
    message: '定时签发的{name}现在没有签发权限。',
    advice: '请由有签发权限的人重新签发。',
  },
  'urgent-not-for-type': {
    status: 422,
    message: '“{type}”不能紧急发布，须先审核后签发。',
    advice: '紧急发布只用于突发事件预警。请按流程审核。',
  },
  'urgent-withholds': {
    status: 422,
    message: '稿件有不予公开的内容，须先经保密审查，不能紧急发布。',
    advice: '请先完成审核，或者取消不予公开的标记后重新提交。',
  },
  'urgent-not-waiting': {
    status: 409,
    message: '这份稿件没有待补办的审核。',
    advice: '可能已由同事办理，请刷新后查看。',
  },
  'urgent-own-review': {
    status: 403,
    message: '紧急发布的人、已审核过的人不能再补办审核。',
    advice: '请由其他审核人员补办。',
  },
  'nothing-changed': { status: 422, message: '内容与现行版本相同。', advice: '如需更正，请先修改内容。' },
} as const satisfies Record<string, ProblemKind>;
