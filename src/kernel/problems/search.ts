import type { ProblemKind } from './problem-kind.ts';

/** Search. */
export const SEARCH_PROBLEMS = {
  'search-empty': {
    status: 400,
    message: '检索词中没有可检索的文字或数字。',
    advice: '请输入标题、发文字号、人名或关键词。',
  },
  'search-too-long': {
    status: 400,
    message: '检索词超过 {limit} 个字。',
    advice: '请缩短检索词，保留最重要的词语。',
  },
  'search-timed-out': {
    status: 503,
    message: '本次检索用时过长，已停止。',
    advice: '请增加检索词，或选择公开主体、日期范围后再试。',
  },
} as const satisfies Record<string, ProblemKind>;
