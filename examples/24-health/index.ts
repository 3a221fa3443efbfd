import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import { addDays, type CivilDate, civilDate } from '../../src/kernel/civil-date.ts';
import { periodText } from '../../src/kernel/period.ts';
import type { AreaExamples, DemonstrationRecord } from '../../src/schema/example.ts';
import { joinedBatches } from '../builders/batches.ts';
import { placeExamples, shownPlaces } from '../builders/place-list.ts';
import { shownDossiers, shownLists } from '../builders/shown-records.ts';
import { HEALTH_DOSSIERS } from './dossiers.ts';
import { PLACE_LISTS_24 } from './places.ts';
import { PROVINCIAL_PRICES } from './prices.ts';
import { HEALTH_LIST_EXAMPLES, HEALTH_LISTS } from './registers.ts';
import { DISEASE_EXAMPLES, diseasesMonth, monthsBefore } from './series.ts';
import { SUPPLY_EDITIONS, SUPPLY_LISTS } from './supplies.ts';

const MONTHS = 14;

/** A year brought in at once, then month by month; one prefecture beside the province. */
function diseases(today: CivilDate): readonly DemonstrationRecord[] {
  const shown = (body: string, period: string, content: JsonObject, minute: number): DemonstrationRecord => ({
    item: '24.disease-statistics',
    body,
    content,
    at: `${addDays(civilDate(`${period}-28`), 12)}T09:${minute}:00+08:00`,
    period,
    list: null,
  });
  const months = monthsBefore(today, MONTHS);
  const [latest, before, ...earlier] = months;
  const history = [...earlier].reverse();
  const from = history[0];
  const until = history.at(-1);
  if (latest === undefined || before === undefined || from === undefined || until === undefined) return [];
  const title = `〔演示〕${periodText(from)}至${periodText(until)}法定传染病发病死亡统计`;
  const year = joinedBatches(
    history.map((month) => diseasesMonth(month)),
    title,
  );
  return [
    shown('wjw', until, year, 10),
    shown('wjw', before, diseasesMonth(before), 10),
    shown('wjw', latest, diseasesMonth(latest), 10),
    shown('changsha', latest, diseasesMonth(latest, 0.14), 20),
  ];
}

export const AREA_24_EXAMPLES: AreaExamples = {
  records: DISEASE_EXAMPLES,
  lists: [...placeExamples(PLACE_LISTS_24), ...HEALTH_LIST_EXAMPLES, ...SUPPLY_LISTS],
  dossiers: HEALTH_DOSSIERS,
  demonstration: (today) => [
    ...shownPlaces(PLACE_LISTS_24),
    ...diseases(today),
    ...shownLists(PROVINCIAL_PRICES.slice(0, 1), '2025-12-22'),
    ...shownLists(PROVINCIAL_PRICES.slice(1), '2026-02-09'),
    ...shownLists(HEALTH_LISTS, '2026-02-12'),
    ...shownLists(SUPPLY_EDITIONS, '2026-03-12'),
    ...shownDossiers(HEALTH_DOSSIERS),
  ],
};
