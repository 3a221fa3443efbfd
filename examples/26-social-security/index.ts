import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import { addDays, type CivilDate } from '../../src/kernel/civil-date.ts';
import { lastDay, periodText } from '../../src/kernel/period.ts';
import type {
  AreaExamples,
  DemonstrationRecord,
  ListEdition,
  ListExample,
} from '../../src/schema/example.ts';
import { joinedBatches } from '../builders/batches.ts';
import { shownLists } from '../builders/shown-records.ts';
import { DRUG_CATALOGUE, TREATMENT_CATALOGUE } from './catalogues.ts';
import { CHARITY_LISTS, CHARITY_REPORTS } from './charity.ts';
import { EMERGENCY_REPORTS, SHOWN_STATUS, STATUS_LISTS, shownEmergencyReports } from './charity-status.ts';
import { CARE_HOMES, CARE_LISTS, EDGE_FAMILIES } from './elderly-care.ts';
import { HOUSING_REPORTS } from './housing-report.ts';
import { CITY_POLICIES, COUNTY_POLICIES, PROVINCIAL_POLICIES } from './policies.ts';
import {
  COUNTY_STANDARDS,
  extremePovertyList,
  oneOffList,
  PROVINCIAL_STANDARDS,
  RELIEF_LISTS,
  subsistenceList,
} from './relief.ts';
import {
  fundYear,
  housingQuarter,
  ownHousingQuarter,
  participationQuarter,
  periodsBefore,
  reliefMonth,
  STATISTICS_EXAMPLES,
} from './statistics.ts';

const taken = (list: ListEdition): ListExample => ({
  says: `${list.item} ${list.body}`,
  editions: [list],
  refusals: [],
});
const IN_FORCE = [DRUG_CATALOGUE, TREATMENT_CATALOGUE, PROVINCIAL_POLICIES, CITY_POLICIES, COUNTY_POLICIES];

/** Years, quarters and months that are over, each told some days after its end. */
function statistics(today: CivilDate): readonly DemonstrationRecord[] {
  const shown = (
    item: string,
    body: string,
    period: string,
    days: number,
    content: JsonObject,
  ): DemonstrationRecord => ({
    item: `26.${item}`,
    body,
    content,
    at: `${addDays(lastDay(period), days)}T11:20:00+08:00`,
    period,
    list: null,
  });
  /** All but the latest in one batch, told with the last of them. */
  const since = (
    item: string,
    body: string,
    periods: readonly string[],
    days: number,
    make: (period: string) => JsonObject,
  ): readonly DemonstrationRecord[] => {
    const [latest, ...earlier] = periods;
    const [until, from] = [earlier[0], earlier.at(-1)];
    if (latest === undefined || until === undefined || from === undefined) return [];
    const batches = [...earlier].reverse().map((period) => make(period));
    const name = String(batches.at(-1)?.title ?? '').replace(`〔演示〕${periodText(until)}`, '');
    const title = `〔演示〕${periodText(from)}至${periodText(until)}${name}`;
    return [
      shown(item, body, until, days, joinedBatches(batches, title)),
      shown(item, body, latest, days, make(latest)),
    ];
  };
  // The accounts of a year are settled in the spring after it.
  const years = periodsBefore(addDays(today, -110), 'year', 5);
  const quarters = periodsBefore(today, 'quarter', 6);
  const [latest = ''] = quarters;
  return [
    ...since('insurance-fund', 'rst', years, 105, (year) => fundYear(Number(year))),
    ...since('insurance-report', 'rst', quarters, 18, participationQuarter),
    ...since('housing-fund-figures', 'zjt', quarters, 20, housingQuarter),
    shown('housing-fund-figures', 'yueyang', latest, 19, ownHousingQuarter(latest, 'yueyang')),
    ...since('relief-statistics', 'mzt', periodsBefore(today, 'month', 14), 10, reliefMonth),
  ];
}

/** One notice of each kind in force, and one whose days are over. */
function relief(today: CivilDate): readonly DemonstrationRecord[] {
  const on = (daysAgo: number, list: ListEdition): readonly DemonstrationRecord[] =>
    shownLists([list], addDays(today, -daysAgo));
  return [
    ...on(2, subsistenceList(today, 'changsha-xian-guoyuan', '新明村', 5)),
    ...on(3, subsistenceList(today, 'fenghuang-liaojiaqiao-changputang', '菖蒲塘村', 4)),
    ...on(10, subsistenceList(today, 'fenghuang-liaojiaqiao', '示例寨', -3)),
    ...on(1, extremePovertyList(today, 'changsha-xian-guoyuan', '新明村', 6)),
    ...on(2, oneOffList(today, 'changsha-xian-guoyuan', '新明村', 5)),
    ...on(3, oneOffList(today, 'changsha-xian-guoyuan-xinming', '新明村', 4)),
  ];
}

export const AREA_26_EXAMPLES: AreaExamples = {
  records: [...STATISTICS_EXAMPLES, ...CHARITY_REPORTS, ...EMERGENCY_REPORTS, ...HOUSING_REPORTS],
  lists: [...IN_FORCE.map(taken), ...RELIEF_LISTS, ...CHARITY_LISTS, ...STATUS_LISTS, ...CARE_LISTS],
  dossiers: [],
  demonstration: (today) => [
    ...statistics(today),
    ...relief(today),
    ...shownEmergencyReports(),
    ...shownLists(SHOWN_STATUS, '2026-02-16'),
    ...shownLists([CARE_HOMES, EDGE_FAMILIES], '2026-03-09'),
    ...shownLists([...IN_FORCE, PROVINCIAL_STANDARDS, COUNTY_STANDARDS], '2026-02-12'),
    ...shownLists(
      CHARITY_LISTS.filter((example) => example.refusals.length === 0).flatMap((example) => example.editions),
      '2026-02-13',
    ),
  ],
};
