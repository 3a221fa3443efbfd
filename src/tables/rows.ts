import { ProblemError, problem } from '../kernel/problems.ts';
import { accepted, type Refusal, type Result, refused } from '../kernel/result.ts';
import { type Cell, isFilled, shownText } from './cell.ts';
import { type FoundHeading, findHeading, type Heading, type WantedTable } from './heading.ts';
import { type OpenSheet, type OpenTable, openTable, refusalOfReading, type TableFile } from './open.ts';
import { GUIDE_SHEET, LIST_SHEET } from './own-sheets.ts';
import type { Hidden, Merge, SheetRow } from './xlsx.ts';

/** More than any list in use; a sheet of a million blank rows is not read to its end. */
const MOST_ROWS = 200_001;

export interface TableRow extends SheetRow {
  /** By column; those of blocks that are merged downwards are filled in. */
  readonly cells: readonly Cell[];
  /** Columns of a block that is merged downwards: of a figure nobody knows what each row has. */
  readonly merged: ReadonlySet<number>;
  /** What is wrong with the row before its cells are looked at: its width, a cell under no heading. */
  readonly refusals: readonly Refusal[];
}

export interface TableRows {
  /** The name of the sheet that is read. */
  readonly sheet: string;
  readonly heading: Heading;
  /** The number of its last row. */
  readonly headingRow: number;
  /** What was read over and need not be: known when all rows have been read. */
  readonly warnings: () => readonly string[];
  /** What is wrong with the file as a whole and may be mended there; `hidden` is known when all rows have been read. */
  readonly refusals: () => readonly Refusal[];
  /** Below the heading, those with something written. A file that turns out to be damaged throws `ProblemError`. */
  readonly rows: () => AsyncGenerator<TableRow>;
}

/**
 * The one way into a table: the first sheet that is seen and has the heading. Null when no sheet has one, for the
 * caller to say in his words what is missing; a refusal when the file cannot be read at all.
 */
export async function openRows(file: TableFile, wanted: WantedTable): Promise<Result<TableRows | null>> {
  const opened = await openTable(file);
  if (!opened.ok) return opened;
  try {
    return accepted(await rowsOf(opened.value, wanted, file.name));
  } catch (error) {
    return refused(...refusalOfReading(error, file.name).refusals);
  }
}

interface Chosen {
  readonly sheet: OpenSheet;
  readonly heading: Heading;
  readonly headingRow: number;
  /** Further sheets that are seen and have something written. */
  readonly others: readonly string[];
}

async function choose(
  sheets: readonly OpenSheet[],
  wanted: WantedTable,
  name: string,
): Promise<Chosen | null> {
  let chosen: Omit<Chosen, 'others'> | null = null;
  const others: string[] = [];
  for (const sheet of sheets) {
    const first = await firstRows(sheet, wanted.within + 1);
    const grid = first.map((row) => row.cells);
    const found: FoundHeading | null = chosen === null ? findHeading(wanted, grid, name) : null;
    if (found === null) {
      if (first.length > 0) others.push(sheet.name);
      continue;
    }
    const headingRow: number = first[found.at + found.heading.rows - 1]?.number ?? 0;
    chosen = { sheet, heading: found.heading, headingRow };
  }
  return chosen === null ? null : { ...chosen, others };
}

async function rowsOf(table: OpenTable, wanted: WantedTable, name: string): Promise<TableRows | null> {
  const filled = table.sheets.filter((sheet) => sheet.name !== GUIDE_SHEET && sheet.name !== LIST_SHEET);
  const chosen = await choose(filled, wanted, name);
  if (chosen === null) return null;
  const { sheet, heading, headingRow, others } = chosen;
  const hidden: Hidden = { rows: 0, columns: new Set() };
  let merged = 0;
  return {
    sheet: sheet.name,
    heading,
    headingRow,
    refusals: () => [
      ...heading.refusals,
      ...(others.length === 0 ? [] : [otherSheets(sheet.name, others)]),
      ...hiddenParts(sheet.name, hidden),
    ],
    warnings: () => [
      ...(table.hiddenSheets === 0 ? [] : [`有 ${table.hiddenSheets} 张隐藏的工作表，没有读取。`]),
      ...(merged === 0 ? [] : [`有 ${merged} 处合并单元格，已按每一行填入相同的内容，请核对。`]),
    ],
    rows: async function* () {
      const fill = filler(sheet.merges, headingRow, () => (merged += 1));
      try {
        for await (const row of sheet.rows(hidden)) {
          if (row.number <= headingRow) continue;
          if (row.number > MOST_ROWS)
            throw new ProblemError([problem('input-too-large', { limit: `${MOST_ROWS - 1} 行` })]);
          const filled = fill(row);
          if (!filled.cells.some(isFilled)) continue;
          yield { ...filled, refusals: shapeRefusals(sheet, heading, row) };
        }
      } catch (error) {
        throw refusalOfReading(error, name);
      }
    },
  };
}

async function firstRows(sheet: OpenSheet, count: number): Promise<readonly SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const row of sheet.rows({ rows: 0, columns: new Set() })) {
    if (!row.cells.some(isFilled)) continue;
    rows.push(row);
    if (rows.length >= count) break;
  }
  return rows;
}

const otherSheets = (sheet: string, others: readonly string[]): Refusal =>
  problem('table-other-sheets', { sheet, count: others.length, others: others.slice(0, 5).join('、') });

function hiddenParts(sheet: string, hidden: Hidden): readonly Refusal[] {
  const parts = [
    ...(hidden.rows === 0 ? [] : [` ${hidden.rows} 行`]),
    ...(hidden.columns.size === 0 ? [] : [` ${hidden.columns.size} 列`]),
  ];
  return parts.length === 0 ? [] : [problem('table-hidden', { sheet, what: parts.join('、') })];
}

/** One for all rows, so that it is sent between threads once. */
const NO_COLUMNS: ReadonlySet<number> = new Set();

/**
 * Gives every row of a block that is merged downwards what its first row shows. A block across columns belongs to its
 * first one.
 */
function filler(merges: readonly Merge[], heading: number, count: () => void) {
  const coming = merges
    .filter(({ top, bottom }) => bottom > top && bottom > heading)
    .sort((a, b) => a.top - b.top);
  let next = 0;
  let open: { readonly block: Merge; readonly shown: Cell }[] = [];
  return (row: SheetRow): Pick<TableRow, 'number' | 'cells' | 'merged'> => {
    open = open.filter(({ block }) => row.number <= block.bottom);
    const cells = [...row.cells];
    const merged = new Set(open.map(({ block }) => block.left));
    for (const { block, shown } of open) {
      while (cells.length <= block.left) cells.push(null);
      cells[block.left] = shown;
    }
    for (let block = coming[next]; block !== undefined && block.top <= row.number; block = coming[next]) {
      next += 1;
      if (block.top < row.number) continue;
      open.push({ block, shown: row.cells[block.left] ?? null });
      merged.add(block.left);
      count();
    }
    return { number: row.number, cells, merged: merged.size === 0 ? NO_COLUMNS : merged };
  };
}

/** A row as wide as its heading: a comma too many in a CSV moves every cell behind it. */
function shapeRefusals(sheet: OpenSheet, heading: Heading, row: SheetRow): readonly Refusal[] {
  const width = heading.texts.length;
  const written = row.cells.findLastIndex(isFilled) + 1;
  if (sheet.everyCellWritten && (written > width || row.cells.length < width))
    return [problem('table-row-width', { count: Math.max(written, row.cells.length), width })];
  return row.cells.flatMap((cell, at) =>
    isFilled(cell) && (heading.texts[at] ?? '') === ''
      ? [problem('table-cell-without-heading', { column: at + 1, value: shownText(cell).slice(0, 20) })]
      : [],
  );
}
