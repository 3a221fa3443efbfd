import type { ProblemKind } from './problem-kind.ts';

/** 考核. */
export const APPRAISAL_PROBLEMS = {
  'appraisal-weights-wrong': {
    status: 422,
    message: '各指标的分值合计为 {sum} 分，应为 100 分。',
    advice: '请调整各指标的分值。',
  },
  'appraisal-body-unknown': {
    status: 422,
    message: '“{body}”不在考核范围内，或者没有这个单位。',
    advice: '请核对单位代码。',
  },
  'appraisal-period-wrong': {
    status: 422,
    message: '考核期间的起止日期不成立。',
    advice: '请填写开始日期不晚于结束日期的期间。',
  },
  'appraisal-indicator-unknown': {
    status: 422,
    message: '本次考核没有“{indicator}”这项可以{act}的指标。',
    advice: '自动计分和抽查的指标不用自评、评审；请刷新后重新选择。',
  },
  'appraisal-points-over': {
    status: 422,
    message: '“{indicator}”最多 {weight} 分，填写的是 {points} 分。',
    advice: '请填写 0 到 {weight} 之间的分数。',
  },
  'appraisal-state-wrong': {
    status: 409,
    message: '考核“{title}”{state}，不能{act}。',
    advice: '请刷新后查看考核的进展。',
  },
  'appraisal-not-whole': {
    status: 409,
    message: '考核还不完整：{what}。',
    advice: '请补齐后再告知结果。',
  },
  'appraisal-objection-late': {
    status: 422,
    message: '对考核结果提出异议的期限已于 {day} 届满。',
    advice: '可向政务公开办反映。',
  },
  'appraisal-objection-unknown': {
    status: 422,
    message: '对“{indicator}”没有待处理的异议，或者已经提出、处理过。',
    advice: '每项指标可提出一次异议，请刷新后查看。',
  },
  'appraisal-objections-open': {
    status: 409,
    message: '异议期限至 {day}，还有 {n} 项异议没有处理，不能公布。',
    advice: '期限届满并处理完全部异议后再公布。',
  },
  'appraisal-same-person': {
    status: 422,
    message: '对“{indicator}”的异议须由评审人以外的人员处理。',
    advice: '请由另一名人员处理。',
  },
} as const satisfies Record<string, ProblemKind>;
