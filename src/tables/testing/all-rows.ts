import { ProblemError } from '../../kernel/problems.ts';
import { type Cell, isFilled } from '../cell.ts';
import { openTable, type TableFile } from '../open.ts';

/** What stands in the first sheet that is seen, row by row, without looking for a heading. */
export async function allRows(file: TableFile): Promise<readonly (readonly Cell[])[]> {
  const opened = await openTable(file);
  if (!opened.ok) throw new ProblemError(opened.refusals);
  const rows: (readonly Cell[])[] = [];
  for await (const { cells } of opened.value.sheets[0]?.rows({ rows: 0, columns: new Set() }) ?? [])
    if (cells.some(isFilled)) rows.push(cells);
  return rows;
}
