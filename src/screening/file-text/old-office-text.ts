import { readXls } from 'hucre';
import WordExtractor from 'word-extractor';
import { type Passage, paragraphs, rowPassage, type Unread } from './passage.ts';

/** What stays in the file and no reader of ours sees. */
const NOT_READ = '修订、批注和作者等信息（公开的文件仍带有它们，请另存为新格式后重新上传）';

/** Word 97–2003: body, headers, notes, remarks, text boxes. */
export async function* docText(bytes: Uint8Array): AsyncGenerator<Passage | Unread> {
  const text = await new WordExtractor().extract(Buffer.from(bytes));
  const raw = { filterUnicode: false };
  const parts: readonly (readonly [string, string])[] = [
    ['', text.getBody(raw)],
    ['页眉', text.getHeaders({ ...raw, includeFooters: false })],
    ['页脚', text.getFooters(raw)],
    ['脚注', `${text.getFootnotes(raw)}\n${text.getEndnotes(raw)}`],
    ['批注', text.getAnnotations(raw)],
    ['文本框', text.getTextboxes(raw)],
  ];
  for (const [where, part] of parts) if (part.trim() !== '') yield paragraphs(where, part);
  yield { unread: `旧格式 .doc 的${NOT_READ}` };
}

/** Excel 97–2003: every cell of every sheet as its value. */
export async function* xlsText(bytes: Uint8Array): AsyncGenerator<Passage | Unread> {
  const book = await readXls(bytes);
  for (const sheet of book.sheets) {
    const place = `工作表“${sheet.name}”`;
    yield paragraphs(`${place}的名称`, sheet.name, 0);
    for (const [index, row] of sheet.rows.entries())
      yield rowPassage(
        place,
        index + 1,
        row.map((cell) => (cell === null ? '' : cell instanceof Date ? cell.toISOString() : String(cell))),
      );
  }
  yield { unread: `旧格式 .xls 的${NOT_READ}` };
}
