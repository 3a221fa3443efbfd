import type { JsonValue } from '../kernel/canonical-json.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import type { FieldDeclaration } from '../schema/declaration.ts';
import {
  type Cell,
  type FormattedNumber,
  isBad,
  isLongNumber,
  plainNumber,
  shownNumber,
  shownText,
} from '../tables/cell.ts';
import { badRefusal } from '../tables/cells.ts';
import { isAmbiguousDate, narrow } from '../tables/dates.ts';
import { PLAIN_CELL } from './kind.ts';
import { kindOf } from './kinds.ts';

/** The value of a cell for a field; undefined for an empty cell. */
export function readCell(field: FieldDeclaration, cell: Cell): JsonValue | undefined {
  const written = shownText(cell);
  if (cell === null || written === '') return undefined;
  return (kindOf(field).cell ?? PLAIN_CELL).read(field, cell, written);
}

/** In running text `4E+17` may be meant. */
const SCIENTIFIC = /^[+-]?\d(?:\.\d+)?E[+-]?\d{1,3}$/i;

/**
 * Why a cell is no value for a field, where its value would be another than the one that was meant, or its own check
 * would give a wrong reason; null when the value may be read. `merged`: the cell is part of a block over several rows.
 */
export function cellRefusal(field: FieldDeclaration, cell: Cell, merged = false): Refusal | null {
  const column = field.title;
  if (isBad(cell)) return badRefusal(column, cell);
  const holds = kindOf(field).cell?.holds ?? 'words';
  const isFigure = holds === 'figure';
  if (merged && isFigure && shownText(cell) !== '') return problem('table-merged', { column });
  const formatted = typeof cell === 'object' && cell !== null && cell.kind === 'number' ? cell : null;
  const number = typeof cell === 'number' ? cell : (formatted?.number ?? null);
  if (number !== null && isLongNumber(number)) return problem('cell-long-number', { column });
  const written = shownText(cell);
  if (holds === 'code' && (formatted?.scientific === true || SCIENTIFIC.test(narrow(written))))
    return problem('cell-scientific', { column, value: written });
  if (isFigure && formatted !== null) return otherwise(column, formatted);
  return holds === 'day' && isAmbiguousDate(written)
    ? problem('cell-date-ambiguous', { column, value: written })
    : null;
}

/** A figure that a format turns into another one: thousands, 万. */
const otherwise = (column: string, cell: FormattedNumber): Refusal | null =>
  shownNumber(cell) !== null
    ? null
    : problem('cell-shown-otherwise', { column, value: cell.shown.trim(), number: plainNumber(cell.number) });
