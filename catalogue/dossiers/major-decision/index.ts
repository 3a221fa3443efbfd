import { isJsonObject } from '../../../src/kernel/json-object.ts';
import type {
  DossierKind,
  StageDeadline,
  StageDeclaration,
  StageRecord,
} from '../../../src/schema/dossier-kind.ts';
import { DOSSIER_FIELDS } from '../../types/record-types.ts';
import { dayIn, firstOf, lastOf, valueIn } from '../gates.ts';
import { dueFrom } from '../periods.ts';
import { stage } from '../stage.ts';
import { decisionConditions } from './conditions.ts';
import { fixed, never, once } from './fixed-fields.ts';
import { DECISION_PROFILES, type DecisionProfile, INTERPRETED, PROMPTLY } from './law.ts';
import { noInterest, pointsWhenToAmend, reasonWithoutExperts, reasonWithoutGuests } from './stage-gates.ts';

type Records = readonly StageRecord[];

const lifted = (records: Records, step: string): boolean =>
  records
    .filter((record) => record.stage === 'exception')
    .flatMap((record) => (Array.isArray(record.content.exempted) ? record.content.exempted : []))
    .some((row) => isJsonObject(row) && row.step === step);
const unless =
  (step: string) =>
  (records: Records): boolean =>
    !lifted(records, step);
const whenNeeded =
  (field: string, step: string) =>
  (records: Records): boolean =>
    valueIn(firstOf(records, 'start'), field) === 'required' && !lifted(records, step);
const always = (): boolean => true;

const UNDERTAKER = { title: '决策承办单位', field: 'undertaker' } as const;
const MAKER = { title: '决策机关', field: null } as const;
const REVIEWER = { title: '合法性审查机构', field: null, named: false } as const;

/** What the review says is approved by those who reviewed, not by the body's own clerks alone (条例第二十五条). */
const BY_LEGAL_OFFICE: NonNullable<StageDeclaration['approvals']> = ['reviewer', 'legal'];

const promptly = (
  title: string,
  what: string,
  from: (before: Records) => StageRecord['on'] | null,
): StageDeadline => ({
  title,
  measures: 'publication',
  due: (before, _, calendar) => dueFrom(what, from(before), PROMPTLY, calendar),
});

/** 解读 within three working days of the decision (国办发〔2016〕80号). */
const explained: StageDeadline = {
  title: '决策解读',
  measures: 'publication',
  due: (before, _, calendar) =>
    dueFrom('决策公布之日', lastOf(before, 'outcome')?.on ?? null, INTERPRETED, calendar),
};

const stages = (profile: DecisionProfile): readonly StageDeclaration[] => {
  const conditions = decisionConditions(profile);
  const at = (
    given: Omit<Parameters<typeof stage>[0], 'audience' | 'phase'> & { readonly phase?: string },
  ): StageDeclaration => stage({ audience: 'public', conditions: conditions[given.key] ?? [], ...given });
  return [
    at({
      key: 'start',
      title: '启动',
      type: 'decision-start',
      demand: '决策事项、承办单位、启动理由和须履行的程序。',
      phase: 'start',
      opens: true,
      repeatable: false,
      required: always,
      gates: [reasonWithoutExperts(profile)],
      responsible: MAKER,
      fixed: fixed(profile, [
        ...once('matter', 'category', 'documentDate', 'undertaker'),
        { field: 'hearing', from: 'later-phase', mayBecome: ['required'] },
        { field: 'experts', from: 'later-phase', mayBecome: ['required'] },
      ]),
    }),
    at({
      key: 'consultation',
      title: '公布决策草案、征求意见',
      type: 'decision-consultation',
      demand: '决策草案、决策依据、起草说明，提意见的方式和期限。',
      phase: 'preparation',
      required: unless('consultation'),
      responsible: UNDERTAKER,
      fixed: fixed(profile, once('draft', 'opensOn', 'closesOn')),
    }),
    at({
      key: 'outreach',
      title: '其他渠道听取意见',
      type: 'decision-outreach',
      demand: '听证座谈、调查研究、咨询协商、媒体沟通中听取的意见。',
      phase: 'preparation',
      responsible: UNDERTAKER,
    }),
    at({
      key: 'hearing-notice',
      title: '听证公告',
      type: 'decision-hearing-notice',
      demand: '听证的时间、地点、名额和报名办法。',
      phase: 'preparation',
      required: whenNeeded('hearing', 'hearing'),
      responsible: UNDERTAKER,
    }),
    at({
      key: 'hearing-list',
      title: '听证参加人名单',
      type: 'decision-hearing-list',
      demand: '参加人名单和听证材料送达情况。',
      phase: 'preparation',
      required: whenNeeded('hearing', 'hearing'),
      responsible: UNDERTAKER,
    }),
    at({
      key: 'hearing',
      title: '听证会',
      type: 'decision-hearing',
      demand: '听证会上各方的意见和笔录确认情况。',
      phase: 'preparation',
      required: whenNeeded('hearing', 'hearing'),
      responsible: UNDERTAKER,
    }),
    at({
      key: 'adoption',
      title: '意见采纳情况',
      type: 'decision-adoption',
      demand: '收到多少意见，采纳了哪些，没有采纳的是什么理由。',
      phase: 'preparation',
      required: unless('consultation'),
      responsible: UNDERTAKER,
      deadlines: [
        promptly('公布意见采纳情况', '征求意见截止日', (before) =>
          dayIn(lastOf(before, 'consultation'), 'closesOn'),
        ),
      ],
      fixed: fixed(profile, once('answers', 'byChannel')),
    }),
    at({
      key: 'experts',
      title: '专家论证',
      type: 'decision-experts',
      demand: '论证专家、选择理由，对必要性、可行性、科学性的意见。',
      phase: 'preparation',
      required: whenNeeded('experts', 'experts'),
      gates: [noInterest(profile)],
      responsible: UNDERTAKER,
      fixed: fixed(profile, once('points', 'experts', 'conclusion')),
    }),
    at({
      key: 'expert-adoption',
      title: '专家意见采纳情况',
      type: 'decision-expert-adoption',
      demand: '每条专家意见采纳或者不采纳，不采纳的理由。',
      phase: 'preparation',
      required: (records) => firstOf(records, 'experts') !== undefined && !lifted(records, 'experts'),
      responsible: UNDERTAKER,
      fixed: fixed(profile, once('answers')),
    }),
    at({
      key: 'risk',
      title: '风险评估',
      type: 'decision-risk',
      demand: '八个方面的风险等级、依据和措施，总体结论。',
      phase: 'preparation',
      required: unless('risk'),
      responsible: UNDERTAKER,
      fixed: fixed(profile, once('dimensions', 'conclusion', 'assessor')),
    }),
    at({
      key: 'legality-review',
      title: '合法性审查',
      type: 'decision-legality',
      demand: '由谁审查，审查了什么，结论是什么。',
      phase: 'legality',
      required: always,
      gates: [pointsWhenToAmend(profile)],
      approvals: BY_LEGAL_OFFICE,
      responsible: REVIEWER,
      permanent: true,
      fixed: fixed(profile, [
        ...never('outcome', 'reviewBody', 'reviewedText'),
        ...once('points', 'receivedOn', 'documentDate'),
      ]),
    }),
    at({
      key: 'legality-amendment',
      title: '按审查意见修改',
      type: 'decision-legality-amendment',
      demand: '对每条审查意见作了什么修改，修改前后对照。',
      phase: 'legality',
      required: (records) => valueIn(lastOf(records, 'legality-review'), 'outcome') === 'amend',
      responsible: UNDERTAKER,
      fixed: fixed(profile, once('changes', 'reviewedText')),
    }),
    at({
      key: 'legality-confirmation',
      title: '审查机构确认',
      type: 'decision-legality-confirmation',
      demand: '审查机构是否确认已经修改完善。',
      phase: 'legality',
      approvals: BY_LEGAL_OFFICE,
      required: (records) => valueIn(lastOf(records, 'legality-review'), 'outcome') === 'amend',
      responsible: REVIEWER,
      permanent: true,
      fixed: fixed(profile, never('outcome', 'reviewBody')),
    }),
    at({
      key: 'submission',
      title: '提请审议',
      type: 'decision-submission',
      demand: '提交会议的材料，列席的名额和报名办法。',
      phase: 'deliberation',
      required: always,
      responsible: UNDERTAKER,
    }),
    at({
      key: 'deliberation',
      title: '集体讨论',
      type: 'decision-deliberation',
      demand: '会议的出席、列席情况和讨论结果。',
      phase: 'deliberation',
      required: always,
      reopens: (content) => content.outcome === 'again' || content.outcome === 'passed-amended',
      closes: (content) => content.outcome === 'rejected',
      gates: [reasonWithoutGuests(profile)],
      responsible: MAKER,
      permanent: true,
      fixed: fixed(profile, [
        ...never('outcome'),
        ...once('meeting', 'session', 'due', 'present', 'headSpokeLast', 'documentDate'),
      ]),
    }),
    at({
      key: 'outcome',
      title: '决策公布',
      type: 'decision-outcome',
      demand: '决定的事项和相关文件。',
      phase: 'publication',
      required: unless('publication'),
      deadlines: [
        promptly('公布决策', '作出决定之日', (before) => lastOf(before, 'deliberation')?.on ?? null),
      ],
      responsible: MAKER,
      repeatable: false,
      fixed: fixed(profile, [
        ...never('title', 'documentNumber', 'effectiveOn'),
        { field: 'body', from: 'publication', loosely: true },
      ]),
    }),
    at({
      key: 'media',
      title: '各媒体公布',
      type: 'decision-media',
      demand: '网站、公报、报刊、电视等各渠道的公布情况和凭据。',
      phase: 'publication',
      required: unless('publication'),
      responsible: MAKER,
      deadlines: [promptly('各媒体公布', '决策公布之日', (before) => lastOf(before, 'outcome')?.on ?? null)],
    }),
    at({
      key: 'interpretation',
      title: '决策解读',
      type: 'decision-interpretation',
      demand: '决策的背景、内容、影响和办理办法。',
      phase: 'publication',
      required: unless('publication'),
      responsible: UNDERTAKER,
      deadlines: [explained],
    }),
    at({
      key: 'execution',
      title: '决策执行',
      type: 'decision-execution',
      demand: '执行进展和督查情况。',
      phase: 'aftermath',
      responsible: { title: '决策执行单位', field: null, named: false },
    }),
    at({
      key: 'evaluation',
      title: '决策后评估',
      type: 'decision-evaluation',
      demand: '决策实施的效果和处理意见。',
      phase: 'aftermath',
      closes: (content) => content.final === 'yes',
      responsible: MAKER,
    }),
    at({
      key: 'exception',
      title: '依法不公开',
      type: 'decision-exception',
      demand: '哪些环节依法不公开，依据和理由；合法性审查不得免除。',
      anyTime: true,
      approvals: ['reviewer', 'secrecy'],
      responsible: MAKER,
      fixed: fixed(profile, never('exempted')),
    }),
  ];
};

/** One version for each legal profile; a dossier keeps the one of its first day. */
export const MAJOR_DECISION_KINDS: readonly DossierKind[] = DECISION_PROFILES.map((profile) => ({
  key: 'major-decision',
  version: profile.version,
  validFrom: profile.validFrom,
  title: '重大行政决策',
  basis: profile.basis,
  profile: { key: profile.key, title: profile.title },
  number: {
    title: '决策事项编号',
    pattern: 'JC-20\\d{2}-\\d{3}',
    help: '决策事项编号由“JC”、年份和三位流水号组成，',
    example: 'JC-2026-001',
  },
  fields: { ...DOSSIER_FIELDS, changes: 'changes', listed: 'catalogueNumber' },
  lookup: null,
  ocds: null,
  phases: [
    { key: 'start', title: '已启动' },
    { key: 'preparation', title: '征求意见和论证评估' },
    { key: 'legality', title: '合法性审查' },
    { key: 'deliberation', title: '集体讨论' },
    { key: 'publication', title: '已公布' },
    { key: 'aftermath', title: '执行和后评估' },
  ],
  exceptions: { stages: ['exception'], rows: 'exempted', column: 'step' },
  texts: [
    { stage: 'consultation', field: 'draft', title: '征求意见稿' },
    { stage: 'legality-review', field: 'reviewedText', title: '送合法性审查的文本' },
    { stage: 'legality-amendment', field: 'reviewedText', title: '按审查意见修改后的文本' },
    { stage: 'outcome', field: 'body', title: '公布的决定' },
  ],
  guarded: {
    stage: 'outcome',
    always: ['legality-lawful'],
    announced: ['passed-collectively'],
    judged: 'legality-review',
    demanded: ['risk', 'legality-review', 'deliberation', 'outcome'],
    texts: [
      { stages: ['consultation'], field: 'draft' },
      { stages: ['legality-review', 'legality-amendment'], field: 'reviewedText' },
    ],
  },
  collection: {
    path: 'decisions',
    title: '重大行政决策',
    lead: '改革方案、重大政策和重点工程在决定之前公开草案、听取意见。每项决策走到了哪一步、还缺什么，都在这里。',
    category: { field: 'category', title: '决策类别' },
  },
  stages: stages(profile),
}));
