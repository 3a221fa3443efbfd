import chineseDays from 'chinese-days';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CATALOGUE } from '../../test/harness/catalogue.ts';
import { dueByHand } from '../../test/harness/count-by-hand.ts';
import { addDays, addMonths, civilDate, daysBetween } from './civil-date.ts';
import { type Term, type TermUnit, termEnd, termSentence } from './term.ts';

const { calendar } = CATALOGUE;
const end = (from: string, count: number, unit: TermUnit, date?: string) =>
  termEnd(from, { count, unit, date }, calendar);
const dueOn = (from: string, count: number, unit: TermUnit, date?: string) =>
  end(from, count, unit, date).dueOn;

describe('hours and 当日 wait for nothing (民法典第二百零一条第二款)', () => {
  test.each([
    ['at once on a holiday', '2026-10-01', 0, 'same-day', '2026-10-01'],
    ['at once on a Sunday', '2024-12-01', 0, 'same-day', '2024-12-01'],
    ['five hours, the moment not known', '2026-10-01', 5, 'hour', '2026-10-01'],
    ['24 hours within holidays', '2026-10-01', 24, 'hour', '2026-10-02'],
    ['48 hours into holidays', '2026-09-30', 48, 'hour', '2026-10-02'],
  ] as const)('%s', (_, from, count, unit, expected) => expect(dueOn(from, count, unit)).toBe(expected));

  test('from a moment to the minute, over midnight', () => {
    expect(end('2026-10-01 21:30', 5, 'hour')).toMatchObject({
      dueOn: '2026-10-02',
      dueAt: '2026-10-02 02:30',
    });
  });

  test('property: hours end exactly so much later, on whatever day', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 200 }), (from, hours) => {
        const { dueAt } = end(from, hours, 'hour');
        expect((at(dueAt ?? '') - at(from)) / 3_600_000).toBe(hours);
      }),
    );
  });
});

const at = (text: string): number => Date.parse(`${text.replace(' ', 'T')}:00+08:00`);
const day = fc.integer({ min: 0, max: 22 * 365 }).map((n) => addDays(civilDate('2004-01-01'), n));
const moment = fc
  .tuple(day, fc.integer({ min: 0, max: 1439 }))
  .map(
    ([date, minute]) =>
      `${date} ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`,
  );

describe('days move at the end, and only there (民法典第二百零三条)', () => {
  test.each([
    ['中标候选人公示', '2026-09-30', 3, '2026-10-08'],
    ['招标合同', '2026-09-03', 30, '2026-10-08'],
    ['20 days into the holidays', '2026-09-11', 20, '2026-10-08'],
    ['a holiday within does not matter', '2026-09-25', 20, '2026-10-15'],
    ['0 days is that day', '2026-10-01', 0, '2026-10-01'],
    ['nothing falls due on 1 January of a year that is not announced', '2026-12-22', 10, '2027-01-04'],
  ] as const)('%s', (_, from, days, expected) => expect(dueOn(from, days, 'calendar-day')).toBe(expected));

  test('what is counted back, or commented on at any hour, stays', () => {
    expect(termEnd('2026-09-30', { count: 3, unit: 'calendar-day', stays: true }, calendar).dueOn).toBe(
      '2026-10-03',
    );
  });
});

describe('working days with the holidays and make-up days of the State Council', () => {
  test.each([
    ['2024-01-22', 20, '2024-02-22'],
    ['2024-09-13', 20, '2024-10-17'],
    ['2024-09-30', 20, '2024-11-01'],
    ['2025-09-15', 20, '2025-10-17'],
    ['2026-01-20', 20, '2026-02-24'],
    ['2026-09-11', 20, '2026-10-15'],
    ['2026-09-30', 20, '2026-11-03'],
    ['2026-02-10', 7, '2026-02-26'],
    ['2026-11-23', 20, '2026-12-21'],
  ])('%s and %i working days end on %s', (start, days, last) => {
    expect(dueOn(start, days, 'working-day')).toBe(last);
  });

  test('a naive count over the announced years, by another collection of the notices, agrees', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (start, days) => {
        let left = days;
        let last = start;
        while (left > 0) {
          last = addDays(last, 1);
          if (chineseDays.isWorkday(last)) left -= 1;
        }
        fc.pre(last < '2027');
        expect(dueOn(start, days, 'working-day')).toBe(last);
        expect(calendar.workingDaysBetween(start, last)).toBe(days);
        expect(calendar.workingDaysBetween(last, start)).toBe(-days);
      }),
    );
  });

  test('a year without a notice is provisional, and its holidays by law are known all the same', () => {
    expect(end('2026-12-10', 20, 'working-day').provisional).toBe(true);
    expect(end('2026-11-23', 20, 'working-day').provisional).toBe(false);
    expect(end('2026-12-22', 10, 'calendar-day').provisional).toBe(true);
    expect(end('2026-12-01', 2, 'month').provisional).toBe(true);
    expect(dueOn('2026-12-31', 1, 'working-day')).toBe('2027-01-04');
    expect(calendar.isWorkingDay(civilDate('2033-05-02'))).toBe(false);
  });
});

describe('months, years and dates (民法典第二百零二条、第二百零三条)', () => {
  test.each([
    ['一年内 across a 29 February', '2019-09-01', 1, 'year', undefined, '2020-09-01'],
    ['from a 29 February, to the Monday after the 28th', '2020-02-29', 1, 'year', undefined, '2021-03-01'],
    ['no corresponding day', '2026-01-31', 1, 'month', undefined, '2026-02-28'],
    ['three months, into the National Day holidays', '2026-07-03', 3, 'month', undefined, '2026-10-08'],
    ['three months to a working day', '2026-09-03', 3, 'month', undefined, '2026-12-03'],
    ['年度报告 for 2024', '2024-12-31', 0, 'date', '01-31', '2025-01-31'],
    ['年度报告 for 2026: a Sunday', '2026-12-31', 0, 'date', '01-31', '2027-01-31'],
    ['3月31日 before a leap year', '2027-12-31', 0, 'date', '03-31', '2028-03-31'],
  ] as const)('%s', (_, from, count, unit, date, expected) =>
    expect(dueOn(from, count, unit, date)).toBe(expected),
  );

  test('property: so many months later is the same day of the month, or the last of a shorter one', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 300 }), (start, months) => {
        const found = addMonths(start, months);
        const [year, month] = [Number(start.slice(0, 4)), Number(start.slice(5, 7)) + months];
        expect(Number(found.slice(0, 4)) * 12 + Number(found.slice(5, 7))).toBe(year * 12 + month);
        if (found.slice(8) !== start.slice(8)) {
          expect(found.slice(8) < start.slice(8)).toBe(true);
          expect(addDays(found, 1).slice(8)).toBe('01');
        }
      }),
    );
  });
});

describe('days that do not count', () => {
  const hearing = { from: civilDate('2026-03-09'), to: civilDate('2026-03-13'), reason: '听证' };

  test('a hearing of five working days moves the end by five', () => {
    const term: Term = { count: 20, unit: 'working-day' };
    const without = termEnd('2026-03-02', term, calendar).dueOn;
    const found = termEnd('2026-03-02', term, calendar, [hearing]);
    expect(calendar.workingDaysBetween(without, found.dueOn)).toBe(5);
    expect(
      termSentence({ what: '受理之日', from: '2026-03-02', term, end: found, pauses: [hearing] }, calendar),
    ).toBe(
      '自受理之日2026年3月2日的次日起20个工作日，至2026年4月7日（3月9日至3月13日听证，不计入；清明节4月4日至4月6日放假）',
    );
  });

  test('property: whatever pauses, exactly so many working days count', () => {
    const pause = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 20 }));
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 40 }),
        fc.array(pause, { maxLength: 3 }),
        (start, count, spans) => {
          const pauses = spans.map(([after, length]) => {
            const from = addDays(start, after);
            return { from, to: addDays(from, length), reason: '' };
          });
          const last = termEnd(start, { count, unit: 'working-day' }, calendar, pauses).dueOn;
          const counted = Array.from({ length: daysBetween(start, last) }, (_, i) =>
            addDays(start, i + 1),
          ).filter(
            (each) =>
              calendar.isWorkingDay(each) && !pauses.some(({ from, to }) => from <= each && each <= to),
          );
          expect([counted.length, counted.at(-1)]).toEqual([count, last]);
        },
      ),
    );
  });
});

test('the sentence names every day without which the count cannot be repeated', () => {
  const sentence = (from: string, count: number, unit: TermUnit, date?: string) => {
    const term = { count, unit, date };
    return termSentence({ what: '成文之日', from, term, end: termEnd(from, term, calendar) }, calendar);
  };
  expect(sentence('2026-09-11', 20, 'working-day')).toBe(
    '自成文之日2026年9月11日的次日起20个工作日，至2026年10月15日（中秋节9月25日至9月27日、国庆节10月1日至10月7日放假；9月20日、10月10日上班）',
  );
  expect(sentence('2026-09-11', 20, 'calendar-day')).toBe(
    '自成文之日2026年9月11日的次日起20日，至2026年10月8日（末日2026年10月1日为法定休假日，顺延；国庆节10月1日至10月7日放假）',
  );
  expect(sentence('2026-10-01 09:30', 5, 'hour')).toBe(
    '自成文之日2026年10月1日9时30分起5小时，至2026年10月1日14时30分',
  );
  expect(sentence('2026-10-01', 24, 'hour')).toBe(
    '自成文之日2026年10月1日起24小时，未记明时刻，至2026年10月2日终了',
  );
  expect(sentence('2026-10-01', 0, 'same-day')).toBe('成文之日2026年10月1日当日');
  expect(sentence('2026-12-31', 0, 'date', '01-31')).toBe(
    '成文之日2026年12月31日的次年1月31日，即2027年1月31日',
  );
  expect(sentence('2026-12-20', 20, 'working-day')).toContain('(节假日安排尚未公布，暂定)');
});

const UNITS: readonly TermUnit[] = [
  'hour',
  'same-day',
  'calendar-day',
  'working-day',
  'month',
  'year',
  'date',
];

test('property: whoever has the sentence and a calendar with weekdays finds the same day', () => {
  fc.assert(
    fc.property(
      day,
      fc.constantFrom(...UNITS),
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 0, max: 12 }),
      (from, unit, count, pause) => {
        const term: Term = { count: unit === 'year' ? 1 : count, unit, date: '03-31' };
        const begins = addDays(from, 3);
        const pauses =
          pause === 0 || !['calendar-day', 'working-day'].includes(unit)
            ? []
            : [{ from: begins, to: addDays(begins, pause), reason: '听证' }];
        const found = termEnd(from, term, calendar, pauses);
        const sentence = termSentence({ what: '受理之日', from, term, end: found, pauses }, calendar);
        expect(dueByHand(sentence), sentence).toBe(found.dueOn);
      },
    ),
    { numRuns: 500 },
  );
});
