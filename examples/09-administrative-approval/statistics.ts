import { addDays, type CivilDate, civilDate } from '../../src/kernel/civil-date.ts';
import type { DemonstrationRecord, RecordExample } from '../../src/schema/example.ts';
import { type EndedPeriod, endedQuarters } from '../builders/periods.ts';
import { documentExample, refusedExample, shownOn } from '../builders/records.ts';

const figure = (power: string, accepted: number, refused: number, days: string, overdue: number) => ({
  power,
  accepted,
  finished: accepted - 12,
  granted: accepted - 12 - refused,
  refused,
  days,
  overdue,
});

const statistics = (body: string, quarter: EndedPeriod, on: string, scale: number): RecordExample =>
  documentExample(
    { type: 'approval-statistics', item: '09.approval-results', body },
    `${quarter.label.replace('-Q', '年第')}季度行政审批办理情况`,
    on,
    {
      periodFrom: quarter.from,
      periodTo: quarter.to,
      figures: [
        figure('licence', 310 * scale, 6, '6.4', 0),
        figure('confirmation', 120 * scale, 2, '3.1', 0),
        figure('other', 84 * scale, 1, '4.5', 1),
      ],
      refusals: '申请人不符合法定条件5件，材料不实3件，不属于本机关职权1件。',
    },
  );

const TESTED = endedQuarters(civilDate('2026-03-09'), 2).map((quarter) =>
  statistics('fgw', quarter, addDays(quarter.to, 9), 2),
);

export const STATISTICS: readonly RecordExample[] = [
  ...TESTED,
  ...TESTED.slice(0, 1).map((example) =>
    refusedExample(
      example,
      { periodTo: example.content.periodFrom ?? '', periodFrom: '2025-12-01' },
      'date-order',
    ),
  ),
];

/** The last quarter: the lead in time, two cities too late. */
export const shownStatistics = (today: CivilDate): readonly DemonstrationRecord[] =>
  endedQuarters(today, 1).flatMap((quarter) =>
    (
      [
        ['fgw', 9, 2],
        ['changsha', 12, 3],
        ['changde', 45, 1],
      ] as const
    ).map(([body, days, scale]) =>
      shownOn(statistics(body, quarter, addDays(quarter.to, days), scale), addDays(quarter.to, days + 1), {
        period: quarter.label,
      }),
    ),
  );
