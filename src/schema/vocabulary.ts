/**
 * Every closed list of words of the platform, once: the values that stand in the database and in /api/v1, and what
 * people read for each. Pure values, so that the back office in the browser and the tests take them from here too
 * (docs/decisions/0037).
 */

import type { BodyKind, BodyLevel } from './body.ts';

export type { Role } from '../kernel/actor.ts';
export type { TermUnit } from '../kernel/term.ts';
export * from './vocabulary/cited-law.ts';
export * from './vocabulary/connectors.ts';
export * from './vocabulary/consultations.ts';
export * from './vocabulary/feedback.ts';
export * from './vocabulary/items.ts';
export * from './vocabulary/people.ts';
export * from './vocabulary/requests.ts';
export * from './vocabulary/supervision.ts';
export * from './vocabulary/withheld.ts';

/** What the word of a list is, for lists of choices; in the order of the list. */
export const choicesOf = <W extends string>(
  names: Readonly<Record<W, string>>,
): { readonly value: string; readonly label: string }[] =>
  Object.entries<string>(names).map(([value, label]) => ({ value, label }));

export const DRAFT_STATES = [
  'editing',
  'returned',
  'in-review',
  'approved',
  'published',
  'discarded',
] as const;
export type DraftState = (typeof DRAFT_STATES)[number];
export const DRAFT_STATE_NAMES: Readonly<Record<DraftState, string>> = {
  editing: '草稿',
  returned: '退回修改',
  'in-review': '审核中',
  approved: '待签发',
  published: '已公开',
  discarded: '已作废',
};

/** What may be done with a draft. */
export const DRAFT_ACTIONS = [
  'edit',
  'submit',
  'approve',
  'return',
  'recall',
  'publish',
  'schedule',
  'unschedule',
  'publish-urgently',
  'confirm-urgent',
  'object-urgent',
  'discard',
] as const;
export type DraftAction = (typeof DRAFT_ACTIONS)[number];
/** What may be done with several drafts at once. */
export const BATCH_ACTIONS = ['approve', 'return', 'publish'] as const satisfies readonly DraftAction[];
export type BatchAction = (typeof BATCH_ACTIONS)[number];

/** The lists of drafts on a clerk's dashboard; all but the last are counted there. */
export const DRAFT_VIEWS = ['todo', 'handled', 'started', 'drafts', 'returned', 'all'] as const;
export type DraftView = (typeof DRAFT_VIEWS)[number];
export const DRAFT_VIEW_NAMES: Readonly<Record<DraftView, string>> = {
  todo: '待办',
  handled: '已办',
  started: '我发起',
  drafts: '草稿箱',
  returned: '退回修改',
  all: '全部稿件',
};

/** The most pressing first. */
export const OBLIGATION_STATES = [
  'late',
  'due-soon',
  'due',
  'done',
  'done-late',
  'nothing-to-publish',
  'not-applicable',
  'excepted',
] as const;
export type ObligationState = (typeof OBLIGATION_STATES)[number];
/** As the public reads it (条例: 逾期). */
export const OBLIGATION_STATE_NAMES: Readonly<Record<ObligationState, string>> = {
  late: '已逾期',
  'due-soon': '即将到期',
  due: '未到期',
  done: '按期公开',
  'done-late': '逾期公开',
  'nothing-to-publish': '零报告',
  'not-applicable': '不涉及',
  excepted: '已终止',
};
/** As offices read it, beside the lights of supervision (红黄绿灯: 超期). */
export const OBLIGATION_LIGHT_NAMES: Readonly<Record<ObligationState, string>> = {
  ...OBLIGATION_STATE_NAMES,
  late: '已超期',
  'due-soon': '即将超期',
};
export const isObligationState = (text: string): text is ObligationState =>
  OBLIGATION_STATES.some((state) => state === text);

/** What stands between an item and a body that owes it; the most pressing first. */
export const COVERAGE_STATES = [
  'never-published',
  'out-of-date',
  'review-due',
  'partial',
  'current',
  'not-applicable',
  'excepted',
] as const;
export type CoverageState = (typeof COVERAGE_STATES)[number];
export const COVERAGE_STATE_NAMES: Readonly<Record<CoverageState, string>> = {
  'never-published': '从未公开',
  'out-of-date': '逾期未更新',
  'review-due': '待复核',
  partial: '公开不全',
  current: '已公开',
  'not-applicable': '不涉及',
  excepted: '依法不公开',
};
export const isCoverageState = (text: string): text is CoverageState =>
  COVERAGE_STATES.some((state) => state === text);

/** 层级 and 性质 of a public body (src/schema/body.ts). */
export const LEVEL_NAMES: Readonly<Record<BodyLevel, string>> = {
  province: '省级',
  prefecture: '市州',
  county: '县市区',
  township: '乡镇（街道）',
  village: '村（社区）',
};
export const BODY_KIND_NAMES: Readonly<Record<BodyKind, string>> = {
  government: '政府',
  office: '办公厅（室）',
  department: '部门',
  'party-body': '党委机构',
  institution: '事业单位',
  enterprise: '企业',
  committee: '村（居）委会',
};

/** How public bodies change, by decision of who may. */
export const BODY_CHANGE_KINDS = ['add', 'rename', 'close', 'merge'] as const;
export type BodyChangeKind = (typeof BODY_CHANGE_KINDS)[number];
export const BODY_CHANGE_KIND_NAMES: Readonly<Record<BodyChangeKind, string>> = {
  add: '新设',
  rename: '更名',
  close: '撤销',
  merge: '合并',
};
export const BODY_CHANGE_STATES = ['proposed', 'confirmed', 'refused'] as const;
export type BodyChangeState = (typeof BODY_CHANGE_STATES)[number];
export const BODY_CHANGE_STATE_NAMES: Readonly<Record<BodyChangeState, string>> = {
  proposed: '待确认',
  confirmed: '已生效',
  refused: '已退回',
};

/** What became of a body's statement that an item does not concern it. */
export const STATEMENT_STATES = ['waiting', 'review-due', 'confirmed', 'refused'] as const;
export type StatementState = (typeof STATEMENT_STATES)[number];
export const STATEMENT_STATE_NAMES: Readonly<Record<StatementState, string>> = {
  waiting: '待确认',
  'review-due': '已满一年，待重新核对',
  confirmed: '已确认',
  refused: '已退回',
};

/** What an access code opens. */
export const CODE_SCOPES = ['disclosure', 'dossier', 'area'] as const;
export type CodeScope = (typeof CODE_SCOPES)[number];
export const CODE_SCOPE_NAMES: Readonly<Record<CodeScope, string>> = {
  disclosure: '一条信息',
  dossier: '一个事项',
  area: '一个领域',
};

export const STATUTE_KINDS = ['law', 'regulation', 'rule', 'document', 'mandate', 'standard'] as const;
export type StatuteKind = (typeof STATUTE_KINDS)[number];
export const STATUTE_KIND_NAMES: Readonly<Record<StatuteKind, string>> = {
  law: '法律',
  regulation: '行政法规',
  rule: '规章',
  document: '规范性文件',
  mandate: '省实施意见',
  standard: '标准',
};
