/** What somebody points out: 应公开未公开, or one of the kinds of 找错. */
export const FEEDBACK_KINDS = [
  'not-public',
  'wrong',
  'unreadable',
  'dead-link',
  'personal-data',
  'other',
] as const;
export type FeedbackKind = (typeof FEEDBACK_KINDS)[number];
export const FEEDBACK_KIND_NAMES: Readonly<Record<FeedbackKind, string>> = {
  'not-public': '应公开未公开',
  wrong: '内容有错误',
  unreadable: '打不开、看不清',
  'dead-link': '链接失效',
  'personal-data': '泄露个人信息',
  other: '其他问题',
};

/** What the body found. */
export const FEEDBACK_OUTCOMES = ['justified', 'partly', 'unfounded'] as const;
export type FeedbackOutcome = (typeof FEEDBACK_OUTCOMES)[number];
export const FEEDBACK_OUTCOME_NAMES: Readonly<Record<FeedbackOutcome, string>> = {
  justified: '属实',
  partly: '部分属实',
  unfounded: '不属实',
};

export const FEEDBACK_STATES = ['waiting', 'late', 'answered'] as const;
export type FeedbackState = (typeof FEEDBACK_STATES)[number];
export const FEEDBACK_STATE_NAMES: Readonly<Record<FeedbackState, string>> = {
  waiting: '办理中',
  late: '逾期未答复',
  answered: '已答复',
};
