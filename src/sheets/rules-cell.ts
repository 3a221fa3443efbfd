import type { JsonValue } from '../kernel/canonical-json.ts';
import { addDays, civilDate, parseCivilDate } from '../kernel/civil-date.ts';
import type { FieldDeclaration } from '../schema/declaration.ts';

/** What a CSV or a spreadsheet holds in a cell. */
export type Cell = string | number | boolean | Date | null;

/** Full-width digits, letters and signs are what Chinese input methods write; they mean the narrow ones. */
const narrow = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0)).trim();

const pad = (text: string): string => text.padStart(2, '0');

/** Day 1 is 1900-01-01, and Excel believes in 29 February 1900, so from day 61 on everything is one off. */
function fromSerial(serial: number): string | null {
  const day = Math.floor(serial);
  if (day < 61 || day > 2_958_465) return null;
  return addDays(civilDate('1899-12-30'), day);
}

/** `2026-03-01`, `2026/3/1`, `2026.3.1`, `2026年3月1日`, `20260301` and serial numbers of Excel; null for anything else. */
export function dateOfCell(cell: Exclude<Cell, null | boolean>): string | null {
  if (cell instanceof Date) return parseCivilDate(cell.toISOString().slice(0, 10));
  if (typeof cell === 'number' && cell < 10_000_000) return fromSerial(cell);
  const text = narrow(String(cell)).replace(/\s+/g, '');
  const match =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:T?00:00(?::00)?(?:\.0+)?Z?)?$/.exec(text) ??
    /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (match) return parseCivilDate(`${match[1]}-${pad(match[2] ?? '')}-${pad(match[3] ?? '')}`);
  return /^\d{5}(?:\.\d+)?$/.test(text) ? fromSerial(Number(text)) : null;
}

/** A number as decimal text, without thousands separators; null when it is none. */
function decimalOfCell(cell: string | number): string | null {
  const text = typeof cell === 'number' ? plainNumber(cell) : narrow(cell).replace(/\s+/g, '');
  const grouped = /^([+-]?)(\d{1,3}(?:,\d{3})+)(\.\d+)?$/.exec(text);
  const joined = grouped ? text.replaceAll(',', '') : text;
  return /^[+-]?\d+(?:\.\d+)?$/.test(joined) ? joined.replace(/^\+/, '') : null;
}

/** Without an exponent, and without the noise of binary fractions (0.1 + 0.2). */
function plainNumber(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  return text.includes('e') ? value.toFixed(10).replace(/\.?0+$/, '') : text;
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
  if (cell === null || (typeof cell === 'string' && cell.trim() === '')) return undefined;
  const written = cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).trim();
  switch (field.kind) {
    case 'date':
      return typeof cell === 'boolean' ? written : (dateOfCell(cell) ?? written);
    case 'integer': {
      const number = typeof cell === 'string' || typeof cell === 'number' ? decimalOfCell(cell) : null;
      return number !== null && /^-?\d{1,15}$/.test(number) ? Number(number) : written;
    }
    case 'decimal':
      return typeof cell === 'string' || typeof cell === 'number'
        ? (decimalOfCell(cell) ?? written)
        : written;
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
      return textOfCell(field, typeof cell === 'number' ? plainNumber(cell) : written);
    default:
      return written.replace(/\r\n?/g, '\n');
  }
}

/** The key of a line: however it is typed, it is one key. */
export const normaliseKey = (value: string): string => narrow(value).replace(/\s+/g, ' ');
