import { type ArchivedFile, zipStream } from './zip-stream.ts';

/** A sheet of a workbook, read while it is written. */
export interface StreamedSheet {
  readonly name: string;
  readonly headings: readonly string[];
  readonly pages: () => AsyncIterable<readonly (readonly string[])[]>;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Rows of a sheet and characters of a cell at most: Excel opens no file that has more. */
const MOST_ROWS = 1_048_576;
const MOST_CHARACTERS = 32_767;
const CUT = '……（单元格放不下全文，其余见网页）';

/** Style 1 is text, so that a code stays whole when somebody edits its cell; style 2 is a heading. */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML has no place for some characters; a workbook writes them as `_x000B_`, and such a text itself as `_x005F_x…`. */
const xmlText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, (character) => {
      const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      return `_x${code}_`;
    })
    .replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);

/** A cell that Excel can hold; a text that is too long ends with a word about it. */
const fitting = (text: string): string =>
  text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS - CUT.length)}${CUT}`;

const rowText = (cells: readonly string[], style: 1 | 2): string =>
  `<row>${cells
    .map((cell) =>
      cell === ''
        ? '<c/>'
        : `<c t="inlineStr" s="${style}"><is><t xml:space="preserve">${xmlText(fitting(cell))}</t></is></c>`,
    )
    .join('')}</row>`;

const sheetStart = (headings: readonly string[]): string =>
  `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="${Math.max(1, headings.length)}" width="22" customWidth="1"/></cols><sheetData>${rowText(headings, 2)}`;
const SHEET_END = '</sheetData></worksheet>';

/** Names of sheets are short, different, and without the characters that formulas use. */
export function sheetName(wanted: string, taken: ReadonlySet<string>): string {
  const base = wanted.replace(/[[\]:*?/\\']/g, ' ').trim() || '表';
  for (let n = 1; ; n += 1) {
    const suffix = n === 1 ? '' : ` ${n}`;
    const name = `${[...base].slice(0, 30 - suffix.length).join('')}${suffix}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

/** Sheets of one table: a second one begins where Excel would have no row left. */
async function* sheetFiles(
  sheet: StreamedSheet,
  begin: (name: string) => string,
  mostRows: number,
): AsyncGenerator<ArchivedFile> {
  const pages = sheet.pages()[Symbol.asyncIterator]();
  let left: readonly (readonly string[])[] = [];
  let more = true;
  async function* text(): AsyncGenerator<string> {
    yield sheetStart(sheet.headings);
    let room = mostRows - 1;
    while (room > 0) {
      if (left.length === 0) {
        const next = await pages.next();
        if (next.done === true) {
          more = false;
          break;
        }
        left = next.value;
      }
      const now = left.slice(0, room);
      left = left.slice(now.length);
      room -= now.length;
      yield now.map((cells) => rowText(cells, 1)).join('');
    }
    yield SHEET_END;
  }
  try {
    do yield { name: begin(sheet.name), text: text() };
    while (more);
  } finally {
    await pages.return?.();
  }
}

async function* workbookFiles(
  sheets: readonly StreamedSheet[],
  mostRows: number,
): AsyncGenerator<ArchivedFile> {
  const names: string[] = [];
  const taken = new Set<string>();
  const begin = (wanted: string): string => {
    const name = sheetName(wanted, taken);
    taken.add(name.toLowerCase());
    names.push(name);
    return `xl/worksheets/sheet${names.length}.xml`;
  };
  for (const sheet of sheets) yield* sheetFiles(sheet, begin, mostRows);
  const each = (part: (n: number, name: string) => string): string =>
    names.map((name, index) => part(index + 1, xmlText(name))).join('');
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relations = (text: string): string =>
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${text}</Relationships>`;
  const parts: Readonly<Record<string, string>> = {
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each((n, name) => `<sheet name="${name}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      each((n) => relation(`rId${n}`, 'worksheet', `worksheets/sheet${n}.xml`)) +
        relation('rIdStyles', 'styles', 'styles.xml'),
    ),
    'xl/styles.xml': STYLES,
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/>${each((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${CONTENT}.worksheet+xml"/>`)}</Types>`,
  };
  for (const [name, text] of Object.entries(parts)) yield { name, text: once(text) };
}

/**
 * A workbook, written while it is sent. Every cell is a text cell: nothing in it runs as a formula, and no digit of a
 * long code is lost.
 */
export const streamWorkbook = (
  sheets: readonly StreamedSheet[],
  mostRows = MOST_ROWS,
): AsyncGenerator<Uint8Array> => zipStream(workbookFiles(sheets, mostRows));
