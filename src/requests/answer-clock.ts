import { type CountedFrom, recount } from '../catalogue/timing.ts';
import type { WorkCalendar } from '../kernel/calendar.ts';
import { addDays, type CivilDate, civilDate } from '../kernel/civil-date.ts';
import type { RequestsDeclaration } from '../schema/requests.ts';
import { cite, type RequestAct } from '../schema/vocabulary.ts';

/** What the clock knows of an act. */
export interface ClockAct {
  readonly kind: RequestAct;
  readonly onDay: CivilDate;
  readonly days: number | null;
  readonly lastDay: CivilDate | null;
  readonly remaining: number | null;
}

const OF_OPINION = `征求意见所需时间不计入（${cite('政府信息公开条例', '第三十三条第三款')}）`;

interface Counting {
  readonly what: string;
  readonly from: CivilDate;
  readonly count: number;
  readonly remarks: readonly string[];
}

/** How an act moves what is counted; acts that have nothing to do with the term leave it. */
function counted(
  before: Counting | null,
  act: ClockAct,
  terms: RequestsDeclaration['terms'],
): Counting | null {
  const days = act.days ?? 0;
  const from = (what: string, count = days, remarks: readonly string[] = []): Counting => ({
    what,
    from: act.onDay,
    count,
    remarks,
  });
  const fromLast = (what: string, count: number, remarks: readonly string[]): Counting => ({
    what,
    from: act.lastDay ?? act.onDay,
    count,
    remarks,
  });
  switch (act.kind) {
    case 'confirm':
      return from('收到申请之日');
    case 'completed':
      return from('收到补正之日');
    case 'paid':
      return from('缴费完成之日');
    case 'delay':
      return from('告知延迟答复之日', days, [
        `延迟答复的合理期限（${cite('政府信息公开条例', '第三十五条')}）`,
      ]);
    case 'ask-completion':
      return fromLast('补正期限届满之日', terms.answer.days, [
        `收到补正的，自收到之日起计算（${cite('政府信息公开条例', '第三十条')}）`,
      ]);
    case 'fee':
      return fromLast('缴费期限届满之日', terms.answer.days, ['已缴费的，自缴费完成的次日起计算']);
    case 'consult':
      return fromLast('征求意见期限届满之日', act.remaining ?? 0, [
        ...(before?.remarks ?? []),
        `尚余${act.remaining ?? 0}个工作日，${OF_OPINION}`,
      ]);
    case 'opinion':
      // Whoever is late has the term and no more.
      return before !== null && act.onDay < before.from
        ? { ...before, what: '收到意见之日', from: act.onDay }
        : before;
    case 'extend':
      return before === null
        ? null
        : { ...before, count: before.count + days, remarks: [...before.remarks, `含延长的${days}个工作日`] };
    default:
      return before;
  }
}

/** From where the answer is counted after these acts; null before the request is received. */
export function countedAfter(
  acts: readonly ClockAct[],
  terms: RequestsDeclaration['terms'],
): CountedFrom | null {
  let counting: Counting | null = null;
  for (const act of acts) counting = counted(counting, act, terms);
  if (counting === null) return null;
  const { what, from, count, remarks } = counting;
  return {
    what,
    from,
    count,
    unit: 'working-day',
    ...(remarks.length === 0 ? {} : { addition: `；${remarks.join('；')}` }),
  };
}

export interface Clock {
  readonly dueOn: CivilDate;
  readonly provisional: boolean;
  readonly computation: string;
  readonly counted: CountedFrom;
}

/** By when the body answers, with the sentence from which the day can be found again. */
export function answerClock(
  acts: readonly ClockAct[],
  terms: RequestsDeclaration['terms'],
  calendar: WorkCalendar,
): Clock | null {
  const counted = countedAfter(acts, terms);
  if (counted === null) return null;
  const { dueOn, provisional, computation } = recount(counted, calendar);
  return { dueOn, provisional, computation, counted };
}

/** The last day of a term in working days that begins on the next day. */
export const lastDayAfter = (day: CivilDate, days: number, calendar: WorkCalendar): CivilDate =>
  calendar.workingDayAfter(day, days);

/** Working days left after a day up to the due day. */
export const daysLeft = (day: CivilDate, dueOn: CivilDate, calendar: WorkCalendar): number =>
  Math.max(0, calendar.workingDaysBetween(day, dueOn));

/** The last day on which completion may be asked for. */
export const completionUntil = (
  receivedOn: CivilDate,
  terms: RequestsDeclaration['terms'],
  calendar: WorkCalendar,
): CivilDate => lastDayAfter(receivedOn, terms.completionNotice.days, calendar);

/** First and last day of the calendar month of a day. */
export function monthOf(day: CivilDate): { readonly first: CivilDate; readonly next: CivilDate } {
  const first = civilDate(`${day.slice(0, 7)}-01`);
  const within = addDays(first, 31);
  return { first, next: civilDate(`${within.slice(0, 7)}-01`) };
}
