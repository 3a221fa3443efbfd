import { citedTogether, ownRule } from '../../../src/kernel/citation.ts';
import type { Condition } from '../../../src/schema/condition.ts';
import { MANDATE_2016 } from '../../law/statutes/disclosure.ts';
import { condition, REVIEWED_TEXT, recorded } from './condition.ts';
import type { DecisionProfile } from './law.ts';

export const commentPeriod = ({ comments, commentsShorter }: DecisionProfile): Condition =>
  condition({
    key: 'comment-period-long-enough',
    title:
      commentsShorter === null
        ? `征求意见期限不少于${comments.days}日`
        : `征求意见期限不少于${comments.days}日；确需缩短的，公告中说明理由，且不少于${commentsShorter.days}日`,
    basis: commentsShorter === null ? comments.basis : citedTogether(comments.basis, commentsShorter.basis),
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

export const hearingPapers = ({ hearingPapers: period }: DecisionProfile): readonly Condition[] =>
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

export const hearingAnnounced = ({ articles }: DecisionProfile): readonly Condition[] => [
  condition({
    key: 'hearing-announced',
    title: '听证公告已提前公布',
    basis: articles.hearing,
    advice: '请先公布听证的草案、说明、时间、地点和报名办法。',
    remedy: 'hearing-notice',
    test: recorded('hearing-notice'),
  }),
];

export const participantsPublished = ({ articles }: DecisionProfile): Condition =>
  condition({
    key: 'participants-published',
    title: '听证参加人名单已提前公布',
    basis: articles.hearing,
    advice: '请先公布参加人名单。',
    remedy: 'hearing-list',
    test: recorded('hearing-list'),
  });

export const minutesSigned = ({ articles }: DecisionProfile): Condition =>
  condition({
    key: 'minutes-signed',
    title: '听证笔录经参加人确认并签字',
    basis: articles.hearing,
    advice: '请将笔录交参加人确认签字后公布。',
    remedy: 'hearing',
    test: { kind: 'latest-says', stages: ['hearing'], field: 'signed', accepted: ['yes'] },
  });

export const submitted = ({ articles }: DecisionProfile): Condition =>
  condition({
    key: 'submitted',
    title: '已提请审议，提交的材料和列席办法已公布',
    basis: articles.submission,
    advice: '请先公布提请审议和列席公告。',
    remedy: 'submission',
    test: recorded('submission'),
  });

export const passed = ({ articles }: DecisionProfile): Condition =>
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
    },
  });

/** A meeting decides when most of its members are there, and the head of the government speaks last. */
export const quorum = ({ articles }: DecisionProfile): readonly Condition[] => [
  condition({
    key: 'quorum',
    title: '会议有组成人员过半数到会，实到人数不多于应到人数',
    basis: citedTogether(articles.deliberation, ownRule('会议由组成人员过半数到会方可讨论决定')),
    advice: '请核对应到、实到人数；到会不足的，另行召开会议讨论。',
    remedy: 'deliberation',
    test: { kind: 'majority', stages: ['deliberation'], part: 'present', whole: 'due' },
  }),
];

export const headSpeaksLast = ({ articles, headLast }: DecisionProfile): readonly Condition[] =>
  headLast
    ? [
        condition({
          key: 'head-spoke-last',
          title: '行政首长在集体讨论中最后发表意见',
          basis: articles.deliberation,
          advice: '没有最后发表意见的，讨论不合程序，应当重新讨论。',
          remedy: 'deliberation',
          test: {
            kind: 'latest-says',
            stages: ['deliberation'],
            field: 'headSpokeLast',
            accepted: ['yes'],
          },
        }),
      ]
    : [];

/** Whoever may attend knows the day, and could apply until the end of the term. */
export const meetingAnnounced = ({ articles }: DecisionProfile): readonly Condition[] => [
  condition({
    key: 'seats-closed',
    title: '列席报名期限已经届满',
    basis: citedTogether(articles.submission, MANDATE_2016.at('第（七）条')),
    advice: '请在列席报名截止日期过后开会。',
    remedy: 'submission',
    test: { kind: 'passed', stages: ['submission'], field: 'applyUntil', optional: true },
  }),
  condition({
    key: 'meeting-not-before-planned',
    title: '会议不早于公告的拟安排日期',
    basis: citedTogether(articles.submission, MANDATE_2016.at('第（七）条')),
    advice: '会议提前的，请先更正提请审议公告中的拟安排日期。',
    remedy: 'submission',
    test: { kind: 'passed', stages: ['submission'], field: 'plannedOn', reached: true },
  }),
];

/** One decision on one dossier, and it is the text that was reviewed. */
export const decidedText = ({ articles }: DecisionProfile): readonly Condition[] => [
  condition({
    key: 'one-decision',
    title: '一个事项只公布一个决策',
    basis: articles.publication,
    advice: '决策已经公布；内容改变的，另立事项并重新履行程序。',
    remedy: 'outcome',
    test: { kind: 'single', stages: ['outcome'] },
  }),
  condition({
    key: 'decided-text-reviewed',
    title: '公布的决策包含经合法性审查（并按意见修改）的全文，一字不改',
    basis: citedTogether(articles.legality, articles.publication),
    advice: '正文与审查的文本不一致：请公布经审查的文本；确需改动的，将改动后的文本重新送审。',
    remedy: 'legality-review',
    test: { kind: 'carries', text: REVIEWED_TEXT, within: { stages: ['outcome'], field: 'body' } },
  }),
];

export const published = ({ articles }: DecisionProfile): Condition =>
  condition({
    key: 'decision-published',
    title: '决策已经公布',
    basis: articles.publication,
    advice: '请先公布决策和相关文件。',
    remedy: 'outcome',
    step: 'publication',
    test: recorded('outcome'),
  });

export const amendmentAsked = ({ articles }: DecisionProfile): Condition =>
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
    },
  });

export const everyChannel = ({ articles, channels }: DecisionProfile): readonly Condition[] => [
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
  }),
  condition({
    key: 'television-or-reason',
    title: '已在电视公布，没有的说明理由',
    basis: MANDATE_2016.at('第（七）条'),
    advice: '请登记电视公布的情况，或者在“未在电视公布的理由”中说明。',
    remedy: 'media',
    test: {
      kind: 'covers',
      stages: ['media'],
      rows: 'channels',
      column: 'channel',
      values: ['television'],
      unless: 'noTelevisionReason',
    },
  }),
];

export const evaluatorIndependent = ({ articles }: DecisionProfile): Condition =>
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
