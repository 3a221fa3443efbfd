import { parseCivilDate } from './civil-date.ts';

/**
 * Moments that people write, `2026-03-01 09:30`, are minutes in Asia/Shanghai, eight hours ahead of UTC all the year
 * since 1992.
 */
const PATTERN = /^(\d{4}-\d{2}-\d{2})[ T]([01]\d|2[0-3]):([0-5]\d)$/;

/** The instant of `2026-03-01 09:30`; null when there is no such minute. */
export function parseMoment(text: string): Date | null {
  const match = PATTERN.exec(text);
  if (!match || parseCivilDate(match[1] ?? '') === null) return null;
  return new Date(`${match[1]}T${match[2]}:${match[3]}:00+08:00`);
}

/** RFC 3339 with `+08:00` to the second, without fractions: what CAP and other warning formats demand. */
export const momentRfc3339 = (instant: Date): string =>
  `${new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;
