import { addDecimals, decimalsWithin } from '../kernel/decimal.ts';
import { periodText } from '../kernel/period.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import { expectedTotal } from '../kernel/sums.ts';
import type { CarriedFigure, PlaceTotal, SeriesAspect, SumDeclaration } from '../schema/declaration.ts';

interface Figure {
  readonly place: string;
  readonly indicator: string;
  readonly period: string;
  readonly value: string | null;
}

/** What a body has published of an indicator before: by place and period. */
export type EarlierFigure = (place: string, period: string, indicator: string) => string | null;

interface Aspect extends Pick<SeriesAspect, 'places' | 'indicators' | 'rowsField'> {
  readonly placeTotals: readonly PlaceTotal[];
  readonly carriedOver: readonly CarriedFigure[];
}

/** The words tell the row, wherever it came from; the pointer leads to the data as a whole. */
const DATA = { path: '/content/observations' } as const;

const at = (place: string, period: string): string => `${period} ${place}`;

/**
 * Whether the figures of a batch, typed or from files, agree with each other and with what was published before: sums
 * within a row, totals over places, and what is carried over from the period before.
 */
export function figureRefusals(
  aspect: Aspect,
  sums: readonly SumDeclaration[],
  figures: readonly Figure[],
  earlier: EarlierFigure,
): readonly Refusal[] {
  const rows = new Map<string, Map<string, string>>();
  for (const { place, period, indicator, value } of figures) {
    if (value === null) continue;
    const key = at(place, period);
    rows.set(key, (rows.get(key) ?? new Map<string, string>()).set(indicator, value));
  }
  const nameOf = (place: string): string => aspect.places.find(({ code }) => code === place)?.name ?? place;
  const titleOf = (code: string): string =>
    aspect.indicators.find((indicator) => indicator.code === code)?.title ?? code;
  const seen = [...new Map(figures.map((each) => [at(each.place, each.period), each])).values()];
  const figureOf = (place: string, period: string, indicator: string): string | null =>
    rows.get(at(place, period))?.get(indicator) ?? null;

  const wrongSums = seen.flatMap(({ place, period }) => {
    const row = Object.fromEntries(rows.get(at(place, period)) ?? []);
    return sums
      .filter((sum) => sum.each === aspect.rowsField)
      .flatMap((sum) => {
        const [total, expected] = [row[sum.total] ?? null, expectedTotal(sum, row)];
        if (total === null || expected === null || decimalsWithin(total, expected, sum.tolerance ?? '0'))
          return [];
        const title = (code: string): string => `“${titleOf(code)}”`;
        const parts = `${sum.plus.map(title).join('+')}${sum.minus.map((code) => `−${title(code)}`).join('')}`;
        const where = `${nameOf(place)}${periodText(period)}的`;
        return [
          problem('sum-wrong', { where, total: titleOf(sum.total), value: total, parts, expected }, DATA),
        ];
      });
  });

  const wrongTotals = aspect.placeTotals.flatMap((total) =>
    seen
      .filter((each) => each.place === total.place)
      .flatMap(({ period }) =>
        (total.figures ?? aspect.indicators.map((each) => each.code)).flatMap((code) => {
          const told = figureOf(total.place, period, code);
          const parts = total.of
            .map((place) => figureOf(place, period, code))
            .filter((each) => each !== null);
          // Figures that are not all there cannot be added up.
          if (told === null || parts.length < total.of.length) return [];
          const expected = addDecimals(parts.map((value) => ({ value, sign: 1 as const })));
          if (expected === null || decimalsWithin(told, expected, total.tolerance ?? '0')) return [];
          const values = {
            where: `${nameOf(total.place)}${periodText(period)}的`,
            total: titleOf(code),
            value: told,
            parts: total.of.length > 4 ? '各项' : total.of.map((place) => `“${nameOf(place)}”`).join('+'),
            expected,
          };
          return [problem('sum-wrong', values, DATA)];
        }),
      ),
  );

  const broken = aspect.carriedOver.flatMap(({ opening, closing, tolerance }) =>
    seen.flatMap(({ place, period }) => {
      const told = figureOf(place, period, opening);
      const before = previousPeriod(period);
      const left = figureOf(place, before, closing) ?? earlier(place, before, closing);
      if (told === null || left === null || decimalsWithin(told, left, tolerance ?? '0')) return [];
      const values = {
        where: `${nameOf(place)}${periodText(period)}`,
        opening: titleOf(opening),
        value: told,
        before: periodText(before),
        closing: titleOf(closing),
        expected: left,
      };
      return [problem('series-not-carried-over', values, DATA)];
    }),
  );
  return [...wrongSums, ...wrongTotals, ...broken];
}

/** The period before, of years, quarters and months. */
export function previousPeriod(period: string): string {
  const year = Number(period.slice(0, 4));
  if (period.length === 4) return String(year - 1);
  const quarter = /Q([1-4])$/.exec(period)?.[1];
  if (quarter !== undefined) return quarter === '1' ? `${year - 1}-Q4` : `${year}-Q${Number(quarter) - 1}`;
  const month = Number(period.slice(5, 7));
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
}
