import type { Condition, ConditionTest, When } from '../../../src/dossiers/condition-declaration.ts';
import { RISK_DIMENSIONS } from '../../types/decisions/review.ts';
import { UNIT_NAMES } from '../periods.ts';
import type { DecisionProfile } from './law.ts';

const recorded = (...stages: readonly string[]): ConditionTest => ({ kind: 'recorded', stages });

const needed = (field: string): When => ({ stages: ['start'], field, values: ['required'] });
const toBeAmended: When = { stages: ['legality-review'], field: 'outcome', values: ['amend'] };
const ANSWERS = { stages: ['expert-adoption'], rows: 'answers', column: 'outcome' } as const;
const DIMENSIONS = { stages: ['risk'], rows: 'dimensions' } as const;

type Given = Pick<Condition, 'key' | 'title' | 'basis' | 'advice' | 'remedy' | 'test'> &
  Partial<Pick<Condition, 'step' | 'when'>>;
const condition = (given: Given): Condition => ({ step: null, when: null, ...given });

/** 公众参与: draft, explanation and basis made public, the period over, every opinion answered. */
const participation = ({ articles }: DecisionProfile): readonly Condition[] => [
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
const dimensions = ({ articles }: DecisionProfile): readonly Condition[] => [
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
    basis: `${profile.articles.risk}、${profile.articles.riskConclusion}`,
    advice: '请公布风险评估报告；风险不可控的，调整方案后重新评估。',
    remedy: 'risk',
    step: 'risk',
    test: {
      kind: 'latest-says',
      stages: ['risk'],
      field: 'conclusion',
      accepted: ['controllable', 'controllable-after'],
      after: null,
    },
  }),
];

const prepared = (profile: DecisionProfile): readonly Condition[] => [
  ...participation(profile),
  ...experts(profile),
  ...risk(profile),
];

/** 未经合法性审查、经审查不合法或者未按照意见修改完善的，不得提交审议或者决策. Nothing lifts it. */
const lawful = ({ articles }: DecisionProfile): readonly Condition[] => [
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
      after: { stages: ['deliberation'], field: 'outcome', values: ['again'] },
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

/** The office that the law names reviews, never the body that drafted. */
const independent = ({ articles }: DecisionProfile, stage: string): readonly Condition[] => [
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
    test: { kind: 'mentions', stages: [stage], field: 'reviewBody', words: ['司法', '法制'] },
  }),
];

const reviewTime = ({ legalityReview }: DecisionProfile): readonly Condition[] =>
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

const commentPeriod = ({ comments, commentsShorter }: DecisionProfile): Condition =>
  condition({
    key: 'comment-period-long-enough',
    title:
      commentsShorter === null
        ? `征求意见期限不少于${comments.days}日`
        : `征求意见期限不少于${comments.days}日；确需缩短的，公告中说明理由，且不少于${commentsShorter.days}日`,
    basis: commentsShorter === null ? comments.basis : `${comments.basis}、${commentsShorter.basis}`,
    advice: '期限自开始日期和公开之日中较晚一日的次日起算，请延后截止日期。',
    remedy: 'consultation',
    test: {
      kind: 'lasts',
      stages: ['consultation'],
      from: 'opensOn',
      to: 'closesOn',
      published: true,
      days: comments.days,
      unit: comments.unit,
      shorter: commentsShorter === null ? null : { reason: 'shortReason', days: commentsShorter.days },
    },
  });

const hearingPapers = ({ hearingPapers: period }: DecisionProfile): readonly Condition[] =>
  period === null
    ? []
    : [
        condition({
          key: 'hearing-papers-in-time',
          title: `听证材料至少在召开${period.days}日前送达参加人`,
          basis: period.basis,
          advice: '请核对送达日期，或者推迟听证会并重新公告。',
          remedy: 'hearing-list',
          test: {
            kind: 'lasts',
            stages: ['hearing-list'],
            from: 'papersDeliveredOn',
            to: 'hearingOn',
            published: false,
            days: period.days,
            unit: period.unit,
            shorter: null,
          },
        }),
      ];

const hearingAnnounced = ({ articles }: DecisionProfile): readonly Condition[] => [
  condition({
    key: 'hearing-announced',
    title: '听证公告已提前公布',
    basis: articles.hearing,
    advice: '请先公布听证的草案、说明、时间、地点和报名办法。',
    remedy: 'hearing-notice',
    test: recorded('hearing-notice'),
  }),
];

const participantsPublished = ({ articles }: DecisionProfile): Condition =>
  condition({
    key: 'participants-published',
    title: '听证参加人名单已提前公布',
    basis: articles.hearing,
    advice: '请先公布参加人名单。',
    remedy: 'hearing-list',
    test: recorded('hearing-list'),
  });

const minutesSigned = ({ articles }: DecisionProfile): Condition =>
  condition({
    key: 'minutes-signed',
    title: '听证笔录经参加人确认并签字',
    basis: articles.hearing,
    advice: '请将笔录交参加人确认签字后公布。',
    remedy: 'hearing',
    test: { kind: 'latest-says', stages: ['hearing'], field: 'signed', accepted: ['yes'], after: null },
  });

const submitted = ({ articles }: DecisionProfile): Condition =>
  condition({
    key: 'submitted',
    title: '已提请审议，提交的材料和列席办法已公布',
    basis: articles.submission,
    advice: '请先公布提请审议和列席公告。',
    remedy: 'submission',
    test: recorded('submission'),
  });

const passed = ({ articles }: DecisionProfile): Condition =>
  condition({
    key: 'passed-collectively',
    title: '经政府全体会议或者常务会议集体讨论通过',
    basis: articles.deliberation,
    advice: '请先公布集体讨论情况。',
    remedy: 'deliberation',
    test: {
      kind: 'latest-says',
      stages: ['deliberation'],
      field: 'outcome',
      accepted: ['passed', 'passed-amended'],
      after: null,
    },
  });

const published = ({ articles }: DecisionProfile): Condition =>
  condition({
    key: 'decision-published',
    title: '决策已经公布',
    basis: articles.publication,
    advice: '请先公布决策和相关文件。',
    remedy: 'outcome',
    step: 'publication',
    test: recorded('outcome'),
  });

const amendmentAsked = ({ articles }: DecisionProfile): Condition =>
  condition({
    key: 'amendment-asked',
    title: '合法性审查结论为“应当修改完善”',
    basis: articles.legality,
    advice: '审查结论为合法的不需要此步；不合法的，修改草案后重新送审。',
    remedy: 'legality-review',
    test: {
      kind: 'latest-says',
      stages: ['legality-review'],
      field: 'outcome',
      accepted: ['amend'],
      after: null,
    },
  });

const everyChannel = ({ articles, channels }: DecisionProfile): Condition =>
  condition({
    key: 'every-channel',
    title: '政府网站、报刊等规定的渠道都已公布',
    basis: articles.publication,
    advice: '请登记每个渠道的公布情况和凭据。',
    remedy: 'media',
    test: {
      kind: 'covers',
      stages: ['media'],
      rows: 'channels',
      column: 'channel',
      values: channels,
    },
  });

const evaluatorIndependent = ({ articles }: DecisionProfile): Condition =>
  condition({
    key: 'evaluator-independent',
    title: '后评估单位没有承担过决策前的主要评估工作',
    basis: articles.evaluation,
    advice: '请另行委托评估单位。',
    remedy: 'evaluation',
    test: {
      kind: 'different',
      one: { stages: ['evaluation'], field: 'evaluator' },
      other: { stages: ['risk'], field: 'assessor' },
    },
  });

/** What must hold before a record may stand, stage by stage. */
export function decisionConditions(profile: DecisionProfile): Readonly<Record<string, readonly Condition[]>> {
  const [, over] = participation(profile);
  const ready = [...prepared(profile), ...lawful(profile)];
  return {
    consultation: [commentPeriod(profile)],
    'hearing-list': [...hearingAnnounced(profile), ...hearingPapers(profile)],
    hearing: [...hearingAnnounced(profile), participantsPublished(profile), minutesSigned(profile)],
    adoption: over === undefined ? [] : [over],
    risk: dimensions(profile),
    'legality-review': [
      ...prepared(profile),
      ...independent(profile, 'legality-review'),
      ...reviewTime(profile),
    ],
    'legality-amendment': [amendmentAsked(profile)],
    'legality-confirmation': [
      amendmentAsked(profile),
      ...lawful(profile).slice(1),
      ...independent(profile, 'legality-confirmation'),
    ],
    submission: ready,
    deliberation: [...ready, submitted(profile)],
    outcome: [...ready, submitted(profile), passed(profile)],
    media: [published(profile), everyChannel(profile)],
    interpretation: [published(profile)],
    execution: [passed(profile)],
    evaluation: [passed(profile), evaluatorIndependent(profile)],
  };
}
