import {
  AIR_LEVELS,
  AIR_STANDARDS,
  type AirColumn,
  type AirStandard,
  IAQI_STEPS,
  POLLUTANTS,
} from '../../catalogue/standards/hj-633.ts';
import { standardOn } from '../../catalogue/standards/standard.ts';
import type { Readings } from './reading.ts';
import { roundHalfEven } from './round-half-even.ts';

const HIGHEST = 500;

/**
 * The sub-index of one concentration (decimal text): the concentration is rounded half to even first, the result upwards. All in integers, so that
 * no float tips a limit over. Null where the standard computes none.
 */
export function subIndex(standard: AirStandard, column: AirColumn, concentration: string): number | null {
  const decimals = column.startsWith('co-') ? 1 : 0;
  const scaled = Number(roundHalfEven(concentration, decimals).replace('.', ''));
  if (scaled < 0) return null;
  const steps = standard.breakpoints[column].map((step) => step * 10 ** decimals);
  const above = steps.findIndex((step) => scaled <= step);
  if (above === 0) return 0;
  if (above < 0) {
    if (steps.length === IAQI_STEPS.length) return HIGHEST;
    return standard.beyondShortList === 'last-step' ? (IAQI_STEPS[steps.length - 1] ?? null) : null;
  }
  const [low = 0, high = 0] = [steps[above - 1], steps[above]];
  const [from = 0, to = HIGHEST] = [IAQI_STEPS[above - 1], IAQI_STEPS[above]];
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
  readonly level: (typeof AIR_LEVELS)[number] | null;
  /** 首要污染物: the highest, all of them when equal, and only above 50. */
  readonly primary: readonly PollutantIndex[];
  /** 超标污染物: above 100; only under the standard of 2012. */
  readonly exceeding: readonly PollutantIndex[];
  readonly indices: readonly PollutantIndex[];
  readonly missing: readonly string[];
}

/**
 * AQI by the standard in force on the day of the observation, never by that of today. Null when nothing was measured or no standard was in force.
 * Hourly values of particles are read against the 24-hour column (HJ 633-2026, 4.2.3).
 */
export function judgeAir(
  readings: Readings,
  averaging: 'daily' | 'hourly',
  date: string,
): AirJudgement | null {
  const standard = standardOn(AIR_STANDARDS, date);
  if (standard === null) return null;
  const indices: PollutantIndex[] = [];
  const missing: string[] = [];
  for (const pollutant of POLLUTANTS) {
    const reading = readings.get(pollutant.indicator);
    if (reading?.quality === 'below-detection') {
      indices.push({ indicator: pollutant.indicator, title: pollutant.title, index: 0 });
      continue;
    }
    if (reading === undefined || reading.value === null || reading.quality !== 'valid') {
      missing.push(pollutant.title);
      continue;
    }
    const index = subIndex(standard, pollutant[averaging], reading.value);
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
    level: aqi === null ? null : (AIR_LEVELS.find((level) => aqi <= level.upTo) ?? null),
    primary: aqi === null || aqi <= 50 ? [] : indices.filter((each) => each.index === aqi),
    exceeding: standard.namesExceeding ? indices.filter((each) => each.index > 100) : [],
    indices,
    missing,
  };
}
