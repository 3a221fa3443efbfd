import { citedTogether } from '../../../src/schema/citation.ts';
import type { Condition } from '../../../src/schema/condition.ts';
import { RISK_DIMENSIONS } from '../../types/decisions/review.ts';
import { ANSWERS, condition, DIMENSIONS, needed, recorded } from './condition.ts';
import type { DecisionProfile } from './law.ts';

/** 公众参与: draft, explanation and basis made public, the period over, every opinion answered. */
export const participation = ({ articles }: DecisionProfile): readonly Condition[] => [
  condition({
    key: 'draft-published',
    title: '决策草案、依据和说明已向社会公布并征求意见',
    basis: articles.draft,
    advice: '请先公布征求意见公告；依法不公开的，先公开经保密审查的不公开决定。',
    remedy: 'consultation',
    step: 'consultation',
    test: recorded('consultation'),
  }),
  condition({
    key: 'comment-period-over',
    title: '征求意见期限已经届满',
    basis: articles.draft,
    advice: '请在公告的截止日期过后再办理。',
    remedy: 'consultation',
    step: 'consultation',
    test: { kind: 'passed', stages: ['consultation'], field: 'closesOn' },
  }),
  condition({
    key: 'opinions-answered',
    title: '公众意见的收集和采纳情况已公布',
    basis: articles.adoption,
    advice: '请公布意见采纳情况，不采纳的说明理由。',
    remedy: 'adoption',
    step: 'consultation',
    test: recorded('adoption'),
  }),
  condition({
    key: 'hearing-held',
    title: '听证会已经召开，记录已公布',
    basis: articles.hearing,
    advice: '启动时决定听证的，请公布听证会记录。',
    remedy: 'hearing',
    step: 'hearing',
    when: needed('hearing'),
    test: recorded('hearing'),
  }),
];

const expertPointsAnswered = ({ articles }: DecisionProfile): readonly Condition[] => [
  condition({
    key: 'expert-points-answered',
    title: '专家的每一条意见都已答复',
    basis: articles.expertAdoption,
    advice: '请在采纳情况中按序号逐条答复。',
    remedy: 'expert-adoption',
    step: 'experts',
    test: {
      kind: 'answered',
      questions: { stages: ['experts'], rows: 'points', column: 'number' },
      latestOnly: false,
      answers: { stages: ['expert-adoption'], rows: 'answers', column: 'number' },
    },
  }),
  condition({
    key: 'expert-reasons-given',
    title: '未采纳和部分采纳的专家意见都说明了理由',
    basis: articles.expertAdoption,
    advice: '请补充理由。',
    remedy: 'expert-adoption',
    step: 'experts',
    test: {
      kind: 'rows-filled',
      ...ANSWERS,
      values: ['partly', 'not-adopted'],
      demanded: ['reason'],
    },
  }),
];

const experts = (profile: DecisionProfile): readonly Condition[] => [
  condition({
    key: 'experts-consulted',
    title: '专家论证意见书已公布',
    basis: profile.articles.experts,
    advice: '请公布专家咨询论证意见书。',
    remedy: 'experts',
    step: 'experts',
    when: needed('experts'),
    test: recorded('experts'),
  }),
  ...expertPointsAnswered(profile),
];

/** 八个方面: each is rated with evidence and measures, or said not to apply with the reason. */
export const dimensions = ({ articles }: DecisionProfile): readonly Condition[] => [
  condition({
    key: 'risk-dimensions-complete',
    title: `${RISK_DIMENSIONS.map((each) => each.title).join('、')}八个方面都已评估`,
    basis: articles.risk,
    advice: '请补充没有评估的方面；不涉及的也要列出并说明理由。',
    remedy: 'risk',
    step: 'risk',
    test: {
      kind: 'covers',
      ...DIMENSIONS,
      column: 'dimension',
      values: RISK_DIMENSIONS.map((each) => each.value),
    },
  }),
  condition({
    key: 'risk-measures-given',
    title: '每个有风险的方面都写明依据和措施',
    basis: articles.risk,
    advice: '请补充风险点和依据、防范措施和处置预案。',
    remedy: 'risk',
    step: 'risk',
    test: {
      kind: 'rows-filled',
      ...DIMENSIONS,
      column: 'level',
      values: ['high', 'medium', 'low'],
      demanded: ['evidence', 'measures'],
    },
  }),
  condition({
    key: 'risk-reasons-given',
    title: '不涉及的方面都说明了理由',
    basis: articles.risk,
    advice: '请补充不涉及的理由。',
    remedy: 'risk',
    step: 'risk',
    test: {
      kind: 'rows-filled',
      ...DIMENSIONS,
      column: 'level',
      values: ['not-applicable'],
      demanded: ['reason'],
    },
  }),
];

const risk = (profile: DecisionProfile): readonly Condition[] => [
  ...dimensions(profile),
  condition({
    key: 'risk-controllable',
    title: '风险评估报告已公布，风险可控或者调整方案后可控',
    basis: citedTogether(profile.articles.risk, profile.articles.riskConclusion),
    advice: '请公布风险评估报告；风险不可控的，调整方案后重新评估。',
    remedy: 'risk',
    step: 'risk',
    test: {
      kind: 'latest-says',
      stages: ['risk'],
      field: 'conclusion',
      accepted: ['controllable', 'controllable-after'],
    },
  }),
];

export const prepared = (profile: DecisionProfile): readonly Condition[] => [
  ...participation(profile),
  ...experts(profile),
  ...risk(profile),
];
