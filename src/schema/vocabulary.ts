/**
 * Every closed list of words of the platform, once: the values that stand in the database and in /api/v1, and what
 * people read for each. Pure values, so that the back office in the browser and the tests take them from here too
 * (docs/decisions/0037).
 */

import type { TermUnit } from '../kernel/term.ts';
import type { BodyKind, BodyLevel } from './body.ts';

export type { Role } from '../kernel/actor.ts';
export type { TermUnit } from '../kernel/term.ts';

/** What the word of a list is, for lists of choices; in the order of the list. */
export const choicesOf = <W extends string>(
  names: Readonly<Record<W, string>>,
): { readonly value: string; readonly label: string }[] =>
  Object.entries<string>(names).map(([value, label]) => ({ value, label }));

export const SHAPES = ['document', 'register', 'dossier', 'series'] as const;
export type Shape = (typeof SHAPES)[number];

/** 五公开: 决策 执行 管理 服务 结果. */
export const KINDS = ['decision', 'execution', 'management', 'service', 'result'] as const;
export type Kind = (typeof KINDS)[number];
export const KIND_NAMES: Readonly<Record<Kind, string>> = {
  decision: '决策公开',
  execution: '执行公开',
  management: '管理公开',
  service: '服务公开',
  result: '结果公开',
};
export const isKind = (text: unknown): text is Kind => KINDS.some((kind) => kind === text);

/** 公开对象 */
export const AUDIENCES = ['public', 'people-concerned', 'inside-unit'] as const;
export type Audience = (typeof AUDIENCES)[number];
export const AUDIENCE_NAMES: Readonly<Record<Audience, string>> = {
  public: '全社会',
  'people-concerned': '特定群众（当事人）',
  'inside-unit': '特定群众（本单位内部）',
};
export const isAudience = (text: string): text is Audience => AUDIENCES.some((each) => each === text);

/** 公开方式 */
export const MANNERS = ['proactive', 'on-request'] as const;
export type Manner = (typeof MANNERS)[number];
export const MANNER_NAMES: Readonly<Record<Manner, string>> = {
  proactive: '主动公开',
  'on-request': '依申请公开',
};

/** How a personal field reaches the public. */
export const PRIVACIES = ['public', 'mask-name', 'mask-id', 'mask-phone', 'mask-address', 'never'] as const;
export type Privacy = (typeof PRIVACIES)[number];

/**
 * 公开主体 by set: a set follows reforms. `project-units` are listed in catalogue/bodies, because neither kind nor level
 * tells who they are.
 */
export const RESPONSIBLE_SETS = [
  'all',
  'provincial-departments',
  'prefectures',
  'counties',
  'local-departments',
  'townships',
  'villages',
  'project-units',
] as const;
export type ResponsibleSet = (typeof RESPONSIBLE_SETS)[number];
export const RESPONSIBLE_SET_NAMES: Readonly<Record<ResponsibleSet, string>> = {
  all: '各市州政府、省政府相关部门',
  'provincial-departments': '省政府相关部门',
  prefectures: '各市州政府',
  counties: '各县市区政府',
  'local-departments': '市县政府工作部门',
  townships: '各乡镇政府（街道办事处）',
  villages: '各村（居）民委员会',
  'project-units': '科技项目承担单位',
};

/** Who stands in a published register as the holder of one of its lines. */
export const HOLDERS_NAME = '名录所列单位';

/**
 * 公开渠道和载体 of the national catalogue of the grassroots; items may name others. 政务新媒体 is what that catalogue prints as 两微
 * 一端.
 */
export const ITEM_CHANNELS = [
  '政府网站',
  '政府公报',
  '政务新媒体',
  '发布会/听证会',
  '广播电视',
  '纸质媒体',
  '公开查阅点',
  '政务服务中心',
  '便民服务站',
  '入户/现场',
  '社区/企事业单位/村公示栏（电子屏）',
  '精准推送',
] as const;

/** When an item is due. */
export const TIMING_KINDS = ['event', 'period', 'standing'] as const;
export type TimingKind = (typeof TIMING_KINDS)[number];
export const TIMING_KIND_NAMES: Readonly<Record<TimingKind, string>> = {
  event: '有事即公开',
  period: '按周期公开',
  standing: '长期公开',
};
/** What periods that must last at least so long are counted in. */
export const DAY_UNITS = ['working-day', 'calendar-day'] as const;
export type DayUnit = (typeof DAY_UNITS)[number];
/** What a term within which something is due is counted in (src/kernel/term.ts). */
export const TERM_UNITS = [
  'working-day',
  'calendar-day',
  'same-day',
  'hour',
  'month',
  'year',
  'date',
] as const satisfies readonly TermUnit[];
export const TERM_UNIT_NAMES: Readonly<Record<TermUnit, string>> = {
  'working-day': '个工作日',
  'calendar-day': '日',
  'same-day': '当日',
  hour: '小时',
  month: '个月',
  year: '年',
  date: '次年固定日期',
};
export const TIMING_PERIODS = ['hour', 'day', 'month', 'quarter', 'half-year', 'year'] as const;
export type TimingPeriod = (typeof TIMING_PERIODS)[number];
export const TIMING_PERIOD_NAMES: Readonly<Record<TimingPeriod, string>> = {
  hour: '每小时',
  day: '每日',
  month: '每月',
  quarter: '每季度',
  'half-year': '每半年',
  year: '每年',
};

/** 审核、保密审查、合法性审查. */
export const REVIEW_STEPS = ['reviewer', 'secrecy', 'legal'] as const;
export type ReviewStep = (typeof REVIEW_STEPS)[number];
export const REVIEW_NAMES: Readonly<Record<ReviewStep, string>> = {
  reviewer: '审核',
  secrecy: '保密审查',
  legal: '合法性审查',
};

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
export const DRAFT_ACTIONS = ['edit', 'submit', 'approve', 'return', 'recall', 'publish', 'discard'] as const;
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

/** Where a consultation stands; what can be commented on now comes first. */
export const CONSULTATION_PHASES = ['open', 'closed', 'answered', 'upcoming'] as const;
export type ConsultationPhase = (typeof CONSULTATION_PHASES)[number];
export const CONSULTATION_PHASE_NAMES: Readonly<Record<ConsultationPhase, string>> = {
  open: '正在征求',
  closed: '已截止，待反馈',
  answered: '已反馈',
  upcoming: '即将开始',
};

/** How an opinion came in: on the site, or by one of the ways that an official enters. */
export const OPINION_CHANNELS = ['site', 'hearing', 'research', 'deliberation', 'media'] as const;
export type OpinionChannel = (typeof OPINION_CHANNELS)[number];
export const OPINION_CHANNEL_NAMES: Readonly<Record<OpinionChannel, string>> = {
  site: '政府网站',
  hearing: '听证座谈',
  research: '调查研究',
  deliberation: '咨询协商',
  media: '媒体沟通',
};

/** Who gives an opinion. */
export const PERSON_GROUPS = [
  'resident',
  'enterprise',
  'organisation',
  'expert',
  'deputy',
  'public-body',
  'other',
] as const;
export type PersonGroup = (typeof PERSON_GROUPS)[number];
export const PERSON_GROUP_NAMES: Readonly<Record<PersonGroup, string>> = {
  resident: '居民',
  enterprise: '企业、个体工商户',
  organisation: '社会组织、行业协会',
  expert: '专家学者',
  deputy: '人大代表、政协委员',
  'public-body': '机关、事业单位',
  other: '其他',
};

/** What becomes of an opinion's publication. */
export const OPINION_PUBLICITIES = ['anonymous', 'named', 'office-only'] as const;
export type OpinionPublicity = (typeof OPINION_PUBLICITIES)[number];
export const OPINION_PUBLICITY_NAMES: Readonly<Record<OpinionPublicity, string>> = {
  anonymous: '公开意见内容，不公开姓名',
  named: '公开意见内容和姓名',
  'office-only': '不公开，只供起草单位研究',
};

/** What became of an issue that opinions raised. */
export const ISSUE_OUTCOMES = ['adopted', 'partly', 'not-adopted'] as const;
export type IssueOutcome = (typeof ISSUE_OUTCOMES)[number];
export const ISSUE_OUTCOME_NAMES: Readonly<Record<IssueOutcome, string>> = {
  adopted: '采纳',
  partly: '部分采纳',
  'not-adopted': '不采纳',
};

/** What an access code opens. */
export const CODE_SCOPES = ['disclosure', 'dossier', 'area'] as const;
export type CodeScope = (typeof CODE_SCOPES)[number];
export const CODE_SCOPE_NAMES: Readonly<Record<CodeScope, string>> = {
  disclosure: '一条信息',
  dossier: '一个事项',
  area: '一个领域',
};

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

/** What of a body's information an exception (不予公开) covers; `stage`: what a record itself declares as withheld. */
export const EXCEPTION_SCOPES = ['item', 'stage', 'field', 'passage', 'row', 'file'] as const;
export type ExceptionScope = (typeof EXCEPTION_SCOPES)[number];
export const EXCEPTION_SCOPE_NAMES: Readonly<Record<ExceptionScope, string>> = {
  item: '整项信息',
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
