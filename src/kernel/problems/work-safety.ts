import type { ProblemKind } from './problem-kind.ts';

/** Accidents and emergencies. */
export const WORK_SAFETY_PROBLEMS = {
  'accident-grade-wrong': {
    status: 422,
    message: '死亡{deaths}人、重伤{injured}人、直接经济损失{loss}万元的，应为{expected}，填写的是{given}。',
    advice: '请核对伤亡人数、直接经济损失和事故等级。',
  },
  'accident-level-wrong': {
    status: 422,
    message: '{grade}由{expected}负责调查，填写的是{given}。',
    advice: '请核对事故等级和负责调查的人民政府。',
  },
  'accident-level-raised-without-reason': {
    status: 422,
    message: '{grade}一般由{expected}负责调查，填写的是{given}，没有说明提级调查的理由。',
    advice: '上级人民政府提级调查的，请填写“提级调查的理由”。',
  },
  'response-level-unchanged': {
    status: 422,
    message: '应急响应现为{level}，调整后的级别与现级别相同。',
    advice: '级别没有变化的，请发布“处置救援情况通报”。',
  },
} as const satisfies Record<string, ProblemKind>;
