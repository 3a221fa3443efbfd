import type { ProblemKind } from './problem-kind.ts';

/** People concerned. */
export const AUDIENCES_PROBLEMS = {
  'audience-restricted': {
    status: 403,
    message: '该信息只向{audience}公开。',
    advice: '请使用纸质通知上的访问码查看，或者向公开该信息的机关查询。',
  },
  'access-code-mistyped': {
    status: 422,
    message: '访问码有误。',
    advice: '请对照纸质通知逐位核对，访问码为12位字母和数字，不区分大小写。',
  },
  'access-code-refused': {
    status: 403,
    message: '访问码无效、已过期或者已停用。',
    advice: '请核对纸质通知上的有效期，或者向发放访问码的机关查询。',
  },
} as const satisfies Record<string, ProblemKind>;
