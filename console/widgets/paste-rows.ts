import type { JsonRecord } from '../api/guards.ts';
import type { FieldModel } from './field-model.ts';

/** `职权名称*`, `罚款金额（万元）` and `职权名称` head the same column. */
const headingOf = (text: string): string =>
  text
    .replace(/\s+/g, '')
    .replace(/^[*＊]|[*＊]$/g, '')
    .replace(/[（(][^（）()]*[)）]$/, '');

/** People copy a table with its heading; a first row that repeats the titles of the columns is not a row of it. */
export function withoutHeading(
  rows: readonly (readonly string[])[],
  titles: readonly string[],
): readonly (readonly string[])[] {
  const [first, ...rest] = rows;
  if (first === undefined || rest.length === 0) return rows;
  const same = first.filter((cell, index) => headingOf(cell) === headingOf(titles[index] ?? '')).length;
  return same > 0 && same >= first.length / 2 ? rest : rows;
}

export interface PastePlace {
  readonly row: number;
  readonly column: number;
}

/**
 * The rows of a table after a block of cells was pasted with its upper left corner at `place`; what has no room is
 * dropped.
 */
export function pasteCells(
  rows: readonly JsonRecord[],
  columns: readonly FieldModel[],
  maxItems: number,
  place: PastePlace,
  block: readonly (readonly string[])[],
  fromCell: (column: FieldModel, cell: string) => unknown,
): readonly JsonRecord[] {
  const filled: JsonRecord[] = [...rows];
  block.slice(0, Math.max(0, maxItems - place.row)).forEach((cells, offset) => {
    const values = cells.flatMap((cell, shift) => {
      const column = columns[place.column + shift];
      return column === undefined ? [] : [[column.name, fromCell(column, cell)] as const];
    });
    filled[place.row + offset] = { ...filled[place.row + offset], ...Object.fromEntries(values) };
  });
  return filled;
}
