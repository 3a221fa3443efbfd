import type { StatutoryHoliday } from '../../../src/kernel/calendar.ts';
import { addDays, type CivilDate, civilDate } from '../../../src/kernel/civil-date.ts';
import { FESTIVALS } from './festivals.ts';

/** What a version of 全国年节及纪念日放假办法第二条 gives to everybody: days from the named one, 0 being itself. */
interface Version {
  readonly number: string;
  /** The first year for which it holds. */
  readonly from: number;
  readonly spring: readonly number[];
  readonly labour: readonly number[];
}

/** 除夕 was a holiday from 2008 to 2013 and is one again since 2025. */
const VERSIONS: readonly Version[] = [
  { number: '国务院令第513号', from: 2008, spring: [-1, 0, 1], labour: [0] },
  { number: '国务院令第644号', from: 2014, spring: [0, 1, 2], labour: [0] },
  { number: '国务院令第795号', from: 2025, spring: [-1, 0, 1, 2], labour: [0, 1] },
];

const days = (name: string, first: string, offsets: readonly number[]): readonly StatutoryHoliday[] =>
  offsets.map((offset) => ({ name, day: addDays(civilDate(first), offset) }));

/** The holidays of a year that need no notice; where two fall on one day the first is named. */
function holidaysOf([
  year,
  spring,
  qingming,
  dragonBoat,
  midAutumn,
]: (typeof FESTIVALS)[number]): readonly StatutoryHoliday[] {
  const version = VERSIONS.findLast(({ from }) => from <= year);
  if (!version) throw new Error(`no version of the rules of holidays for ${year}`);
  const all = [
    ...days('元旦', `${year}-01-01`, [0]),
    ...days('春节', `${year}-${spring}`, version.spring),
    ...days('清明节', `${year}-${qingming}`, [0]),
    ...days('劳动节', `${year}-05-01`, version.labour),
    ...days('端午节', `${year}-${dragonBoat}`, [0]),
    ...days('国庆节', `${year}-10-01`, [0, 1, 2]),
    ...days('中秋节', `${year}-${midAutumn}`, [0]),
  ];
  const seen = new Set<CivilDate>();
  return all.filter(({ day }) => !seen.has(day) && seen.add(day));
}

/** 全国年节及纪念日放假办法第二条: what is a holiday in any case, announced or not, as far ahead as the festivals are computed. */
export const STATUTORY_HOLIDAYS: readonly StatutoryHoliday[] = FESTIVALS.flatMap(holidaysOf);
