import type { ItemDeclaration } from '../../schema/declaration.ts';
import { guarded } from '../../tables/csv-row.ts';
import { writeWorkbook } from '../../tables/write.ts';
import { COLUMNS, HEAD_ROWS, ORDINAL, type SheetContext } from './columns.ts';

const SHEET_NAME = '公开事项目录';

/** Headings over one column stand over both rows; those over several stand over their columns. */
function headMerges() {
  const merges = [{ startRow: 0, startCol: 0, endRow: 1, endCol: 0 }];
  for (let at = 0; at < COLUMNS.length; ) {
    const group = COLUMNS[at]?.group ?? null;
    let end = at;
    if (group !== null) while (COLUMNS[end + 1]?.group === group) end += 1;
    if (group === null) merges.push({ startRow: 0, startCol: at + 1, endRow: 1, endCol: at + 1 });
    else if (end > at) merges.push({ startRow: 0, startCol: at + 1, endRow: 0, endCol: end + 1 });
    at = end + 1;
  }
  return merges;
}

/** The whole table as a workbook. Every cell is text, so nothing in it is ever computed. */
export function writeCatalogueSheet(
  items: readonly ItemDeclaration[],
  context: SheetContext,
): Promise<Uint8Array> {
  const first = [ORDINAL, ...COLUMNS.map((column) => column.group ?? column.title)];
  const second = ['', ...COLUMNS.map((column) => (column.group === null ? '' : column.title))];
  const rows = items.map((item, index) => [
    index + 1,
    ...COLUMNS.map((column) => guarded(column.text(item, context))),
  ]);
  const wrapped = { alignment: { wrapText: true, vertical: 'center' } } as const;
  const centred = {
    font: { bold: true },
    alignment: { wrapText: true, vertical: 'center', horizontal: 'center' },
  } as const;
  const cells = new Map(
    [first, second].flatMap((head, row) =>
      head.map(
        (value, column) => [`${row},${column}`, { value, type: 'string' as const, style: centred }] as const,
      ),
    ),
  );
  return writeWorkbook([
    {
      name: SHEET_NAME,
      rows: [first, second, ...rows],
      cells,
      columns: [
        { width: 6, style: wrapped },
        ...COLUMNS.map((column) => ({ width: column.width, style: wrapped })),
      ],
      merges: headMerges(),
      freezePane: { rows: HEAD_ROWS, columns: 3 },
    },
  ]);
}
