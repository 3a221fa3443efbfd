import chineseDays from 'chinese-days';
import { describe, expect, test } from 'vitest';
import { CALENDAR_DATA } from '../../catalogue/law/calendar/calendar-data.ts';
import { CALENDAR_NOTICES } from '../../catalogue/law/calendar/notices.ts';
import { STATUTORY_HOLIDAYS } from '../../catalogue/law/calendar/statutory.ts';
import { daysOfNotice, WorkCalendar } from './calendar.ts';
import { addDays, civilDate } from './civil-date.ts';

const last = CALENDAR_NOTICES.at(-1)?.year ?? 0;

describe('the notices that come with the software', () => {
  test('say of every day what another collection of them says', () => {
    const calendar = new WorkCalendar(CALENDAR_DATA);
    const wrong: string[] = [];
    for (let day = civilDate('2004-01-01'); day <= `${last}-12-31`; day = addDays(day, 1))
      if (calendar.isWorkingDay(day) !== chineseDays.isWorkday(day)) wrong.push(day);
    expect(wrong).toEqual([]);
  });

  test('one for each year, without a gap; each speaks of its own year and the December before', () => {
    expect(CALENDAR_NOTICES.map(({ year }) => year)).toEqual(
      Array.from({ length: last - 2003 }, (_, i) => 2004 + i),
    );
    for (const notice of CALENDAR_NOTICES)
      for (const { day } of daysOfNotice(notice))
        expect(day >= `${notice.year - 1}-12-01` && day <= `${notice.year}-12-31`, day).toBe(true);
  });
});

test('whatever the law names is off in every announced year since it named it', () => {
  const calendar = new WorkCalendar(CALENDAR_DATA);
  const worked = STATUTORY_HOLIDAYS.filter(({ day }) => day <= `${last}-12-31` && calendar.isWorkingDay(day));
  expect(worked).toEqual([]);
});

test('a notice that is adopted counts at once, a later one of the same year replaces it, and the December before is its own', () => {
  const calendar = new WorkCalendar(CALENDAR_DATA);
  const notice = {
    year: last + 1,
    number: '国办发明电〔示例〕1号',
    issuedOn: null,
    off: [{ name: '元旦', from: `${last}-12-31`, to: `${last + 1}-01-03` }],
    work: [],
  };
  const [eve, next] = [civilDate(`${last}-12-31`), civilDate(`${last + 1}-02-01`)];
  expect(calendar.isWorkingDay(eve)).toBe(true);
  expect(calendar.isProvisional(next)).toBe(true);
  calendar.adopt([...CALENDAR_NOTICES, notice]);
  expect(calendar.isWorkingDay(eve)).toBe(false);
  expect(calendar.isProvisional(next)).toBe(false);
  calendar.adopt([...CALENDAR_NOTICES, notice, { ...notice, off: [] }]);
  expect(calendar.isWorkingDay(eve)).toBe(true);
});
