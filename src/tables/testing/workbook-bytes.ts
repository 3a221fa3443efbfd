import { zipSync } from 'fflate';

/** XML of a cell's inside: a text, a number as the file writes it, or anything else in full. */
type WrittenCell =
  | string
  | { readonly v: string; readonly format?: string }
  | { readonly xml: string; readonly type?: string };

export interface WrittenSheet {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** Null: the cell is not written. */
  readonly rows: readonly (readonly (WrittenCell | null)[])[];
  readonly merges?: readonly string[];
  /** Numbers of rows and columns, from 1. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

const escaped = (text: string): string =>
  text
    .replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`)
    .replace(/[\r\n\t]/g, (char) => `&#${char.charCodeAt(0)};`);
const letters = (index: number): string =>
  (index < 26 ? '' : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

/** A workbook written by hand, part by part, by nothing that the product uses to read one. */
export function workbookBytes(
  sheets: readonly WrittenSheet[],
  options: { readonly from1904?: boolean } = {},
): Uint8Array {
  const formats: string[] = [];
  const styleOf = (format: string): number => {
    if (!formats.includes(format)) formats.push(format);
    return formats.indexOf(format) + 1;
  };
  const cellXml = (cell: WrittenCell, reference: string): string => {
    if (typeof cell === 'string')
      return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
    if ('xml' in cell)
      return `<c r="${reference}"${cell.type === undefined ? '' : ` t="${cell.type}"`}>${cell.xml}</c>`;
    const style = cell.format === undefined ? '' : ` s="${styleOf(cell.format)}"`;
    return `<c r="${reference}"${style}><v>${cell.v}</v></c>`;
  };
  const sheetXml = ({ rows, merges = [], hiddenRows = [], hiddenColumns = [] }: WrittenSheet): string => {
    const columns = hiddenColumns.map((at) => `<col min="${at}" max="${at}" width="9" hidden="1"/>`).join('');
    const body = rows
      .map((cells, row) => {
        const inside = cells
          .map((cell, column) => (cell === null ? '' : cellXml(cell, `${letters(column)}${row + 1}`)))
          .join('');
        return `<row r="${row + 1}"${hiddenRows.includes(row + 1) ? ' hidden="1"' : ''}>${inside}</row>`;
      })
      .join('');
    const blocks = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
    return `<worksheet>${columns === '' ? '' : `<cols>${columns}</cols>`}<sheetData>${body}</sheetData>${
      blocks === '' ? '' : `<mergeCells count="${merges.length}">${blocks}</mergeCells>`
    }</worksheet>`;
  };
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': '<Relationships/>',
    'xl/workbook.xml': `<workbook xmlns:r="r"><workbookPr${options.from1904 === true ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(
        ({ name, state }, index) =>
          `<sheet name="${escaped(name)}" sheetId="${index + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${index + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
      .map(
        (_, index) =>
          `<Relationship Id="rId${index + 1}" Type="http://x/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
      )
      .join('')}<Relationship Id="rIdS" Type="http://x/styles" Target="styles.xml"/></Relationships>`,
  };
  for (const [index, sheet] of sheets.entries())
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet);
  parts['xl/styles.xml'] = `<styleSheet><numFmts>${formats
    .map((format, index) => `<numFmt numFmtId="${index + 164}" formatCode="${escaped(format)}"/>`)
    .join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats
    .map((_, index) => `<xf numFmtId="${index + 164}"/>`)
    .join('')}</cellXfs></styleSheet>`;
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, text]) => [
        name,
        Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${text}`, 'utf8'),
      ]),
    ),
  );
}
