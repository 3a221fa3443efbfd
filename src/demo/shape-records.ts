import { POWERS, VALID_REGISTERS } from '../../catalogue/areas/08-administrative-power/examples/registers.ts';
import {
  airMonth,
  sourcesMonth,
  waterMonth,
} from '../../catalogue/areas/14-environment/examples/demonstration-readings.ts';
import { VALID_CREDIT } from '../../catalogue/areas/18-enterprise-credit/examples/registers.ts';
import { MATTER_EXAMPLES } from '../../catalogue/dossiers/examples.ts';
import { HUNAN_PREFECTURES } from '../../catalogue/geo/hunan-prefectures.ts';
import { ITEMS } from '../../catalogue/index.ts';
import { currentType } from '../catalogue/registry.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import { addDays, type CivilDate, civilDate } from '../kernel/civil-date.ts';
import { isJsonObject } from '../kernel/json-object.ts';

/** A record of a list, a matter or a series, as the examples of the catalogue give it. */
export interface ShapeRecord {
  readonly item: string;
  readonly body: string;
  readonly content: JsonObject;
  readonly at: string;
  /** The period that it is for, as obligations name it; null where it meets none. */
  readonly period: string | null;
  /** Records of the same list are its editions. */
  readonly list: string | null;
}

const PREFECTURES = HUNAN_PREFECTURES.map((prefecture) => prefecture.body);

/** Months of readings that are shown; the last of them is the month before this one. */
const MONTHS = 10;

const monthBefore = (day: CivilDate): string => addDays(civilDate(`${day.slice(0, 7)}-01`), -1).slice(0, 7);

const KINDS = [
  { item: '14.water-monitoring', make: waterMonth, last: MONTHS },
  { item: '14.drinking-water', make: sourcesMonth, last: MONTHS },
  // A day for each city: the last months are enough to see a trend.
  { item: '14.air-monitoring', make: (month: string) => airMonth(month), last: 3 },
] as const;

/** Months for which the prefectures publish their own places beside the department's survey of all. */
const PREFECTURE_MONTHS = 2;

function readings(today: CivilDate): readonly ShapeRecord[] {
  const months: string[] = [];
  for (let day = today; months.length < MONTHS; day = civilDate(`${months.at(-1)}-01`))
    months.push(monthBefore(day));
  return KINDS.flatMap(({ item, make, last }, kind) =>
    months.slice(0, last).flatMap((month, back): readonly ShapeRecord[] => {
      const content = make(month);
      const on = addDays(civilDate(`${month}-01`), 39 + kind);
      const record = (body: string, part: JsonObject, minute: number): ShapeRecord => ({
        item,
        body,
        content: part,
        at: `${on}T10:${10 + minute}:00+08:00`,
        period: month,
        list: null,
      });
      if (back >= PREFECTURE_MONTHS) return [record('hbt', content, kind)];
      const own = PREFECTURES.flatMap((body, index) => {
        const part = partOf(item, content, body);
        // One of the prefectures is late, as the board shows.
        return part === null || (index + kind) % 14 === 6 ? [] : [record(body, part, 20 + index)];
      });
      return [record('hbt', content, kind), ...own];
    }),
  );
}

/** The rows of a survey whose places lie in the prefecture; null when it has none. */
function partOf(itemCode: string, content: JsonObject, body: string): JsonObject | null {
  const item = ITEMS.find((each) => each.code === itemCode);
  const facet = item === undefined ? undefined : currentType(item.type).series;
  const { observations } = content;
  if (facet === undefined || !Array.isArray(observations)) return null;
  const places = new Set(
    facet.places.filter((place) => place.prefecture === body).flatMap((place) => [place.code, place.name]),
  );
  const rows = observations.filter(
    (row) => isJsonObject(row) && typeof row.place === 'string' && places.has(row.place),
  );
  return rows.length === 0 ? null : { ...content, observations: rows };
}

const matters: readonly ShapeRecord[] = MATTER_EXAMPLES.flatMap((matter) =>
  matter.records
    .filter((record) => record.refusals.length === 0)
    .map((record) => ({
      item: record.item,
      body: matter.body,
      content: record.content,
      at: record.at,
      period: null,
      list: null,
    })),
);

/** The day on which the examples of lists are told. */
const LISTS_ON = '2026-03-09';

/** One example for each list: that with most editions; the duties belong to the powers and follow them. */
function lists(): readonly ShapeRecord[] {
  const all = [...VALID_REGISTERS, ...VALID_CREDIT];
  const powers = all.filter((example) => example.editions.every((edition) => edition.item === POWERS.item));
  const fullest = [...powers].sort((a, b) => b.editions.length - a.editions.length)[0];
  const others = all.filter((example) => !powers.includes(example));
  const editions = [
    ...(fullest?.editions ?? []),
    ...others.flatMap((example) => example.editions.filter((edition) => edition.item !== POWERS.item)),
  ];
  return editions.map((edition, index) => ({
    ...edition,
    at: `${LISTS_ON}T09:${String(10 + index).padStart(2, '0')}:00+08:00`,
    period: null,
    list: `${edition.item} ${edition.body}`,
  }));
}

/** Everything that the demonstration shows of lists, matters and series, in order of time; nothing lies in the future. */
export const shapeRecords = (today: CivilDate): readonly ShapeRecord[] =>
  [...readings(today), ...matters, ...lists()]
    .filter((record) => record.at.slice(0, 10) < today)
    .sort((a, b) => (a.at < b.at ? -1 : 1));
