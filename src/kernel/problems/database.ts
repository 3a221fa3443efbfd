import type { ProblemKind } from './problem-kind.ts';

/** The database's last line of defence. */
export const DATABASE_PROBLEMS = {
  immutable: {
    status: 409,
    message: '已公开的版本、事件和日志不能修改或删除。',
    advice: '请用“更正”发布新版本，或用“撤下”。',
  },
} as const satisfies Record<string, ProblemKind>;
