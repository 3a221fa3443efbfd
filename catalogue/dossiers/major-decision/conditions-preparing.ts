import { citedTogether, ownRule } from '../../../src/kernel/citation.ts';
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

export const expertPointsAnswered = ({ articles }: DecisionProfile): readonly Condition[] => [
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
export const dimensions = (profile: DecisionProfile): readonly Condition[] => [
  ...rated(profile),
  ...assessed(profile),
];

const rated = ({ articles }: DecisionProfile): readonly Condition[] => [
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

/** Each dimension once, in words of its own, and a conclusion that does not lie below what was found. */
const assessed = ({ articles }: DecisionProfile): readonly Condition[] => [
  condition({
    key: 'risk-dimensions-once',
    title: '每个方面只评估一次',
    basis: articles.risk,
    advice: '请合并重复的方面，只保留一个等级。',
    remedy: 'risk',
    step: 'risk',
    test: { kind: 'distinct', ...DIMENSIONS, column: 'dimension' },
  }),
  condition({
    key: 'risk-evidence-differs',
    title: '各个方面的风险点和依据分别写明，不互相照抄',
    basis: citedTogether(articles.risk, ownRule('不同方面的风险分别说明')),
    advice: '几个方面写了同一段话，请分别写明各自的风险点和依据。',
    remedy: 'risk',
    step: 'risk',
    test: { kind: 'distinct', ...DIMENSIONS, column: 'evidence' },
  }),
  condition({
    key: 'risk-conclusion-not-below',
    title: '有高风险方面的，总体结论不能是“风险可控”',
    basis: articles.risk,
    advice: '请调整方案并选择“调整方案后风险可控”，或者“风险不可控”。',
    remedy: 'risk',
    step: 'risk',
    when: { stages: ['risk'], field: 'conclusion', values: ['controllable'] },
    test: { kind: 'rows-avoid', ...DIMENSIONS, column: 'level', values: ['high'] },
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

/** 除依法应当保密的外: secrecy keeps the papers back, the step itself is done and told by number and day. */
export const exceptionConditions = ({ articles }: DecisionProfile): readonly Condition[] => [
  condition({
    key: 'exception-for-secrecy',
    title: '只有依法应当保密的，才能不公开决策环节',
    basis: articles.exception,
    advice: '涉及个人隐私、商业秘密的，公开时隐去有关内容，环节照常公开。',
    remedy: 'exception',
    test: {
      kind: 'rows-say',
      stages: ['exception'],
      rows: 'exempted',
      column: 'ground',
      accepted: ['state-secret'],
    },
  }),
  condition({
    key: 'exception-tells-that-it-was-done',
    title: '不公开专家论证、风险评估的，写明已由谁在何日完成、文号是什么',
    basis: citedTogether(articles.exception, articles.experts, articles.risk),
    advice: '保密只免除公布，不免除论证和评估；请填写完成单位、完成日期和文号。',
    remedy: 'exception',
    test: {
      kind: 'rows-filled',
      stages: ['exception'],
      rows: 'exempted',
      column: 'step',
      values: ['experts', 'risk'],
      demanded: ['doneBy', 'doneOn', 'doneNumber'],
    },
  }),
];
