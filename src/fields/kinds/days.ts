import { chineseDate, parseCivilDate } from '../../kernel/civil-date.ts';
import { parseMoment } from '../../kernel/moment.ts';
import { problem } from '../../kernel/problems.ts';
import { isDate } from '../../tables/cell.ts';
import { dateOfCell } from '../../tables/cells.ts';
import { type FieldOf, type Kind, PLAIN, PLAIN_CELL } from '../kind.ts';

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
  validate: (_, value, { invalid }) =>
    typeof value === 'string' && parseMoment(value) !== null
      ? []
      : invalid('应写明日期和时间，例如“2026-03-01 09:30”'),
  schema: () => ({ type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}$' }),
  sample: (_, on) => `${on} 09:00`,
};
