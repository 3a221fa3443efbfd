import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import { type BadCell, type Cell, isDate, shownText } from './cell.ts';
import { dateOfSerial, dateOfText, narrow } from './dates.ts';

/** The day that a cell names; null when it names none. */
export function dateOfCell(cell: Exclude<Cell, null | boolean>): string | null {
  if (isDate(cell)) return cell.date;
  if (typeof cell === 'number' && cell < 10_000_000) return dateOfSerial(cell);
  return dateOfText(shownText(cell));
}

/**
 * A number as decimal text, without thousands separators and without `%` where the unit says it; null when it is none.
 */
export function decimalOfText(written: string, unit: string): string | null {
  const text = narrow(written).replace(/\s+/g, '');
  const bare = unit === '%' ? text.replace(/%$/, '') : text;
  const grouped = /^([+-]?)(\d{1,3}(?:,\d{3})+)(\.\d+)?$/.exec(bare);
  const joined = grouped ? bare.replaceAll(',', '') : bare;
  return /^[+-]?\d+(?:\.\d+)?$/.test(joined) ? joined.replace(/^\+/, '') : null;
}

/** What a cell that holds a formula or an error of the program is refused with. */
export const badRefusal = (column: string, { kind, shown }: BadCell): Refusal =>
  kind === 'formula' ? problem('cell-formula', { column }) : problem('cell-error', { column, value: shown });

/** The key of a line: however it is typed, it is one key. */
export const normaliseKey = (value: string): string => narrow(value).replace(/\s+/g, ' ');
