import { compoundKind } from '../archives/compound-file.ts';
import { annotateWorkbook, type CellNote } from './annotate.ts';
import { shownText } from './cell.ts';
import { asPresentWorkbook } from './old-workbook.ts';
import { openTable, type TableFile } from './open.ts';
import { writeWorkbook } from './write.ts';

export interface AnnotateInput {
  readonly file: TableFile;
  readonly sheet: string;
  readonly notes: readonly CellNote[];
}

const presentBytes = (bytes: Uint8Array): Uint8Array =>
  compoundKind(Buffer.from(bytes)) === null ? bytes : asPresentWorkbook(bytes);

/**
 * A text table has no room for remarks, so it becomes a workbook of text cells. Null when the file is none that can be
 * read.
 */
export default async function annotate({ file, sheet, notes }: AnnotateInput): Promise<Uint8Array | null> {
  const opened = await openTable(file);
  const [first] = opened.ok ? opened.value.sheets : [];
  if (first === undefined) return null;
  if (!first.everyCellWritten) return annotateWorkbook(presentBytes(file.bytes), sheet, notes);
  const rows: string[][] = [];
  for await (const { number, cells } of first.rows({ rows: 0, columns: new Set() })) {
    while (rows.length < number - 1) rows.push([]);
    rows.push(cells.map(shownText));
  }
  return annotateWorkbook(await writeWorkbook([{ name: 'Sheet1', rows }]), 'Sheet1', notes);
}
