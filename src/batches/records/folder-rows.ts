import type { Folder } from '../../archives/open-folder.ts';
import { pageFacts } from '../../intake/page-facts.ts';
import { decodeText } from '../../kernel/decode-text.ts';
import { oldAddress } from '../../kernel/old-address.ts';
import { problem } from '../../kernel/problems.ts';
import { accepted, type Result, refused } from '../../kernel/result.ts';
import { type Cell, shownText } from '../../tables/cell.ts';
import { findHeading, type Heading } from '../../tables/heading.ts';
import { readTable } from '../../tables/read-table.ts';
import type { IncomingRow } from '../incoming-row.ts';
import type { WantedRows } from '../row-source.ts';

/** What a folder brings: its index, or its documents themselves. */
export interface FolderRows {
  readonly heading: Heading;
  readonly rows: readonly IncomingRow[];
  readonly warnings: readonly string[];
}

const IS_SHEET = /^[^/]+\.(?:xlsx|csv)$/i;
const IS_INDEX = /目录|索引|清单|index|list/i;
const IS_PAGE = /\.html?$/i;
const IS_DOCUMENT = /\.(?:docx|pdf|ofd|txt|html?)$/i;
const NAMED = 20;

/**
 * The index is the sheet that lies at the top of the folder: the one called so where several do. A folder without one
 * (an export of pages, a crawl) is its own index.
 */
export async function rowsOfFolder(folder: Folder, wanted: WantedRows): Promise<Result<FolderRows>> {
  const top = commonFolder(folder.names);
  const sheets = folder.names.filter((name) => IS_SHEET.test(name.slice(top.length)));
  const index = sheets.find((name) => IS_INDEX.test(name)) ?? (sheets.length === 1 ? sheets[0] : undefined);
  return index === undefined ? rowsOfPages(folder, wanted) : rowsOfIndex(folder, wanted, index, top);
}

/** Who packs a folder packs it with its name: `档案/目录.xlsx`. */
function commonFolder(names: readonly string[]): string {
  const [first = ''] = names;
  const top = first.slice(0, first.indexOf('/') + 1);
  return top !== '' && names.every((name) => name.startsWith(top)) ? top : '';
}

async function rowsOfIndex(
  folder: Folder,
  { table }: WantedRows,
  index: string,
  top: string,
): Promise<Result<FolderRows>> {
  const bytes = await folder.read(index);
  if (bytes === null) throw new Error(`no file ${index}`);
  if (!bytes.ok) return bytes;
  const read = await readTable({ name: index, bytes: new Uint8Array(bytes.value) }, table);
  if (!read.ok) return read;
  if (read.value === null) return refused(problem('sheet-column-missing', { name: index, column: '文件' }));
  const { heading, rows, refusals, warnings } = read.value;
  if (refusals.length > 0) return refused(...refusals);
  const at = heading.keys.indexOf('#file');
  const files = new Set(folder.names);
  const listed = new Map<string, number>();
  const incoming = rows.map(({ number, cells, merged, refusals: own }): IncomingRow => {
    const written =
      at < 0
        ? ''
        : shownText(cells[at] ?? null)
            .replaceAll('\\', '/')
            .normalize('NFC');
    const file = written === '' || files.has(written) ? written : `${top}${written.replace(/^\.?\//, '')}`;
    const before = file === '' ? undefined : listed.get(file);
    if (file !== '' && before === undefined) listed.set(file, number);
    return {
      n: number,
      cells: cells.with(Math.max(0, at), at < 0 ? (cells[0] ?? null) : file === '' ? null : file),
      merged,
      refusals: [
        ...own,
        ...(before === undefined ? [] : [problem('batch-file-doubled', { name: file, row: before })]),
      ],
    };
  });
  const unlisted = folder.names.filter((name) => name !== index && !listed.has(name));
  return accepted({ heading, rows: incoming, warnings: [...warnings, ...toldOf(unlisted)] });
}

const toldOf = (unlisted: readonly string[]): readonly string[] =>
  unlisted.length === 0
    ? []
    : [
        `压缩包里有 ${unlisted.length} 个文件目录没有列出，没有读取：${unlisted.slice(0, NAMED).join('、')}${unlisted.length > NAMED ? '等' : ''}。`,
      ];

async function rowsOfPages(folder: Folder, { table, headings }: WantedRows): Promise<Result<FolderRows>> {
  const found = findHeading(table, [headings], '');
  if (found === null) throw new Error('the headings of an index are not those that are wanted');
  const documents = folder.names.filter((name) => IS_DOCUMENT.test(name));
  if (documents.length === 0) return refused(problem('batch-no-documents'));
  const rows: IncomingRow[] = [];
  for (const [index, name] of documents.entries()) {
    const cells = new Array<Cell>(headings.length).fill(null);
    const put = (key: string, text: string): void => {
      if (text !== '') cells[found.heading.keys.indexOf(key)] = text;
    };
    put('#file', name);
    if (IS_PAGE.test(name)) {
      const bytes = await folder.read(name);
      const text = bytes?.ok === true ? decodeText(bytes.value) : null;
      const facts = text === null ? null : pageFacts(text);
      put('#title', facts?.title ?? '');
      put('#published', facts?.publishedOn ?? '');
      put('#address', facts === null ? '' : addressOf(facts.address, name));
    }
    rows.push({ n: index + 1, cells, merged: new Set(), refusals: [] });
  }
  const others = folder.names.filter((name) => !IS_DOCUMENT.test(name));
  return accepted({ heading: found.heading, rows, warnings: toldOf(others) });
}

/** What programs that save sites call folders: `www.example.gov.cn/zwgk/1.html`. */
const IS_HOST = /(?:^|\/)((?:[a-z0-9-]+\.)+(?:cn|com|org|net)(?::\d+)?\/.*)$/i;

const addressOf = (said: string, name: string): string =>
  (/^https?:\/\//i.test(said) && oldAddress(said) !== null ? said : IS_HOST.exec(name)?.[1]) ?? `/${name}`;
