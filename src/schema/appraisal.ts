import type { Cited } from '../kernel/citation.ts';
/**
 * 考核: indicators with weights, each scored from facts that the platform counts, by people, or by a sample. The facts
 * are named here, so that data can say what a score is made of and anybody can recompute it.
 */
export const APPRAISAL_FACTS = {
  obligationsDue: '期间内到期的公开义务',
  obligationsInTime: '按期履行的公开义务',
  cellsOwed: '首次公开期限已过的公开事项',
  cellsCurrent: '已公开且有效的公开事项',
  inspectionScore: '自查得分',
  rectifications: '期间内收到的督促整改通知',
  criticisms: '期间内收到的通报批评',
  orders: '期间内收到的责令改正决定',
  overdue: '逾期未回复的监督文书',
  consultationsClosed: '期间内结束的征求意见',
  consultationsAnswered: '已公布采纳情况的征求意见',
  falseTimes: '首次公开时间缺失或者不实的信息',
  sampled: '抽查的信息',
  samplePassed: '抽查合格的信息',
} as const;
export type AppraisalFact = keyof typeof APPRAISAL_FACTS;
export type AppraisalFacts = Readonly<Record<AppraisalFact, number>>;

/** How points come of facts. */
export type AppraisalFormula =
  /** The weight times one fact by another; all of it where there was nothing to do. */
  | { readonly kind: 'ratio'; readonly part: AppraisalFact; readonly whole: AppraisalFact }
  /** The weight times a fact that counts up to `full`. */
  | { readonly kind: 'share'; readonly fact: AppraisalFact; readonly full: number }
  /** The weight, less so much for each. */
  | { readonly kind: 'less'; readonly each: Readonly<Partial<Record<AppraisalFact, number>>> };

export const APPRAISAL_METHODS = ['automatic', 'manual', 'sample'] as const;
export type AppraisalMethod = (typeof APPRAISAL_METHODS)[number];

export interface AppraisalIndicator {
  readonly code: string;
  readonly group: string;
  readonly title: string;
  readonly demand: string;
  /** Points at most; those of all indicators are 100. */
  readonly weight: number;
  readonly method: AppraisalMethod;
  /** Null: by people, who give reasons. */
  readonly formula: AppraisalFormula | null;
  readonly source: string;
}

/** 一票否决: a fact that reaches the limit. */
export interface AppraisalVeto {
  readonly key: string;
  readonly title: string;
  readonly fact: AppraisalFact;
  readonly limit: number;
}

export interface AppraisalGrade {
  readonly title: string;
  readonly from: number;
}

/** The set of indicators of a year; an appraisal keeps the one that it began with. */
export interface AppraisalDeclaration {
  readonly year: number;
  readonly version: string;
  readonly title: string;
  readonly basis: Cited;
  readonly indicators: readonly AppraisalIndicator[];
  readonly vetoes: readonly AppraisalVeto[];
  /** The best first; the last from 0. */
  readonly grades: readonly AppraisalGrade[];
  /** Grade of whoever is vetoed. */
  readonly vetoedGrade: string;
  /** Working days for objections after the results were told. */
  readonly objectionDays: number;
  /** Records that are looked at of each body. */
  readonly sampleSize: number;
}
