import type { Condition } from '../../../src/schema/condition.ts';
import { UNIT_NAMES } from '../periods.ts';
import { condition, toBeAmended } from './condition.ts';
import type { DecisionProfile } from './law.ts';

/** 未经合法性审查、经审查不合法或者未按照意见修改完善的，不得提交审议或者决策. Nothing lifts it. */
export const lawful = ({ articles }: DecisionProfile, sentBack = ['again']): readonly Condition[] => [
  condition({
    key: 'legality-lawful',
    title: '合法性审查结论为合法，或者已按意见修改并经审查机构确认',
    basis: articles.legality,
    advice: '请公布合法性审查意见；应当修改的，公布修改情况并由审查机构确认；会议要求修改的，须重新审查。',
    remedy: 'legality-review',
    test: {
      kind: 'latest-says',
      stages: ['legality-review', 'legality-confirmation'],
      field: 'outcome',
      accepted: ['lawful', 'confirmed'],
      after: { stages: ['deliberation'], field: 'outcome', values: sentBack },
    },
  }),
  condition({
    key: 'legality-points-amended',
    title: '合法性审查的每一条意见都有对应的修改',
    basis: articles.legality,
    advice: '请在修改情况中按序号逐条列明修改前后的条文。',
    remedy: 'legality-amendment',
    when: toBeAmended,
    test: {
      kind: 'answered',
      questions: { stages: ['legality-review'], rows: 'points', column: 'number' },
      latestOnly: true,
      answers: { stages: ['legality-amendment'], rows: 'changes', column: 'number' },
    },
  }),
];

/** What is changed is what the review asked to change, in the text that it read. */
export const amendedAsAsked = ({ articles }: DecisionProfile): readonly Condition[] => [
  condition({
    key: 'amended-as-listed',
    title: '修改后的全文就是送审文本按所列各处逐条修改的结果',
    basis: articles.legality,
    advice: '“原条文”应当与送审文本一致；没有列出的改动请逐条列出，与审查意见无关的改动须重新送审。',
    remedy: 'legality-amendment',
    test: {
      kind: 'amended',
      from: { stages: ['legality-review'], field: 'reviewedText' },
      changes: { stages: ['legality-amendment'], rows: 'changes', before: 'before', after: 'after' },
      to: { stages: ['legality-amendment'], field: 'reviewedText' },
    },
  }),
];

/** 不合法的，修改后重新送审: the same text is not found lawful the next day. */
export const redrafted = ({ articles }: DecisionProfile): Condition =>
  condition({
    key: 'redrafted-after-unlawful',
    title: '经审查不合法的文本已经修改',
    basis: articles.legality,
    advice: '同一文本已有不合法的审查结论，请修改草案后重新送审。',
    remedy: 'legality-review',
    test: {
      kind: 'redrafted',
      stages: ['legality-review'],
      text: 'reviewedText',
      field: 'outcome',
      values: ['unlawful'],
    },
  });

/** The office that the law names reviews, never the body that drafted. */
export const independent = ({ articles }: DecisionProfile, stage: string): readonly Condition[] => [
  condition({
    key: 'reviewer-not-undertaker',
    title: '审查机构不是决策承办单位',
    basis: articles.legalityBody,
    advice: '请由负责合法性审查的部门审查，不得由承办单位代替。',
    remedy: stage,
    test: {
      kind: 'different',
      one: { stages: [stage], field: 'reviewBody' },
      other: { stages: ['start'], field: 'undertaker' },
    },
  }),
  condition({
    key: 'reviewer-named-by-law',
    title: '审查机构是司法行政部门或者政府法制机构',
    basis: articles.legalityBody,
    advice: '请核对审查机构名称，不得以征求意见等方式代替合法性审查。',
    remedy: stage,
    test: {
      kind: 'latest-says',
      stages: [stage],
      field: 'reviewBody',
      accepted: ['司法', '法制'],
      contains: true,
    },
  }),
];

export const reviewTime = ({ legalityReview }: DecisionProfile): readonly Condition[] =>
  legalityReview === null
    ? []
    : [
        condition({
          key: 'review-time-kept',
          title: `合法性审查时间不少于${legalityReview.days}${UNIT_NAMES[legalityReview.unit]}`,
          basis: legalityReview.basis,
          advice: '审查时间自材料收齐的次日起算，请核对收齐日期和出具日期。',
          remedy: 'legality-review',
          test: {
            kind: 'lasts',
            stages: ['legality-review'],
            from: 'receivedOn',
            to: 'documentDate',
            published: false,
            days: legalityReview.days,
            unit: legalityReview.unit,
            shorter: null,
          },
        }),
      ];
