import type { ProblemKind } from './problem-kind.ts';

/** Figures that go on from record to record: progress of works, monthly accounts. */
export const RUNNING_FIGURES_PROBLEMS = {
  'figure-falls': {
    status: 422,
    message: '“{field}”{value}，小于{on}公开的{before}。',
    advice: '请核对；以前公开的有误的，请先在原信息上更正。',
  },
  'project-code-invalid': {
    status: 422,
    message: '项目代码“{value}”不正确：{detail}',
    advice: '请对照投资项目在线审批监管平台赋予的代码核对。',
  },
  'earlier-record-missing': {
    status: 422,
    message: '还没有公开“{missing}”，不能公开“{stage}”。',
    advice: '请先公开“{missing}”。',
  },
  'balance-not-carried': {
    status: 422,
    message: '{month}的“{own}”为{value}元，与{otherMonth}的“{other}”{otherValue}元不一致。',
    advice: '请核对账目；已公开的月份确有差错的，按会计规定在本月更正，并在说明中写明。',
  },
  'month-taken': {
    status: 422,
    message: '{month}的收支已经公开。',
    advice: '如需更正，请在原信息上更正。',
  },
  'month-missing': {
    status: 422,
    message: '{month}与已公开的月份不相连，已公开到{last}。',
    advice: '请按月逐期公开，先补上中间缺少的月份。',
  },
  'quorum-missing': {
    status: 422,
    message: '“{step}”到会{present}人，不足应到{members}人的三分之二。',
    advice: '未达到法定人数的会议不能作出决定，请核对人数或者重新召开会议。',
  },
  'majority-missing': {
    status: 422,
    message: '“{step}”同意{agreed}人，没有超过到会{present}人的半数。',
    advice: '未获得到会人员过半数同意的事项不能作为决议公开，请核对票数。',
  },
  'step-missing': {
    status: 422,
    message: '缺少步骤“{step}”。',
    advice: '请按规定的步骤逐步填写，每步一行。',
  },
} as const satisfies Record<string, ProblemKind>;
