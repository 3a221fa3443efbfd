import type { JsonValue } from '../kernel/canonical-json.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import type { FieldDeclaration } from '../schema/declaration.ts';
import {
  type BadCell,
  type Cell,
  type FormattedNumber,
  figureText,
  isBad,
  isDate,
  isLongNumber,
  plainNumber,
  shownNumber,
  shownText,
} from './cell.ts';
import { dateOfSerial, dateOfText, isAmbiguousDate, narrow } from './dates.ts';

/** The day that a cell names; null when it names none. */
export function dateOfCell(cell: Exclude<Cell, null | boolean>): string | null {
  if (isDate(cell)) return cell.date;
  if (typeof cell === 'number' && cell < 10_000_000) return dateOfSerial(cell);
  return dateOfText(shownText(cell));
}

/** A number as decimal text, without thousands separators and without `%` where the unit says it; null when it is none. */
function decimalOfText(written: string, unit: string): string | null {
  const text = narrow(written).replace(/\s+/g, '');
  const bare = unit === '%' ? text.replace(/%$/, '') : text;
  const grouped = /^([+-]?)(\d{1,3}(?:,\d{3})+)(\.\d+)?$/.exec(bare);
  const joined = grouped ? bare.replaceAll(',', '') : bare;
  return /^[+-]?\d+(?:\.\d+)?$/.test(joined) ? joined.replace(/^\+/, '') : null;
}

const YES = new Set(['是', '有', '√', 'true', '1', 'y', 'yes']);
const NO = new Set(['否', '无', '×', 'false', '0', 'n', 'no']);

/** Codes and numbers of documents are written narrow; running text is kept as typed. */
const textOfCell = (field: Extract<FieldDeclaration, { kind: 'text' }>, text: string): string => {
  if (field.format === 'plain') return text.trim();
  if (field.format === 'uscc' || field.format === 'citizen-id')
    return narrow(text).replace(/\s+/g, '').toUpperCase();
  return field.format === 'document-number' ? text.trim() : narrow(text);
};

/**
 * The value of a cell for a field; undefined for an empty cell. What cannot be read stays as it is written, so that the check of the field refuses it
 * with the words of the person who wrote it.
 */
export function readCell(field: FieldDeclaration, cell: Cell): JsonValue | undefined {
  const written = shownText(cell);
  if (cell === null || written === '') return undefined;
  switch (field.kind) {
    case 'date':
      return typeof cell === 'boolean' ? written : (dateOfCell(cell) ?? written);
    case 'moment':
      return isDate(cell) ? `${cell.date} ${cell.time ?? '00:00'}` : written;
    case 'integer': {
      const number = typeof cell === 'boolean' ? null : decimalOfText(figureText(cell), field.unit);
      const whole = number?.replace(/\.0+$/, '') ?? '';
      return /^-?\d{1,15}$/.test(whole) ? Number(whole) : written;
    }
    case 'decimal':
      return typeof cell === 'boolean' ? written : (decimalOfText(figureText(cell), field.unit) ?? written);
    case 'boolean': {
      const word = narrow(written).toLowerCase();
      return YES.has(word) ? true : NO.has(word) ? false : written;
    }
    case 'code': {
      const word = narrow(written);
      return (
        field.options.find((option) => option.title === written || option.value === word)?.value ?? written
      );
    }
    case 'text':
      return textOfCell(field, written);
    default:
      return written.replace(/\r\n?/g, '\n');
  }
}

export const badRefusal = (column: string, { kind, shown }: BadCell): Refusal =>
  kind === 'formula' ? problem('cell-formula', { column }) : problem('cell-error', { column, value: shown });

const FIGURES: readonly FieldDeclaration['kind'][] = ['decimal', 'integer'];
/** Fields whose texts are names and codes; in running text `4E+17` may be meant. */
const CODES: readonly FieldDeclaration['kind'][] = ['text', 'code', 'bodies'];
const SCIENTIFIC = /^[+-]?\d(?:\.\d+)?E[+-]?\d{1,3}$/i;

/**
 * Why a cell is no value for a field, where its value would be another than the one that was meant, or its own check would give a wrong reason; null when
 * the value may be read. `merged`: the cell is part of a block over several rows.
 */
export function cellRefusal(field: FieldDeclaration, cell: Cell, merged = false): Refusal | null {
  const column = field.title;
  if (isBad(cell)) return badRefusal(column, cell);
  const isFigure = FIGURES.includes(field.kind);
  if (merged && isFigure && shownText(cell) !== '') return problem('table-merged', { column });
  const formatted = typeof cell === 'object' && cell !== null && cell.kind === 'number' ? cell : null;
  const number = typeof cell === 'number' ? cell : (formatted?.number ?? null);
  if (number !== null && isLongNumber(number)) return problem('cell-long-number', { column });
  const written = shownText(cell);
  if (CODES.includes(field.kind) && (formatted?.scientific === true || SCIENTIFIC.test(narrow(written))))
    return problem('cell-scientific', { column, value: written });
  if (isFigure && formatted !== null) return otherwise(column, formatted);
  return field.kind === 'date' && isAmbiguousDate(written)
    ? problem('cell-date-ambiguous', { column, value: written })
    : null;
}

/** A figure that a format turns into another one: thousands, 万. */
const otherwise = (column: string, cell: FormattedNumber): Refusal | null =>
  shownNumber(cell) !== null
    ? null
    : problem('cell-shown-otherwise', { column, value: cell.shown.trim(), number: plainNumber(cell.number) });

/** The key of a line: however it is typed, it is one key. */
export const normaliseKey = (value: string): string => narrow(value).replace(/\s+/g, ' ');
