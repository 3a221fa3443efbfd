/**
 * A cell as a person sees it. A plain number has no format of its own; a cell that is formatted brings what it shows,
 * because that is what was written: `50.00%`, `000123`, `¥1,234.50`.
 */
export type Cell = string | number | boolean | null | FormattedNumber | DateCell | BadCell;

export interface FormattedNumber {
  readonly kind: 'number';
  readonly number: number;
  readonly shown: string;
  /** Its format is one with an exponent: what it shows is never a code. */
  readonly scientific: boolean;
}

export interface DateCell {
  readonly kind: 'date';
  /** `YYYY-MM-DD`, by the date system of the workbook. */
  readonly date: string;
  /** `HH:MM`; null for a day without one. */
  readonly time: string | null;
  readonly shown: string;
}

/** A cell without a value: an error (`#N/A`), or a formula that no spreadsheet has calculated. */
export interface BadCell {
  readonly kind: 'error' | 'formula';
  readonly shown: string;
}

/** Excel keeps no more digits of a number; what stands behind them is zeros that nobody wrote. */
export const MOST_DIGITS = 15;
/** Whether the digits of a number may be lost already: a code that was typed as a number. */
export const isLongNumber = (value: number): boolean => Math.abs(value) >= 10 ** MOST_DIGITS;

/** Without an exponent, and without the noise of binary fractions (0.1 + 0.2). */
export function plainNumber(value: number): string {
  const text = String(Number(value.toPrecision(MOST_DIGITS)));
  return text.includes('e') ? value.toFixed(10).replace(/\.?0+$/, '') : text;
}

/** What stands in the cell, without blanks at its ends; '' for an empty cell and for one without a value. */
export function shownText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell.trim();
  if (typeof cell === 'number') return plainNumber(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return cell.kind === 'error' || cell.kind === 'formula' ? '' : cell.shown.trim();
}

/** Something was written here, a formula or an error too. */
export const isFilled = (cell: Cell): boolean =>
  typeof cell === 'object' ? cell !== null : shownText(cell) !== '';

export const isBad = (cell: Cell): cell is BadCell =>
  typeof cell === 'object' && cell !== null && (cell.kind === 'error' || cell.kind === 'formula');

export const isDate = (cell: Cell): cell is DateCell =>
  typeof cell === 'object' && cell !== null && cell.kind === 'date';

const SHOWN = /^\(?(\d+|\d{1,3}(?:,\d{3})+)?(\.\d+)?\)?(%?)$/;

/**
 * The number that a formatted cell shows, in its shortest form and with `%` where it has one; null when what it shows
 * is no number, or not this one (`1.2万`, millions as `12.35`). The sign is the number's own: accountants show it by
 * colour or brackets.
 */
export function shownNumber({ number, shown, scientific }: FormattedNumber): string | null {
  if (scientific) return plainNumber(number);
  const bare = shown.replace(/[\s¥￥元+-]/g, '');
  if (bare === '') return number === 0 && shown.includes('-') ? '0' : null;
  const match = SHOWN.exec(bare);
  if (match === null) return null;
  const [, whole = '', fraction = '', percent = ''] = match;
  const digits = `${whole.replaceAll(',', '') || '0'}${fraction}`;
  const half = 0.5 * 10 ** -Math.max(0, fraction.length - 1);
  const meant = Math.abs(number) * (percent === '' ? 1 : 100);
  if (Math.abs(Number(digits) - meant) > half * (1 + 1e-9)) return null;
  const short = digits
    .replace(/^0+(?=\d)/, '')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
  return `${number < 0 && Number(short) !== 0 ? '-' : ''}${short}${percent}`;
}

/** A cell as the text of a figure: `0.35`, `50%`, `--`; what cannot be read as one stays as it is shown. */
export const figureText = (cell: Cell): string =>
  typeof cell === 'object' && cell !== null && cell.kind === 'number'
    ? (shownNumber(cell) ?? shownText(cell))
    : shownText(cell);
