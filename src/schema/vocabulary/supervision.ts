/** What an official is told. `prompt` ones are mailed as soon as mail may be sent, the others once a day together. */
export const MESSAGE_KINDS = [
  'todo',
  'returned',
  'due',
  'new-obligation',
  'urged',
  'supervised',
  'reply',
  'weekly',
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];
export const MESSAGE_KIND_NAMES: Readonly<Record<MessageKind, string>> = {
  todo: '待办',
  returned: '退回',
  due: '到期提醒',
  'new-obligation': '新增义务',
  urged: '催办',
  supervised: '督办',
  reply: '办理反馈',
  weekly: '周报',
};
export const PROMPT_MESSAGES = ['urged', 'supervised', 'reply'] as const satisfies readonly MessageKind[];
export const isMessageKind = (text: string): text is MessageKind =>
  MESSAGE_KINDS.some((kind) => kind === text);

/** 监督文书: the instruments of supervision (条例第四十七条、第五十一条至第五十三条), the mildest first. */
export const INSTRUMENT_KINDS = [
  'reminder',
  'urge',
  'rectify',
  'criticism',
  'order',
  'recommendation',
] as const;
export type InstrumentKind = (typeof INSTRUMENT_KINDS)[number];
export const INSTRUMENT_KIND_NAMES: Readonly<Record<InstrumentKind, string>> = {
  reminder: '提醒',
  urge: '催办',
  rectify: '督促整改通知',
  criticism: '通报批评',
  order: '责令改正决定',
  recommendation: '处理建议',
};
export const isInstrumentKind = (text: string): text is InstrumentKind =>
  INSTRUMENT_KINDS.some((kind) => kind === text);

/** Where an instrument stands. */
export const INSTRUMENT_STATES = ['told', 'open', 'answered', 'closed', 'again', 'withdrawn'] as const;
export type InstrumentState = (typeof INSTRUMENT_STATES)[number];
export const INSTRUMENT_STATE_NAMES: Readonly<Record<InstrumentState, string>> = {
  told: '已送达',
  open: '待整改',
  answered: '待复查',
  closed: '已销号',
  again: '复查未通过，再次督办',
  withdrawn: '已撤销',
};
export const isInstrumentState = (text: string): text is InstrumentState =>
  INSTRUMENT_STATES.some((state) => state === text);

/** Where an appraisal (考核) stands. */
export const APPRAISAL_STATES = ['open', 'told', 'published'] as const;
export type AppraisalState = (typeof APPRAISAL_STATES)[number];
export const APPRAISAL_STATE_NAMES: Readonly<Record<AppraisalState, string>> = {
  open: '自评和评审中',
  told: '结果已告知，异议期',
  published: '已公布',
};
export const isAppraisalState = (text: string): text is AppraisalState =>
  APPRAISAL_STATES.some((state) => state === text);
