import { chineseDate, parseCivilDate } from '../../kernel/civil-date.ts';
import { momentRfc3339 } from '../../kernel/moment.ts';

const grouped = new Intl.NumberFormat('zh-CN');

/** `12,345`. */
export const formatNumber = (value: number): string => grouped.format(value);

/**
 * `18,334,605.00`: figures of five digits and more are read in groups; a text that is no plain number is shown as it
 * is.
 */
export const formatDecimal = (text: string): string =>
  text.replace(/^(-?)(\d{5,})(?=\.\d+$|$)/, (_, sign: string, whole: string) => {
    return sign + whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  });

/** `2016年10月12日`; a text that is no date is shown as it is. */
export function formatDay(text: string): string {
  const date = parseCivilDate(text);
  return date === null ? text : chineseDate(date);
}

/** `2026年3月1日 9时30分`; a text that is no moment is shown as it is. */
export function formatMoment(text: string): string {
  const match = /^(\d{4}-\d{2}-\d{2}) (\d{2}):(\d{2})$/.exec(text);
  const day = match === null ? null : parseCivilDate(match[1] ?? '');
  if (match === null || day === null) return text;
  const minutes = match[3] === '00' ? '' : `${Number(match[3])}分`;
  return `${chineseDate(day)}${Number(match[2])}时${minutes}`;
}

const minute = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** `2026-03-01 09:30` in Asia/Shanghai: what `PubDate` wants. */
export const formatMinute = (timestamp: string): string => minute.format(new Date(timestamp));

/** `2026-03-01` in Asia/Shanghai. */
export const dayOf = (timestamp: string): string => formatMinute(timestamp).slice(0, 10);

/** RFC 3339 with `+08:00`, as feeds and JSON-LD want it. */
export const formatRfc3339 = (timestamp: string): string => momentRfc3339(new Date(timestamp));

export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(1)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/**
 * `38%`; nothing of nothing is shown as a dash, not as zero. What is a little is not shown as nothing, what lacks a
 * little not as all: `0.1%`, `99%`.
 */
export function formatShare(part: number, whole: number): string {
  if (whole === 0) return '—';
  const percent = (part / whole) * 100;
  if (part > 0 && percent < 1) return `${Math.max(0.1, Math.round(percent * 10) / 10)}%`;
  return `${part < whole ? Math.min(99, Math.round(percent)) : Math.round(percent)}%`;
}

/** Cuts at `length` characters (code points) for descriptions and feeds. */
export function shorten(text: string, length: number): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  return characters.length <= length ? characters.join('') : `${characters.slice(0, length - 1).join('')}…`;
}
