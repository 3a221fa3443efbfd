import type { JsonObject } from '../../../../src/kernel/canonical-json.ts';
import { addDays, type CivilDate } from '../../../../src/kernel/civil-date.ts';
import { lastDay } from '../../../../src/kernel/period.ts';
import {
  type AreaExamples,
  type DemonstrationRecord,
  type ListEdition,
  type ListExample,
  shownLists,
} from '../../../example.ts';
import { DRUG_CATALOGUE, TREATMENT_CATALOGUE } from './catalogues.ts';
import { CHARITY_LISTS, CHARITY_REPORTS } from './charity.ts';
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
const STANDING = [DRUG_CATALOGUE, TREATMENT_CATALOGUE, PROVINCIAL_POLICIES, CITY_POLICIES, COUNTY_POLICIES];

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
  // The accounts of a year are settled in the spring after it.
  const years = periodsBefore(addDays(today, -110), 'year', 5);
  return [
    ...years.map((year) => shown('insurance-fund', 'rst', year, 105, fundYear(Number(year)))),
    ...periodsBefore(today, 'quarter', 5).map((quarter) =>
      shown('insurance-report', 'rst', quarter, 18, participationQuarter(quarter)),
    ),
    ...periodsBefore(today, 'quarter', 5).map((quarter) =>
      shown('housing-fund-figures', 'zjt', quarter, 20, housingQuarter(quarter)),
    ),
    ...periodsBefore(today, 'quarter', 2).map((quarter) =>
      shown('housing-fund-figures', 'yueyang', quarter, 19, ownHousingQuarter(quarter, 'yueyang')),
    ),
    ...periodsBefore(today, 'month', 13).map((month) =>
      shown('relief-statistics', 'mzt', month, 10, reliefMonth(month)),
    ),
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
  records: [...STATISTICS_EXAMPLES, ...CHARITY_REPORTS, ...HOUSING_REPORTS],
  lists: [...STANDING.map(taken), ...RELIEF_LISTS, ...CHARITY_LISTS],
  matters: [],
  demonstration: (today) => [
    ...statistics(today),
    ...relief(today),
    ...shownLists([...STANDING, PROVINCIAL_STANDARDS, COUNTY_STANDARDS], '2026-02-12'),
    ...shownLists(
      CHARITY_LISTS.filter((example) => example.refusals.length === 0).flatMap((example) => example.editions),
      '2026-02-13',
    ),
  ],
};
