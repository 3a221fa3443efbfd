import type { TrophicClass, TrophicStandard } from '../schema/standards.ts';
import { countedValue, type Readings } from './reading.ts';

export interface TrophicJudgement {
  /** TLI(Σ), one decimal. */
  readonly index: number;
  readonly class: TrophicClass;
  readonly parts: readonly { readonly title: string; readonly index: number }[];
}

/**
 * 综合营养状态指数. The value as published, with one decimal, is what is compared with the limits. Null unless all five
 * parameters are there.
 */
export function judgeTrophicState(readings: Readings, standard: TrophicStandard): TrophicJudgement | null {
  const sumOfSquares = standard.parameters.reduce((sum, parameter) => sum + parameter.r2, 0);
  const parts: { title: string; index: number; weight: number }[] = [];
  for (const { indicator, title, a, b, r2 } of standard.parameters) {
    const value = countedValue(readings.get(indicator));
    if (value === null || value <= 0) return null;
    parts.push({ title, index: 10 * (a + b * Math.log(value)), weight: r2 / sumOfSquares });
  }
  const sum = parts.reduce((total, part) => total + part.weight * part.index, 0);
  const index = Math.round(sum * 10) / 10;
  return { index, class: trophicClass(index, standard), parts };
}

/** The first class of the standard that holds the index; throws when none does. */
export function trophicClass(index: number, standard: TrophicStandard): TrophicClass {
  const found = standard.classes.find(
    ({ below, upTo }) =>
      (below !== null && index < below) ||
      (upTo !== null && index <= upTo) ||
      (below === null && upTo === null),
  );
  if (!found) throw new Error(`no class for ${index}`);
  return found;
}
