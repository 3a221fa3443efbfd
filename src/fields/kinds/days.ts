import { chineseDate, parseCivilDate } from '../../kernel/civil-date.ts';
import { parseMoment } from '../../kernel/moment.ts';
import { problem } from '../../kernel/problems.ts';
import { isDate } from '../../tables/cell.ts';
import { dateOfCell } from '../../tables/cells.ts';
import { type FieldOf, type Kind, PLAIN, PLAIN_CELL } from '../kind.ts';

/** A year of another calendar or a slip: what an office discloses lies neither before 1800 nor a century ahead. */
const isPlausible = (date: string, today: string): boolean => {
  const year = Number(date.slice(0, 4));
  return year >= 1800 && year <= Number(today.slice(0, 4)) + 100;
};

export const DATE: Kind<FieldOf<'date'>> = {
  ...PLAIN,
  cell: {
    ...PLAIN_CELL,
    holds: 'day',
    format: () => '日期，例如 2026-03-01、2026/3/1、2026年3月1日',
    read: (_, cell, written) => (typeof cell === 'boolean' ? written : (dateOfCell(cell) ?? written)),
  },
  validate: ({ title, notAfterToday }, value, { path, today }) => {
    const date = typeof value === 'string' ? parseCivilDate(value) : null;
    if (date === null) return [problem('date-invalid', { field: title, value: String(value) }, { path })];
    if (!isPlausible(date, today))
      return [problem('date-implausible', { field: title, value: chineseDate(date) }, { path })];
    return notAfterToday && date > today
      ? [problem('date-in-future', { field: title, value: chineseDate(date) }, { path })]
      : [];
  },
  schema: () => ({ type: 'string', format: 'date' }),
  sample: (_, on) => on,
};

export const MOMENT: Kind<FieldOf<'moment'>> = {
  ...PLAIN,
  cell: {
    ...PLAIN_CELL,
    format: () => '文字',
    read: (_, cell, written) => (isDate(cell) ? `${cell.date} ${cell.time ?? '00:00'}` : written),
  },
  validate: (_, value, { invalid, today }) => {
    if (typeof value !== 'string' || parseMoment(value) === null)
      return invalid('应写明日期和时间，例如“2026-03-01 09:30”');
    return isPlausible(value, today) ? [] : invalid('年份应在1800年至今后一百年之间，请核对');
  },
  schema: () => ({ type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}$' }),
  sample: (_, on) => `${on} 09:00`,
};
