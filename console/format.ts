/** Dates and numbers as officials write them; the province's time, whatever the desktop's clock says. */
const shanghai = (iso: string): Date => new Date(Date.parse(iso) + 8 * 3_600_000);

const isMoment = (iso: string | null | undefined): iso is string =>
  typeof iso === 'string' && !Number.isNaN(Date.parse(iso));

/** `2026-03-01 14:03` */
export const minuteOf = (iso: string | null | undefined): string =>
  isMoment(iso) ? shanghai(iso).toISOString().slice(0, 16).replace('T', ' ') : '—';

/** `14:03:22` */
export const clockOf = (moment: Date): string => shanghai(moment.toISOString()).toISOString().slice(11, 19);

/** `2026-03-01` */
export const dayOf = (moment: Date): string => shanghai(moment.toISOString()).toISOString().slice(0, 10);

export const today = (): string => dayOf(new Date());

export function sizeOf(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(1)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** The extension in capitals, as lists of attachments show it. */
export const formatOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toUpperCase() ?? '文件';

/**
 * Working days from Monday to Friday between two civil dates; a hint for the light, the law's calendar counts on the
 * server.
 */
export function weekdaysUntil(from: string, to: string): number {
  if (to < from) return -1;
  let count = 0;
  for (let day = Date.parse(`${from}T00:00:00Z`); day < Date.parse(`${to}T00:00:00Z`); ) {
    day += 86_400_000;
    const weekday = new Date(day).getUTCDay();
    if (weekday !== 0 && weekday !== 6) count += 1;
    if (count > 60) break;
  }
  return count;
}

/** The period that an obligation belongs to: `2026-09` → `2026年9月`, `2026-Q3` → `2026年第3季度`; one event has none. */
export function periodOf(period: string): string {
  const match = /^(\d{4})(?:-Q([1-4])|-(\d{2}))?$/.exec(period);
  if (!match) return '—';
  const [, year, quarter, month] = match;
  if (quarter !== undefined) return `${year}年第${quarter}季度`;
  return month === undefined ? `${year}年` : `${year}年${Number(month)}月`;
}
