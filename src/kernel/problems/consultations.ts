import type { ProblemKind } from './problem-kind.ts';

/** Public consultation: its length, opinions, issues and the report. */
export const CONSULTATIONS_PROBLEMS = {
  'consultation-too-short': {
    status: 422,
    message: '征求意见的期限为{actual}{unit}，不得少于{required}{unit}。',
    advice: '期限自开始日的次日计算，截止日期最早为{earliest}。',
  },
  'consultation-short-without-reason': {
    status: 422,
    message: '征求意见的期限为{actual}{unit}，少于一般期限{required}{unit}，没有说明理由。',
    advice: '请在公告中说明缩短期限的理由，或者把截止日期改为{earliest}以后。',
  },
} as const satisfies Record<string, ProblemKind>;
