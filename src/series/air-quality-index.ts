import {
  type AirColumn,
  type AirLevel,
  type AirStandard,
  type Standards,
  standardOn,
} from '../schema/standards.ts';
import type { Readings } from './reading.ts';
import { roundHalfEven } from './round-half-even.ts';

const HIGHEST = 500;

/**
 * The sub-index of one concentration (decimal text): the concentration is rounded half to even first, the result
 * upwards. All in integers, so that no float tips a limit over. Null where the standard computes none.
 */
export function subIndex(
  standard: AirStandard,
  stepsOfIndex: readonly number[],
  column: AirColumn,
  concentration: string,
): number | null {
  const decimals = column.startsWith('co-') ? 1 : 0;
  const scaled = Number(roundHalfEven(concentration, decimals).replace('.', ''));
  if (scaled < 0) return null;
  const steps = standard.breakpoints[column].map((step) => step * 10 ** decimals);
  const above = steps.findIndex((step) => scaled <= step);
  if (above === 0) return 0;
  if (above < 0) {
    if (steps.length === stepsOfIndex.length) return HIGHEST;
    return standard.beyondShortList === 'last-step' ? (stepsOfIndex[steps.length - 1] ?? null) : null;
  }
  const [low = 0, high = 0] = [steps[above - 1], steps[above]];
  const [from = 0, to = HIGHEST] = [stepsOfIndex[above - 1], stepsOfIndex[above]];
  return from + Math.ceil(((to - from) * (scaled - low)) / (high - low));
}

export interface PollutantIndex {
  readonly indicator: string;
  readonly title: string;
  readonly index: number;
}

export interface AirJudgement {
  readonly standard: AirStandard;
  /** Null: NA, because a pollutant is missing and the others do not exceed 100. */
  readonly aqi: number | null;
  readonly level: AirLevel | null;
  /** 首要污染物: the highest, all of them when equal, and only above 50. */
  readonly primary: readonly PollutantIndex[];
  /** 超标污染物: above 100; only under the standard of 2012. */
  readonly exceeding: readonly PollutantIndex[];
  readonly indices: readonly PollutantIndex[];
  readonly missing: readonly string[];
}

/**
 * AQI by the standard in force on the day of the observation, never by that of today. Null when nothing was measured or
 * no standard was in force. Hourly values of particles are read against the 24-hour column (HJ 633-2026, 4.2.3).
 */
export function judgeAir(
  readings: Readings,
  averaging: 'daily' | 'hourly',
  date: string,
  tables: Standards['air'],
): AirJudgement | null {
  const standard = standardOn(tables.versions, date);
  if (standard === null) return null;
  const indices: PollutantIndex[] = [];
  const missing: string[] = [];
  for (const pollutant of tables.pollutants) {
    const reading = readings.get(pollutant.indicator);
    if (reading?.quality === 'below-detection') {
      indices.push({ indicator: pollutant.indicator, title: pollutant.title, index: 0 });
      continue;
    }
    if (reading === undefined || reading.value === null || reading.quality !== 'valid') {
      missing.push(pollutant.title);
      continue;
    }
    const index = subIndex(standard, tables.steps, pollutant[averaging], reading.value);
    if (index !== null) indices.push({ indicator: pollutant.indicator, title: pollutant.title, index });
  }
  if (indices.length === 0) return null;
  const highest = Math.max(...indices.map((each) => each.index));
  // A value up to 100 would be a promise about a pollutant that nobody measured.
  const silent = missing.length > 0 && highest <= 100 && standard.missingUpTo100 === 'not-available';
  const aqi = silent ? null : highest;
  return {
    standard,
    aqi,
    level: aqi === null ? null : (tables.levels.find((level) => aqi <= level.upTo) ?? null),
    primary: aqi === null || aqi <= 50 ? [] : indices.filter((each) => each.index === aqi),
    exceeding: standard.namesExceeding ? indices.filter((each) => each.index > 100) : [],
    indices,
    missing,
  };
}
