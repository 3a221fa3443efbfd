import { describe, expect, test } from 'vitest';
import { REQUESTS } from '../../catalogue/supervision/requests.ts';
import { CATALOGUE } from '../../test/harness/catalogue.ts';
import { civilDate } from '../kernel/civil-date.ts';
import type { RequestAct } from '../schema/vocabulary.ts';
import { answerClock, type ClockAct, completionUntil, lastDayAfter } from './answer-clock.ts';

const { calendar } = CATALOGUE;
const { terms } = REQUESTS;

const act = (
  kind: RequestAct,
  onDay: string,
  more: { days?: number; lastDay?: string; remaining?: number } = {},
): ClockAct => ({
  kind,
  onDay: civilDate(onDay),
  days: more.days ?? null,
  lastDay: more.lastDay === undefined ? null : civilDate(more.lastDay),
  remaining: more.remaining ?? null,
});
const RECEIVED = act('confirm', '2026-03-09', { days: 20 });
const dueAfter = (...acts: ClockAct[]) => answerClock(acts, terms, calendar)?.dueOn;

// Counted by hand with the notice for 2026: 4 to 6 April off, 1 to 5 May off, no weekend worked between.
describe('by when a request is answered', () => {
  test.each([
    ['20 working days from receipt, over 清明', [RECEIVED], '2026-04-07'],
    [
      'of a receipt before the Spring Festival, with 28 February worked',
      [act('confirm', '2026-02-10', { days: 20 })],
      '2026-03-16',
    ],
    ['extended by 20', [RECEIVED, act('extend', '2026-04-01', { days: 20 })], '2026-05-08'],
    [
      'while completion is waited for: as if it came on the last day',
      [RECEIVED, act('ask-completion', '2026-03-12', { days: 15, lastDay: '2026-04-02' })],
      '2026-05-06',
    ],
    [
      'anew from the completion',
      [
        RECEIVED,
        act('ask-completion', '2026-03-12', { days: 15, lastDay: '2026-04-02' }),
        act('completed', '2026-03-20', { days: 20 }),
      ],
      '2026-04-20',
    ],
    [
      'what an opinion takes does not count: 14 days are left when it is asked for on the sixth',
      [RECEIVED, act('consult', '2026-03-17', { days: 15, lastDay: '2026-04-08', remaining: 14 })],
      '2026-04-28',
    ],
    [
      'an opinion that comes early starts the rest early',
      [
        RECEIVED,
        act('consult', '2026-03-17', { days: 15, lastDay: '2026-04-08', remaining: 14 }),
        act('opinion', '2026-03-24'),
      ],
      '2026-04-14',
    ],
    [
      'an opinion that comes late wins no time',
      [
        RECEIVED,
        act('consult', '2026-03-17', { days: 15, lastDay: '2026-04-08', remaining: 14 }),
        act('opinion', '2026-04-10'),
      ],
      '2026-04-28',
    ],
    [
      'extended after an opinion',
      [
        RECEIVED,
        act('consult', '2026-03-17', { days: 15, lastDay: '2026-04-08', remaining: 14 }),
        act('opinion', '2026-03-24'),
        act('extend', '2026-04-08', { days: 5 }),
      ],
      '2026-04-21',
    ],
    [
      'anew from the day after the payment',
      [
        RECEIVED,
        act('fee', '2026-03-20', { days: 20, lastDay: '2026-04-20' }),
        act('paid', '2026-03-27', { days: 20 }),
      ],
      '2026-04-27',
    ],
    [
      'delayed by a reasonable term (第三十五条)',
      [
        RECEIVED,
        act('ask-reasons', '2026-03-10'),
        act('reasons', '2026-03-12'),
        act('delay', '2026-03-13', { days: 40 }),
      ],
      '2026-05-13',
    ],
  ] as const)('%s', (_, acts, due) => {
    expect(dueAfter(...acts)).toBe(due);
  });

  test('is nothing before the request is received', () => {
    expect(dueAfter()).toBeUndefined();
  });

  test('is told with what was not counted and what was added', () => {
    const { computation } =
      answerClock(
        [
          RECEIVED,
          act('consult', '2026-03-17', { days: 15, lastDay: '2026-04-08', remaining: 14 }),
          act('opinion', '2026-03-24'),
          act('extend', '2026-04-08', { days: 5 }),
        ],
        terms,
        calendar,
      ) ?? {};
    expect(computation).toBe(
      '自收到意见之日2026年3月24日的次日起19个工作日，至2026年4月21日（清明节4月4日至4月6日放假）；尚余14个工作日，征求意见所需时间不计入（《政府信息公开条例》第三十三条第三款）；含延长的5个工作日',
    );
  });
});

test('the other clocks: 7 working days for the notice, 15 for an opinion, 20 for a payment', () => {
  const received = civilDate('2026-03-09');
  expect(completionUntil(received, terms, calendar)).toBe('2026-03-18');
  expect(lastDayAfter(civilDate('2026-03-17'), terms.thirdParty.days, calendar)).toBe('2026-04-08');
  expect(lastDayAfter(civilDate('2026-03-20'), terms.payment.days, calendar)).toBe('2026-04-20');
});
