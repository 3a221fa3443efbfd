import { parseCivilDate } from '../kernel/civil-date.ts';
import type { Frequency } from '../kernel/period.ts';

/** Period of a batch; a table that leaves the year out means a year in it. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

const two = (text: string | undefined): string => (text ?? '').padStart(2, '0');

/**
 * `2026`, `2026-Q1`, `2026-03`, `2026-03-01` or `2026-03-01T09:00`, as the frequency demands; null when the text is no
 * such time or no such day exists.
 */
export function parsePeriod(text: string, frequency: Frequency, span: Span | null): string | null {
  const clean = text.normalize('NFKC').trim();
  if (frequency === 'year') return year(clean);
  if (frequency === 'quarter') return quarter(clean);
  if (frequency === 'half-year') return half(clean);
  const serial = /^\d{5}(?:\.\d+)?$/.test(clean) ? fromSerial(Number(clean)) : null;
  const source = serial ?? clean;
  if (frequency === 'month') return month(serial === null ? clean : serial.slice(0, 7));
  return frequency === 'day' ? day(source, span) : hour(source, span);
}

const YEAR = '((?:19|20)\\d{2})';
const year = (text: string): string | null => new RegExp(`^${YEAR}(?:年度?)?$`).exec(text)?.[1] ?? null;

const QUARTERS = ['一', '二', '三', '四'];
/** `2026-Q1`, `2026Q1`, `2026年一季度`, `2026年第1季度`; a half year or `1-3月` is another thing and not guessed at. */
function quarter(text: string): string | null {
  const match =
    new RegExp(`^${YEAR}[-/年 ]?q([1-4])$`, 'i').exec(text) ??
    new RegExp(`^${YEAR}年? ?第?([1-4一二三四])季度?$`).exec(text);
  if (match?.[1] === undefined || match[2] === undefined) return null;
  const index = QUARTERS.indexOf(match[2]);
  return `${match[1]}-Q${index < 0 ? match[2] : index + 1}`;
}

/** `2026-H1`, `2026年上半年`. */
function half(text: string): string | null {
  const match =
    new RegExp(`^${YEAR}[-/年 ]?h([12])$`, 'i').exec(text) ??
    new RegExp(`^${YEAR}年?([上下])半年$`).exec(text);
  if (match?.[1] === undefined || match[2] === undefined) return null;
  return `${match[1]}-H${match[2] === '上' ? 1 : match[2] === '下' ? 2 : match[2]}`;
}

function month(text: string): string | null {
  const match = /^(\d{4})[-/.年](\d{1,2})月?$/.exec(text) ?? /^(\d{4})(\d{2})$/.exec(text);
  if (!match) return null;
  const value = `${match[1]}-${two(match[2])}`;
  return parseCivilDate(`${value}-01`) === null ? null : value;
}

function day(text: string, span: Span | null): string | null {
  const match =
    /^(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?(?:[ T]0?0:00(?::00)?)?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (!match) return null;
  const rest = `${two(match[2])}-${two(match[3])}`;
  return match[1] === undefined ? inSpan(rest, span) : parseCivilDate(`${match[1]}-${rest}`);
}

function hour(text: string, span: Span | null): string | null {
  const match =
    /^((?:\d{4}[-/.年])?\d{1,2}[-/.月]\d{1,2}日?)[ T]?(\d{1,2})(?::(\d{2})(?::\d{2}(?:\.0+)?)?|[时点])?(?:\+08:00)?$/.exec(
      text,
    );
  if (match?.[1] === undefined) return null;
  const date = day(match[1], span);
  const [hours, minutes] = [two(match[2]), two(match[3] ?? '0')];
  return date === null || hours > '23' || minutes > '59' ? null : `${date}T${hours}:${minutes}`;
}

/** The one day of the span with this month and day; null when there is none or more than one. */
function inSpan(rest: string, span: Span | null): string | null {
  if (span === null) return null;
  const [first, last] = [Number(span.from.slice(0, 4)), Number(span.to.slice(0, 4))];
  if (last - first > 1) return null;
  const days = [...new Set([first, last])]
    .map((year) => `${year}-${rest}`)
    .filter((date) => parseCivilDate(date) !== null && span.from <= date && date <= span.to);
  return days.length === 1 ? (days[0] ?? null) : null;
}

/** Days since 1899-12-30, as spreadsheets keep dates. */
const fromSerial = (serial: number): string =>
  new Date(Math.round((serial - 25_569) * 1440) * 60_000).toISOString().slice(0, 16).replace('T', ' ');
