import { HUNAN_PREFECTURES } from '../../catalogue/geo/hunan-prefectures.ts';
import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import { addDays, type CivilDate, civilDate } from '../../src/kernel/civil-date.ts';
import { isJsonObject } from '../../src/kernel/json-object.ts';
import type { AreaExamples, DemonstrationRecord } from '../../src/schema/example.ts';
import { type ListedPlace, placeExamples, shownPlaces } from '../builders/place-list.ts';
import { shownDossiers, shownLists } from '../builders/shown-records.ts';
import { ASSESSMENT_EXAMPLES, shownAssessments } from './assessments.ts';
import { BULLETIN_EXAMPLES, shownBulletins } from './bulletins.ts';
import { COMPLAINT_EXAMPLES } from './complaints.ts';
import { airMonth, dischargeMonth, sourcesMonth, waterMonth } from './demonstration-readings.ts';
import { ENTERPRISE_EXAMPLES } from './enterprises.ts';
import { EVENT_EXAMPLES, PERMIT_LISTS, shownPermits } from './permits.ts';
import { OUTLETS, PLACE_LISTS_14 } from './places.ts';
import { SERIES_EXAMPLES } from './series.ts';
import { DRINKING_WATER_SOURCES, WATER_SECTIONS } from './water-places.ts';

const PREFECTURES = HUNAN_PREFECTURES.map((prefecture) => prefecture.body);

/**
 * Months of readings that are shown; the last of them is the month before this one, and it has the same one a year ago
 * to compare with.
 */
const MONTHS = 13;

const monthBefore = (day: CivilDate): string => addDays(civilDate(`${day.slice(0, 7)}-01`), -1).slice(0, 7);

/** Who publishes which place. */
const holdersOf = (places: readonly ListedPlace[]): ReadonlyMap<string, string> =>
  new Map(places.map(({ code, holder }) => [code, holder]));

const KINDS = [
  { item: '14.water-monitoring', holders: holdersOf(WATER_SECTIONS), make: waterMonth, last: MONTHS },
  { item: '14.drinking-water', holders: holdersOf(DRINKING_WATER_SOURCES), make: sourcesMonth, last: MONTHS },
  { item: '14.pollution-sources', holders: holdersOf(OUTLETS), make: dischargeMonth, last: MONTHS },
  // A day for each city: the last months are enough to see a trend.
  {
    item: '14.air-monitoring',
    holders: new Map(PREFECTURES.map((body) => [body, body])),
    make: (month: string) => airMonth(month),
    last: 3,
  },
] as const;

/** Months for which the prefectures publish their own places beside the department's survey of all. */
const PREFECTURE_MONTHS = 2;

function readings(today: CivilDate): readonly DemonstrationRecord[] {
  const months: string[] = [];
  for (let day = today; months.length < MONTHS; day = civilDate(`${months.at(-1)}-01`))
    months.push(monthBefore(day));
  return KINDS.flatMap(({ item, holders, make, last }, kind) =>
    months.slice(0, last).flatMap((month, back): readonly DemonstrationRecord[] => {
      const content = make(month);
      const on = addDays(civilDate(`${month}-01`), 39 + kind);
      const record = (body: string, part: JsonObject, minute: number): DemonstrationRecord => ({
        item,
        body,
        content: part,
        at: `${on}T10:${10 + minute}:00+08:00`,
        period: month,
        list: null,
      });
      if (back >= PREFECTURE_MONTHS) return [record('hbt', content, kind)];
      const own = PREFECTURES.flatMap((body, index) => {
        const part = partOf(holders, content, body);
        // One of the prefectures is late, as the board shows.
        return part === null || (index + kind) % 14 === 6 ? [] : [record(body, part, 20 + index)];
      });
      return [record('hbt', content, kind), ...own];
    }),
  );
}

/** The rows of a survey whose places lie in the prefecture; null when it has none. */
function partOf(holders: ReadonlyMap<string, string>, content: JsonObject, body: string): JsonObject | null {
  const { observations } = content;
  if (!Array.isArray(observations)) return null;
  const rows = observations.filter(
    (row) => isJsonObject(row) && typeof row.place === 'string' && holders.get(row.place) === body,
  );
  return rows.length === 0 ? null : { ...content, observations: rows };
}

export const AREA_14_EXAMPLES: AreaExamples = {
  records: [...SERIES_EXAMPLES, ...BULLETIN_EXAMPLES, ...ASSESSMENT_EXAMPLES, ...EVENT_EXAMPLES],
  lists: [...placeExamples(PLACE_LISTS_14), ...ENTERPRISE_EXAMPLES, ...PERMIT_LISTS],
  dossiers: COMPLAINT_EXAMPLES,
  demonstration: (today) => [
    ...shownPlaces(PLACE_LISTS_14),
    ...readings(today),
    ...shownBulletins(today),
    ...shownAssessments(today),
    ...shownPermits(),
    ...shownDossiers(COMPLAINT_EXAMPLES),
    ...shownLists(
      ENTERPRISE_EXAMPLES.filter((example) => example.refusals.length === 0).flatMap(
        (example) => example.editions,
      ),
      '2026-03-09',
    ),
  ],
};
