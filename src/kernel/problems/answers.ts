import type { ProblemKind } from './problem-kind.ts';

/** Letters and answers, notices with a term. */
export const ANSWERS_PROBLEMS = {
  'answer-days-wrong': {
    status: 422,
    message: '用时填了 {told} 个工作日，按收到日期和答复日期计算是 {actual} 个工作日。',
    advice: '请改正用时，或者核对两个日期。',
  },
} as const satisfies Record<string, ProblemKind>;
