import { addDays, type CivilDate, civilDate } from '../../src/kernel/civil-date.ts';
import { firstDay, lastDay, periodOf } from '../../src/kernel/period.ts';
import type { AreaExamples, DemonstrationRecord } from '../../src/schema/example.ts';
import { placeExamples, shownPlaces } from '../builders/place-list.ts';
import { shownDossiers, shownLists } from '../builders/shown-records.ts';
import { ASSET_EXAMPLES, shownAssets } from './assets.ts';
import { FIGURE_EXAMPLES, operationQuarter, preservationYear } from './figures.ts';
import { PLACE_LISTS_16 } from './places.ts';
import { PROPERTY_EXAMPLES } from './property.ts';
import { DOCUMENT_EXAMPLES, REFUSED_LEADERS, shownDocuments, VALID_LEADERS } from './records.ts';

const QUARTERS = 8;
const YEARS = 3;

const quartersBefore = (today: CivilDate): readonly string[] => {
  const quarters: string[] = [];
  for (let day: CivilDate = today; quarters.length < QUARTERS; ) {
    day = addDays(firstDay(periodOf(day, 'quarter')), -1);
    quarters.push(periodOf(day, 'quarter'));
  }
  return quarters;
};

/** Eight quarters and three years, each some weeks after its end. */
function figures(today: CivilDate): readonly DemonstrationRecord[] {
  const years = Array.from({ length: YEARS }, (_, back) => String(Number(today.slice(0, 4)) - 1 - back));
  return [
    ...quartersBefore(today).map((period) => ({
      item: '16.enterprise-operation',
      body: 'gzw',
      content: operationQuarter(period),
      at: `${addDays(lastDay(period), 24)}T10:05:00+08:00`,
      period,
      list: null,
    })),
    ...years.map((year) => ({
      item: '16.capital-preservation',
      body: 'gzw',
      content: preservationYear(year),
      at: `${addDays(civilDate(`${Number(year) + 1}-06-30`), 9)}T10:15:00+08:00`,
      period: year,
      list: null,
    })),
  ];
}

export const AREA_16_EXAMPLES: AreaExamples = {
  records: [...FIGURE_EXAMPLES, ...DOCUMENT_EXAMPLES, ...ASSET_EXAMPLES],
  lists: [...placeExamples(PLACE_LISTS_16), ...VALID_LEADERS, ...REFUSED_LEADERS],
  dossiers: PROPERTY_EXAMPLES,
  demonstration: (today) => [
    ...shownPlaces(PLACE_LISTS_16),
    ...figures(today),
    ...shownDocuments(),
    ...shownAssets(today),
    ...shownDossiers(PROPERTY_EXAMPLES),
    ...shownLists(
      VALID_LEADERS.flatMap((example) => example.editions),
      '2026-02-24',
    ),
  ],
};
