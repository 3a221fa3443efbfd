import { firstDay } from '../kernel/period.ts';
import { judgeAir } from './air-quality-index.ts';
import type { DerivedInput, DerivedValue } from './derived-value.ts';
import { countedValue } from './reading.ts';
import { judgeTrophicState } from './trophic-index.ts';
import { judgeWater, pollutantText } from './water-class.ts';
import { yearOnYear } from './year-on-year.ts';

/** No judgement is possible; said so instead of guessing. */
const none = (detail: string, standard = ''): DerivedValue => ({
  title: '不评价',
  figure: '',
  colour: '#e7e4da',
  detail,
  standard,
  rank: null,
  alarming: false,
});
const list = (label: string, names: readonly string[]): string =>
  names.length === 0 ? '' : `${label}：${names.join('、')}`;

/** Index of class Ⅲ, which is good enough for drinking water. */
const THIRD = 2;

type Derivation = (input: DerivedInput) => DerivedValue | null;

const waterClass: Derivation = ({ readings, waterBody, period, standards: { water } }) => {
  if (waterBody === null) return null;
  const judgement = judgeWater(readings, waterBody, firstDay(period), water.versions);
  if (judgement === null) return none('没有可评价的监测值');
  const named = water.classes[judgement.class];
  if (named === undefined) throw new Error(`class ${judgement.class} has no name`);
  const { title, quality, colour } = named;
  const deciding = judgement.deciding.length > 3 ? [] : judgement.deciding.map((item) => item.title);
  return {
    title,
    figure: quality,
    colour,
    detail:
      list('主要污染指标', judgement.mainPollutants.map(pollutantText)) ||
      (judgement.class === 0 ? '' : list('定类指标', deciding)),
    standard: judgement.standard.code,
    rank: judgement.class,
    alarming: judgement.class > THIRD,
  };
};

const air =
  (averaging: 'daily' | 'hourly'): Derivation =>
  ({ readings, period, standards }) => {
    const judgement = judgeAir(readings, averaging, period, standards.air);
    if (judgement === null) return none('没有可评价的监测值');
    const { standard, level } = judgement;
    if (judgement.aqi === null || level === null)
      return { ...none(list('缺测', judgement.missing), standard.code), title: 'NA' };
    return {
      title: level.title,
      figure: `AQI ${judgement.aqi}`,
      colour: level.colour,
      detail: [
        list(
          '首要污染物',
          judgement.primary.map((each) => each.title),
        ),
        list(
          '超标污染物',
          judgement.exceeding.map((each) => each.title),
        ),
        list('缺测', judgement.missing),
      ]
        .filter((text) => text !== '')
        .join('；'),
      standard: standard.code,
      rank: judgement.aqi,
      alarming: judgement.aqi > 100,
    };
  };

const trophicState: Derivation = ({ readings, waterBody, standards }) => {
  if (waterBody !== 'lake') return null;
  const judgement = judgeTrophicState(readings, standards.trophic);
  if (judgement === null) return none('五项参数不全');
  return {
    title: judgement.class.title,
    figure: `TLI ${judgement.index.toFixed(1)}`,
    colour: judgement.class.colour,
    detail: '',
    standard: standards.trophic.code,
    rank: judgement.index,
    alarming: false,
  };
};

/** 达标: class Ⅲ and the limits of table 2. */
const sourceCompliance: Derivation = ({ readings, waterBody, period, standards: { water } }) => {
  if (waterBody === null) return null;
  const judgement = judgeWater(readings, waterBody, firstDay(period), water.versions);
  if (judgement === null) return none('没有可评价的监测值');
  const exceeding = [
    ...judgement.judged.filter((item) => item.class > THIRD).map(pollutantText),
    ...water.sourceLimits.flatMap(({ indicator, title, limit }) => {
      const value = countedValue(readings.get(indicator));
      return value === null || value <= limit ? [] : [`${title}（${((value - limit) / limit).toFixed(2)}）`];
    }),
  ];
  return {
    title: exceeding.length === 0 ? '达标' : '不达标',
    figure: '',
    colour: exceeding.length === 0 ? '#00ff00' : '#ff0000',
    detail: list('超标指标', exceeding),
    standard: judgement.standard.code,
    rank: exceeding.length === 0 ? 0 : 1,
    alarming: exceeding.length > 0,
  };
};

/** 达标排放: every reading that counts against the limit that holds for this kind of outlet; what is missing is said. */
const withinLimits: Derivation = ({ readings, limits }) => {
  const judged = limits.flatMap(({ indicator, value }) => {
    const reading = countedValue(readings.get(indicator.code));
    return reading === null ? [] : [{ title: indicator.title, times: (reading - value) / value }];
  });
  const missing = limits
    .filter(({ indicator }) => countedValue(readings.get(indicator.code)) === null)
    .map(({ indicator }) => indicator.title);
  if (judged.length === 0) return none(list('缺测', missing));
  const exceeding = judged
    .filter(({ times }) => times > 0)
    .map(({ title, times }) => `${title}（超标${times.toFixed(2)}倍）`);
  return {
    title: exceeding.length === 0 ? '达标' : '超标',
    figure: '',
    colour: exceeding.length === 0 ? '#2a6547' : '#b32d1a',
    detail: [list('超标污染物', exceeding), list('缺测', missing)].filter((text) => text !== '').join('；'),
    standard: [...new Set(limits.map((limit) => limit.title))].join('、'),
    rank: exceeding.length === 0 ? 0 : 1,
    alarming: exceeding.length > 0,
  };
};

/** What a series may name in its facet. */
export const DERIVATIONS: Readonly<Record<string, Derivation>> = {
  'water-class': waterClass,
  'trophic-state': trophicState,
  'source-compliance': sourceCompliance,
  'within-limits': withinLimits,
  'aqi-daily': air('daily'),
  'aqi-hourly': air('hourly'),
  'year-on-year': yearOnYear,
};

/** Derivations that look at the year before. */
export const NEED_YEAR_BEFORE: ReadonlySet<string> = new Set(['year-on-year']);

/** Null: the judgement does not apply to this kind of place. */
export function derive(name: string, input: DerivedInput): DerivedValue | null {
  const derivation = DERIVATIONS[name];
  if (derivation === undefined) throw new Error(`no derived value is called ${name}`);
  return derivation(input);
}
