/** What became of a measurement. A missing one is a fact too: it is shown, never filled in. */
export const QUALITIES = ['valid', 'below-detection', 'invalid', 'missing'] as const;
export type Quality = (typeof QUALITIES)[number];
export const QUALITY_NAMES: Readonly<Record<Quality, string>> = {
  valid: '有效',
  'below-detection': '未检出',
  invalid: '无效',
  missing: '缺测',
};

export interface Reading {
  /** Decimal text; for `below-detection` the detection limit; null when missing. */
  readonly value: string | null;
  readonly quality: Quality;
}

/** Readings of one place and period, by indicator. */
export type Readings = ReadonlyMap<string, Reading>;

/**
 * The number that judgements use: half the detection limit below it (环办〔2011〕22号), nothing where the reading does not
 * count.
 */
export function countedValue(reading: Reading | undefined): number | null {
  if (reading === undefined || reading.value === null) return null;
  if (reading.quality === 'valid') return Number(reading.value);
  return reading.quality === 'below-detection' ? Number(reading.value) / 2 : null;
}

/** As bulletins print it: `0.002L` below the detection limit, a dash where there is nothing. */
export function readingText(reading: Reading | undefined): string {
  if (reading === undefined || reading.value === null) return '—';
  return reading.quality === 'below-detection' ? `${reading.value}L` : reading.value;
}
