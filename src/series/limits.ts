import { firstDay } from '../kernel/period.ts';
import type { IndicatorDeclaration } from '../schema/declaration.ts';

export interface LimitOn {
  readonly indicator: IndicatorDeclaration;
  readonly value: number;
  /** By which standard. */
  readonly title: string;
}

/** Whether a limit is in force in a period, by its first day. */
export const holdsIn = (limit: IndicatorDeclaration['limits'][number], period: string): boolean => {
  const day = firstDay(period);
  return (
    (limit.validFrom === null || limit.validFrom <= day) && (limit.validTo === null || day < limit.validTo)
  );
};

/** The limits that hold for a kind of place in a period. */
export const limitsOn = (
  indicators: readonly IndicatorDeclaration[],
  placeKind: string,
  period: string,
): readonly LimitOn[] =>
  indicators.flatMap((indicator) =>
    indicator.limits.flatMap((limit) =>
      (limit.placeKind === null || limit.placeKind === placeKind) && holdsIn(limit, period)
        ? [{ indicator, value: limit.value, title: limit.title }]
        : [],
    ),
  );
