/** What the declaration of a public item says: its kind, for whom, by whom, when, reviewed by whom. */
import type { TermUnit } from '../../kernel/term.ts';

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
