import { decimalPattern } from '../../kernel/decimal.ts';
import { figureText } from '../../tables/cell.ts';
import { decimalOfText } from '../../tables/cells.ts';
import { type FieldOf, type Kind, PLAIN, PLAIN_CELL } from '../kind.ts';

const inUnit = (unit: string): string => (unit === '' ? '' : `，单位${unit}`);

export const INTEGER: Kind<FieldOf<'integer'>> = {
  ...PLAIN,
  cell: {
    ...PLAIN_CELL,
    holds: 'figure',
    format: ({ unit }) => `整数${inUnit(unit)}`,
    read: ({ unit }, cell, written) => {
      const number = typeof cell === 'boolean' ? null : decimalOfText(figureText(cell), unit);
      const whole = number?.replace(/\.0+$/, '') ?? '';
      return /^-?\d{1,15}$/.test(whole) ? Number(whole) : written;
    },
  },
  validate: ({ minimum, maximum, unit }, value, { invalid }) => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) return invalid('应为整数');
    return value < minimum || value > maximum ? invalid(`应在${minimum}至${maximum}${unit}之间`) : [];
  },
  schema: ({ minimum, maximum }) => ({ type: 'integer', minimum, maximum }),
  sample: ({ minimum, maximum }, _, { serial }) => Math.min(maximum, Math.max(minimum, serial)),
};

export const DECIMAL: Kind<FieldOf<'decimal'>> = {
  ...PLAIN,
  cell: {
    ...PLAIN_CELL,
    holds: 'figure',
    format: ({ scale, unit }) => `数字，最多 ${scale} 位小数${inUnit(unit)}`,
    read: ({ unit }, cell, written) =>
      typeof cell === 'boolean' ? written : (decimalOfText(figureText(cell), unit) ?? written),
  },
  validate: ({ scale, unit }, value, { invalid }) =>
    typeof value === 'string' && new RegExp(decimalPattern(scale)).test(value)
      ? []
      : invalid(`应为数字，最多${scale}位小数，单位${unit}`),
  schema: ({ scale }) => ({
    type: 'string',
    pattern: decimalPattern(scale),
  }),
  sample: ({ scale }, _, { serial }) => (serial * 12.5).toFixed(Math.min(scale, 1)),
};
