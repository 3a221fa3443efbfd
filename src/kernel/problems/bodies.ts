import type { ProblemKind } from './problem-kind.ts';

/** Bodies that are set up, renamed, closed or merged. */
export const BODIES_PROBLEMS = {
  'body-code-invalid': {
    status: 422,
    message: '代码“{value}”不合要求。',
    advice: '请使用 2 至 40 个小写字母、数字或者连字符，以字母开头。',
  },
  'body-code-taken': {
    status: 422,
    message: '代码“{value}”已由“{name}”使用。',
    advice: '单位的代码终身不变、不重复使用，请换一个代码。',
  },
  'body-name-taken': {
    status: 422,
    message: '“{parent}”之下已有名称为“{name}”的单位。',
    advice: '请核对是否已经登记，或者使用全称。',
  },
  'body-name-unchanged': {
    status: 422,
    message: '“{name}”就是该单位现在的名称。',
    advice: '请填写更名后的名称。',
  },
  'body-closed': {
    status: 422,
    message: '“{name}”已于 {day} 撤销。',
    advice: '请选择现存的单位。',
  },
  'body-has-others-below': {
    status: 422,
    message: '“{name}”之下还有 {n} 个单位，不能直接撤销。',
    advice: '请先办理下级单位的变动，或者办理合并：下级单位随之归入承接单位。',
  },
  'body-successor-same': {
    status: 422,
    message: '承接单位不能是“{name}”自己，也不能是它的下级。',
    advice: '请选择承接其职责的另一个单位。',
  },
  'body-change-before-its-time': {
    status: 422,
    message: '生效日期 {day} 早于或者等于 {earliest}（{what}）。',
    advice: '请核对批准文件载明的日期。',
  },
  'body-change-not-yet': {
    status: 422,
    message: '该项变动自 {day} 起生效，现在还不能确认。',
    advice: '请在生效当日或者以后确认。',
  },
  'body-change-waiting': {
    status: 409,
    message: '“{name}”已有一项变动待确认。',
    advice: '请先确认或者退回该项变动。',
  },
  'body-change-decided': {
    status: 409,
    message: '该项变动{state}，不能再次办理。',
    advice: '请刷新后查看。',
  },
  'body-change-same-person': {
    status: 422,
    message: '单位变动由登记人以外的人员确认。',
    advice: '请由政务公开办另一名人员核对批准文件后确认。',
  },
} as const satisfies Record<string, ProblemKind>;
