/** Round steps for an axis from zero or below the lowest value up to the highest. */
export function axisSteps(values: readonly number[], fromZero: boolean): readonly number[] {
  const highest = Math.max(...values, 0);
  const lowest = fromZero ? Math.min(0, ...values) : Math.min(...values);
  const span = highest - lowest || Math.abs(highest) || 1;
  const rough = span / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  const first = Math.floor(lowest / step);
  // Readings that are all zero still need an axis with an extent.
  const last = Math.max(Math.ceil(highest / step), first + 1);
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** Which of `count` labels are shown so that at most `most` are, the first and the last among them. */
export function shownLabels(count: number, most: number): ReadonlySet<number> {
  if (count <= most) return new Set(Array.from({ length: count }, (_, i) => i));
  const every = (count - 1) / (most - 1);
  return new Set(Array.from({ length: most }, (_, i) => Math.round(i * every)));
}

/** Long figures do not fit beside an axis: from a hundred thousand on they are told in 万, those of 万 in 亿. */
export function axisUnit(
  unit: string,
  steps: readonly number[],
): { readonly unit: string; readonly divisor: number } {
  if (Math.max(...steps.map(Math.abs)) < 100_000) return { unit, divisor: 1 };
  return { unit: unit.startsWith('万') ? `亿${unit.slice(1)}` : `万${unit}`, divisor: 10_000 };
}
