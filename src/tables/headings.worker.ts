import { type Cell, shownText } from './cell.ts';
import { openTable, type TableFile } from './open.ts';

/** Rows of titles and dates stand above a heading. */
const WITHIN = 8;

const texts = (cells: readonly Cell[]): readonly string[] =>
  Array.from(cells, (cell: Cell | undefined) => shownText(cell ?? null));

/**
 * What seems to be the heading of a table in which none was known: of the first rows the one with the most words. Empty
 * for a file that is no table.
 */
export default async function headings(file: TableFile): Promise<readonly string[]> {
  const opened = await openTable(file);
  const [sheet] = opened.ok ? opened.value.sheets : [];
  let best: readonly string[] = [];
  let seen = 0;
  for await (const { cells } of sheet?.rows({ rows: 0, columns: new Set() }) ?? []) {
    const row = texts(cells);
    const words = (each: readonly string[]): number => each.filter((text) => /[^\d.,%\s-]/.test(text)).length;
    if (words(row) > Math.max(1, words(best))) best = row;
    seen += 1;
    if (seen >= WITHIN) break;
  }
  return best;
}
