import { type CalendarNotice, isWeekday, type StatutoryHoliday } from '../kernel/calendar.ts';
import { addDays, type CivilDate, daysBetween, parseCivilDate } from '../kernel/civil-date.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import { cite } from '../schema/vocabulary.ts';

const NUMBER = /^[^〔〕\s]{2,20}〔\d{4}〕\d{1,4}号$/;
/** No holiday was ever longer; a longer one is a slip of the pen. */
const LONGEST_HOLIDAY = 15;

const invalid = (path: string, field: string, detail: string): Refusal =>
  problem('field-invalid', { field, detail }, { path });

/** A day that exists and lies in the year or the December before it. */
function dayIn(text: string, year: number, path: string, field: string): CivilDate | readonly Refusal[] {
  const day = parseCivilDate(text);
  if (day === null) return [problem('date-invalid', { field, value: text }, { path })];
  return day >= `${year - 1}-12-01` && day <= `${year}-12-31`
    ? day
    : [invalid(path, field, `${text}不在${year}年，也不在上一年12月`)];
}
const isDay = (found: CivilDate | readonly Refusal[]): found is CivilDate => typeof found === 'string';

function offDays(notice: CalendarNotice): {
  readonly days: ReadonlySet<string>;
  readonly refusals: readonly Refusal[];
} {
  const days = new Set<string>();
  const refusals: Refusal[] = [];
  for (const [index, { name, from, to }] of notice.off.entries()) {
    const path = `/off/${index}`;
    const [first, last] = [
      dayIn(from, notice.year, `${path}/from`, '放假开始日期'),
      dayIn(to, notice.year, `${path}/to`, '放假结束日期'),
    ];
    if (name.trim() === '')
      refusals.push(problem('field-required', { field: '节日名称' }, { path: `${path}/name` }));
    if (!isDay(first) || !isDay(last)) {
      refusals.push(...(isDay(first) ? [] : first), ...(isDay(last) ? [] : last));
      continue;
    }
    const length = daysBetween(first, last) + 1;
    if (length < 1 || length > LONGEST_HOLIDAY) {
      refusals.push(
        invalid(`${path}/to`, '放假结束日期', `放假应为1日至${LONGEST_HOLIDAY}日，现为${length}日`),
      );
      continue;
    }
    for (let day = first; day <= last; day = addDays(day, 1)) {
      if (days.has(day)) refusals.push(invalid(path, '放假日', `${day}写了两次`));
      days.add(day);
    }
  }
  return { days, refusals };
}

function workRefusals(notice: CalendarNotice, off: ReadonlySet<string>): readonly Refusal[] {
  const seen = new Set<string>();
  return notice.work.flatMap(({ name, day: text }, index) => {
    const path = `/work/${index}`;
    const day = dayIn(text, notice.year, `${path}/day`, '上班日期');
    const refusals: Refusal[] = [];
    if (name.trim() === '')
      refusals.push(problem('field-required', { field: '节日名称' }, { path: `${path}/name` }));
    if (!isDay(day)) return [...refusals, ...day];
    if (isWeekday(day)) refusals.push(invalid(`${path}/day`, '上班日期', `${day}不是周六或者周日`));
    if (off.has(day)) refusals.push(invalid(`${path}/day`, '上班日期', `${day}同时是放假日`));
    if (seen.has(day)) refusals.push(invalid(`${path}/day`, '上班日期', `${day}写了两次`));
    seen.add(day);
    return refusals;
  });
}

/** Why a notice cannot be what the State Council said of a year; all at once, none when it can. */
export function noticeRefusals(
  notice: CalendarNotice,
  statutory: readonly StatutoryHoliday[],
): readonly Refusal[] {
  const { days, refusals } = offDays(notice);
  const forgotten = statutory.filter(
    ({ day }) => Number(day.slice(0, 4)) === notice.year && isWeekday(day) && !days.has(day),
  );
  return [
    ...(NUMBER.test(notice.number ?? '') ? [] : [invalid('/number', '文号', '应如“国办发明电〔2025〕7号”')]),
    ...(notice.issuedOn !== null && parseCivilDate(notice.issuedOn) === null
      ? [problem('date-invalid', { field: '发文日期', value: notice.issuedOn }, { path: '/issuedOn' })]
      : []),
    ...refusals,
    ...workRefusals(notice, days),
    ...(refusals.length > 0 ? [] : forgotten).map(({ name, day }) =>
      problem(
        'field-invalid',
        { field: '放假日', detail: `没有${name}（${day}），这一天是法定节假日` },
        { path: '/off', basis: cite('全国年节及纪念日放假办法', '第二条') },
      ),
    ),
  ];
}
