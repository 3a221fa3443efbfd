/** Why something that screening found may stay; rules-finds.ts has the sentence and the article of each. */
export const KEEP_GROUNDS = [
  'consent',
  'already-public',
  'legal-obligation',
  'public-interest',
  'no-personal-data',
  'no-marking',
  'declassified',
] as const;
export type KeepGround = (typeof KEEP_GROUNDS)[number];

/** Why something that is public is taken out; rules-expunge.ts has the sentence and the article of each. */
export const EXPUNGE_GROUNDS = [
  'personal-data',
  'trade-secret',
  'third-party',
  'state-secret',
  'security',
] as const;
export type ExpungeGround = (typeof EXPUNGE_GROUNDS)[number];
export const EXPUNGE_KINDS = ['edition', 'file', 'passage'] as const;
export type ExpungeKind = (typeof EXPUNGE_KINDS)[number];

/** What of a body's information an exception (不予公开) covers; `stage`: what a record itself declares as withheld. */
export const EXCEPTION_SCOPES = ['item', 'dossier', 'stage', 'field', 'passage', 'row', 'file'] as const;
export type ExceptionScope = (typeof EXCEPTION_SCOPES)[number];
export const EXCEPTION_SCOPE_NAMES: Readonly<Record<ExceptionScope, string>> = {
  item: '整项信息',
  dossier: '整个案卷',
  stage: '环节或者栏目',
  field: '栏目',
  passage: '段落、语句',
  row: '表格的行',
  file: '附件',
};
/** What can be marked while a record is written. */
export const PART_SCOPES = ['field', 'passage', 'row', 'file'] as const satisfies readonly ExceptionScope[];

/** What a third party said when asked (条例第十五条、第三十二条); who consents is published. */
export const THIRD_PARTY_ANSWERS = ['objects', 'silent', 'not-reached', 'consents'] as const;
export type ThirdPartyAnswer = (typeof THIRD_PARTY_ANSWERS)[number];
export const THIRD_PARTY_NAMES: Readonly<Record<ThirdPartyAnswer, string>> = {
  objects: '不同意公开',
  silent: '逾期未答复',
  'not-reached': '无法征求',
  consents: '同意公开',
};

export const EXCEPTION_STATES = ['proposed', 'in-force', 'review-due', 'lapsed', 'ended'] as const;
export type ExceptionState = (typeof EXCEPTION_STATES)[number];
export const EXCEPTION_STATE_NAMES: Readonly<Record<ExceptionState, string>> = {
  proposed: '待审查',
  'in-force': '不予公开',
  'review-due': '逾期未评估审查',
  lapsed: '期限届满，应当公开',
  ended: '已终止',
};
