import { type CivilDate, chineseDate, parseCivilDate } from '../kernel/civil-date.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import { workingDaysBetween } from '../kernel/working-days.ts';

const day = (value: unknown): CivilDate | null => (typeof value === 'string' ? parseCivilDate(value) : null);

/** What was told to have been answered in so many working days was: between `receivedOn` and `documentDate`. */
export function answerRefusals(content: Readonly<Record<string, unknown>>): readonly Refusal[] {
  const [received, answered] = [day(content.receivedOn), day(content.documentDate)];
  if (received === null || answered === null) return [];
  if (answered < received)
    return [
      problem(
        'date-order',
        {
          later: '答复日期',
          laterValue: chineseDate(answered),
          earlier: '收到日期',
          earlierValue: chineseDate(received),
        },
        { path: '/content/documentDate' },
      ),
    ];
  const actual = workingDaysBetween(received, answered);
  return typeof content.days === 'number' && content.days !== actual
    ? [problem('answer-days-wrong', { told: content.days, actual }, { path: '/content/days' })]
    : [];
}
