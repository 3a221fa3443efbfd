import type { CivilDate } from '../../../../src/kernel/civil-date.ts';
import type { AreaExamples, DemonstrationRecord } from '../../../example.ts';
import { FUNDS_EXAMPLES, fundsYear } from './funds-by-region.ts';

/** Five years of funds, each published in the spring after. */
const funds = (today: CivilDate): readonly DemonstrationRecord[] =>
  Array.from({ length: 5 }, (_, back) => String(Number(today.slice(0, 4)) - 1 - back)).map((year) => ({
    item: '17.funds-by-region',
    body: 'nyt',
    content: fundsYear(year),
    at: `${Number(year) + 1}-03-05T09:40:00+08:00`,
    period: year,
    list: null,
  }));

export const AREA_17_EXAMPLES: AreaExamples = {
  records: FUNDS_EXAMPLES,
  lists: [],
  matters: [],
  demonstration: funds,
};
