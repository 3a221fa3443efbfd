import { addDays, type CivilDate, civilDate } from '../../../../src/kernel/civil-date.ts';
import { type AreaExamples, type DemonstrationRecord, shownLists, shownMatters } from '../../../example.ts';
import { HEALTH_MATTERS } from './matters.ts';
import { PROVINCIAL_PRICES } from './prices.ts';
import { HEALTH_LIST_EXAMPLES, HEALTH_LISTS } from './registers.ts';
import { DISEASE_EXAMPLES, diseasesMonth, monthsBefore } from './series.ts';

const MONTHS = 14;

/** A year and two months of the province, so that months compare with the year before; one prefecture beside it. */
function diseases(today: CivilDate): readonly DemonstrationRecord[] {
  const month = (body: string, period: string, share: number, minute: number): DemonstrationRecord => ({
    item: '24.disease-statistics',
    body,
    content: diseasesMonth(period, share),
    at: `${addDays(civilDate(`${period}-28`), 12)}T09:${minute}:00+08:00`,
    period,
    list: null,
  });
  const months = monthsBefore(today, MONTHS);
  return [
    ...months.map((period) => month('wjw', period, 1, 10)),
    ...months.slice(0, 2).map((period) => month('changsha', period, 0.14, 20)),
  ];
}

export const AREA_24_EXAMPLES: AreaExamples = {
  records: DISEASE_EXAMPLES,
  lists: HEALTH_LIST_EXAMPLES,
  matters: HEALTH_MATTERS,
  demonstration: (today) => [
    ...diseases(today),
    ...shownLists(PROVINCIAL_PRICES.slice(0, 1), '2025-12-22'),
    ...shownLists(PROVINCIAL_PRICES.slice(1), '2026-02-09'),
    ...shownLists(HEALTH_LISTS, '2026-02-12'),
    ...shownMatters(HEALTH_MATTERS),
  ],
};
