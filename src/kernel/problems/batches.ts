import type { ProblemKind } from './problem-kind.ts';

/** Tables that come in at once. */
export const BATCH_PROBLEMS = {
  'batch-not-taken': {
    status: 422,
    message: '“{item}”不是清单或者监测数据，不能成批接收。',
    advice: '逐件填报，或者用“按表新建”一次新建多份稿件。',
  },
  'batch-too-large': {
    status: 422,
    message: '一批最多接收 {most} 行。',
    advice: '请分成几批，前一批公开后再送下一批。',
  },
  'batch-rows-wrong': {
    status: 422,
    message: '{count} 行有问题，整批没有接收。',
    advice: '下载问题清单改正后重新导入；也可以选择只接收没有问题的行。',
  },
  'batch-empty': {
    status: 422,
    message: '没有一行可以接收。',
    advice: '请对照问题清单改正后重新导入。',
  },
  'batch-ended': {
    status: 409,
    message: '这一批已经{state}，不能取消。',
    advice: '已经形成稿件的，请在稿件中作废。',
  },
  'batch-asker-gone': {
    status: 422,
    message: '送来这一批的账号或者令牌已经停用，或者不再有信息员角色。',
    advice: '请由本单位现任信息员重新导入。',
  },
} as const satisfies Record<string, ProblemKind>;
