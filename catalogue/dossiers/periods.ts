import type { WorkCalendar } from '../../src/kernel/calendar.ts';
import type { Cited } from '../../src/kernel/citation.ts';
import { type CivilDate, civilDate } from '../../src/kernel/civil-date.ts';
import { type Pause, type TermUnit, termEnd, termSentence } from '../../src/kernel/term.ts';
import type { StageDue } from '../../src/schema/dossier-kind.ts';
import { LICENSING } from '../law/statutes/administration.ts';
import { CIVIL_SERVANTS, POVERTY_EXIT, RECRUITMENT_RULES, RELIEF_NOTICES } from '../law/statutes/budgets.ts';
import { HOUSE_EXPROPRIATION } from '../law/statutes/land.ts';
import { ADMISSIONS } from '../law/statutes/social.ts';
import { PROCUREMENT_RULES, PURCHASE_PLANS, TENDER_RULES, TENDERS } from '../law/statutes/trading.ts';

/** A statutory period while its article is in force; what happened under an older text is judged by the older text. */
export interface DatedPeriod {
  readonly from: CivilDate;
  /** Null: still in force. The day itself no longer counts. */
  readonly to: CivilDate | null;
  /** How many of the unit. */
  readonly days: number;
  readonly unit: TermUnit;
  readonly basis: Cited;
  /** Its last day is not moved from a day off: src/kernel/term.ts. */
  readonly stays?: true;
}

export const period = (
  from: string,
  days: number,
  unit: DatedPeriod['unit'],
  basis: Cited,
  to: string | null = null,
): DatedPeriod => ({ from: civilDate(from), to: to === null ? null : civilDate(to), days, unit, basis });

/** The text that was in force on a day. */
export const periodOn = (periods: readonly DatedPeriod[], on: CivilDate): DatedPeriod | null =>
  periods.find((each) => each.from <= on && (each.to === null || on < each.to)) ?? null;

/** The last day of the period; the first day is not counted. */
export const endOf = (
  start: CivilDate,
  { days, unit, stays }: Pick<DatedPeriod, 'days' | 'unit' | 'stays'>,
  calendar: WorkCalendar,
): CivilDate => termEnd(start, { count: days, unit, stays }, calendar).dueOn;

/** What changes the course of a term: it was extended, or days of it do not count. */
export interface Changes {
  readonly extended?: number;
  readonly pauses?: readonly Pause[];
  readonly remarks?: readonly string[];
}

/** The day on which what is owed within the period is due, with the sentence that says how it was counted. */
export function dueWithin(
  what: string,
  from: CivilDate,
  rule: DatedPeriod,
  calendar: WorkCalendar,
  { extended = 0, pauses = [], remarks = [] }: Changes = {},
): StageDue {
  const term = { count: rule.days + extended, unit: rule.unit };
  const end = termEnd(from, term, calendar, pauses);
  return {
    from,
    dueOn: end.dueOn,
    provisional: end.provisional,
    basis: rule.basis,
    computation: termSentence({ what, from, term, end, pauses, remarks }, calendar),
    counted: pauses.length + remarks.length > 0 ? null : { what, from, ...term },
  };
}

/** Counted from a day that may not be known yet, by the text in force on it; null while it is not. */
export const dueFrom = (
  what: string,
  from: CivilDate | null | undefined,
  periods: readonly DatedPeriod[],
  calendar: WorkCalendar,
  changes?: Changes,
): StageDue | null => {
  const rule = from ? periodOn(periods, from) : null;
  return from && rule ? dueWithin(what, from, rule, calendar, changes) : null;
};

export { TERM_UNIT_NAMES as UNIT_NAMES } from '../../src/schema/vocabulary.ts';

/** 行政许可法 counts in working days (第八十二条); in force since 1 July 2004. */
export const DECISION = [period('2004-07-01', 20, 'working-day', LICENSING.at('第四十二条'))];
/** 统一办理、联合办理、集中办理. */
export const JOINT_DECISION = [period('2004-07-01', 45, 'working-day', LICENSING.at('第四十二条第二款'))];
export const LONGEST_JOINT_EXTENSION = [
  period('2004-07-01', 15, 'working-day', LICENSING.at('第四十二条第二款')),
];
/** 当场或者在五日内一次告知申请人需要补正的全部内容. */
export const CORRECTION_TOLD = [period('2004-07-01', 5, 'working-day', LICENSING.at('第三十二条第四项'))];
export const LONGEST_EXTENSION = [period('2004-07-01', 10, 'working-day', LICENSING.at('第四十二条第一款'))];
export const DELIVERY = [period('2004-07-01', 10, 'working-day', LICENSING.at('第四十四条'))];

export const BID_PREPARATION = [period('2000-01-01', 20, 'calendar-day', TENDERS.at('第二十四条'))];
/** 至少十五日前: counted back from the deadline. */
export const CLARIFICATION: readonly DatedPeriod[] = [
  { ...period('2000-01-01', 15, 'calendar-day', TENDERS.at('第二十三条')), stays: true },
];
export const DOCUMENT_SALE = [period('2012-02-01', 5, 'calendar-day', TENDER_RULES.at('第十六条'))];
/** 政府采购: the same papers are offered five working days. */
export const PROCUREMENT_DOCUMENTS = [
  period('2015-03-01', 5, 'working-day', PROCUREMENT_RULES.at('第三十一条')),
];
/** 采购意向 at least thirty days before the purchase begins: counted back from that day. */
export const PLAN_BEFORE_PURCHASE: readonly DatedPeriod[] = [
  { ...period('2020-03-02', 30, 'calendar-day', PURCHASE_PLANS.whole), stays: true },
];
export const PREQUALIFICATION = [period('2015-03-01', 5, 'working-day', PROCUREMENT_RULES.at('第二十一条'))];
export const SINGLE_SOURCE_SHOWN = [
  period('2015-03-01', 5, 'working-day', PROCUREMENT_RULES.at('第三十八条')),
];
export const CANDIDATES_SHOWN_WITHIN = [
  period('2012-02-01', 3, 'calendar-day', TENDER_RULES.at('第五十四条')),
];
export const CANDIDATES_SHOWN_FOR = [period('2012-02-01', 3, 'calendar-day', TENDER_RULES.at('第五十四条'))];
export const DEAL_ANNOUNCED = [period('2015-03-01', 2, 'working-day', PROCUREMENT_RULES.at('第四十三条'))];
/** 招标投标法第四十六条 and 政府采购法第四十六条 say the same. */
export const CONTRACT_SIGNED = [period('2000-01-01', 30, 'calendar-day', TENDERS.at('第四十六条'))];
export const CONTRACT_ANNOUNCED = [period('2015-03-01', 2, 'working-day', PROCUREMENT_RULES.at('第五十条'))];

export const COMMENTS_ON_COMPENSATION: readonly DatedPeriod[] = [
  { ...period('2011-01-21', 30, 'calendar-day', HOUSE_EXPROPRIATION.at('第十条')), stays: true },
];

/** 特殊类型招生 names and results: shown at least so long before they count. */
export const ADMISSION_SHOWN_FOR = [period('2014-01-01', 10, 'working-day', ADMISSIONS.whole)];

/** 拟录用公示: seven days under the trial rules, five working days since the revised law. */
export const RECRUITMENT_SHOWN_FOR = [
  period('2007-11-06', 7, 'calendar-day', RECRUITMENT_RULES.in('2007年试行').whole, '2019-06-01'),
  period('2019-06-01', 5, 'working-day', CIVIL_SERVANTS.at('第三十二条')),
];

/** 帮扶对象退出: 村内公示. */
export const RELIEF_EXIT_SHOWN_FOR = [period('2016-04-23', 7, 'calendar-day', POVERTY_EXIT.whole)];
/** 扶贫资金项目公示: ten days, in the village and on the web alike. */
export const RELIEF_PROJECT_SHOWN_FOR = [period('2018-03-01', 10, 'calendar-day', RELIEF_NOTICES.whole)];
