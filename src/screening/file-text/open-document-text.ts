import type { ArchiveLimits } from '../../archives/archive.ts';
import { openOfficeFile } from '../../archives/office-safety.ts';
import { readXml } from '../../tables/xml-events.ts';
import { type Passage, paragraphs, rowPassage, type Unread } from './passage.ts';
import { xmlText } from './xml-text.ts';

/**
 * OpenDocument (ISO/IEC 26300): all characters of all parts, so remarks, deleted and hidden text
 * and notes of slides too; of sheets every row, hidden ones too.
 */
export async function* openDocumentText(
  bytes: Uint8Array,
  name: string,
  limits: ArchiveLimits,
): AsyncGenerator<Passage | Unread> {
  const opened = await openOfficeFile(bytes, name, limits);
  if (!opened.ok) return yield { unread: '文件' };
  for (const [part, content] of opened.value.contents) {
    const text = xmlText(content, true);
    if (/(?:^|\/)content\.xml$/.test(part)) {
      yield* hiddenParts(content);
      if (name.toLowerCase().endsWith('.ods') && part === 'content.xml') yield* sheetRows(content);
      else if (text !== '') yield paragraphs(part === 'content.xml' ? '' : '图表', text);
    } else if (part.endsWith('styles.xml') && text !== '') yield paragraphs('页眉页脚', text);
    else if (part.endsWith('meta.xml') && text !== '') yield paragraphs('文件属性', text);
  }
}

/** Sheets and slides whose style says that they are not shown. */
function hiddenParts(content: Uint8Array): readonly Unread[] {
  const styles = new Set<string>();
  const hidden: Unread[] = [];
  let style = '';
  readXml(content, {
    open: (tag, attributes) => {
      if (tag === 'style') style = attributes['style:name'] ?? '';
      if (attributes['table:display'] === 'false' || attributes['presentation:visibility'] === 'hidden')
        styles.add(style);
      if (tag === 'table' && styles.has(attributes['table:style-name'] ?? ''))
        hidden.push({ unread: `隐藏的工作表“${attributes['table:name'] ?? ''}”`, hidden: true });
      if (tag === 'page' && styles.has(attributes['draw:style-name'] ?? ''))
        hidden.push({ unread: `隐藏的幻灯片“${attributes['draw:name'] ?? ''}”`, hidden: true });
    },
  });
  return hidden;
}

const CELL = /^(?:covered-)?table-cell$/;

/** A row that is repeated is read once; remarks stand in their cell. */
function sheetRows(content: Uint8Array): readonly Passage[] {
  const rows: Passage[] = [];
  let sheet = '';
  let number = 0;
  let cells: string[] = [];
  let cell: string | null = null;
  let value = '';
  readXml(content, {
    open: (tag, attributes) => {
      if (tag === 'table') {
        sheet = attributes['table:name'] ?? '';
        number = 0;
        rows.push(paragraphs(`工作表“${sheet}”的名称`, sheet, 0));
      } else if (tag === 'table-row') {
        number += 1;
        cells = [];
      } else if (CELL.test(tag)) {
        cell = '';
        value = attributes['office:value'] ?? '';
      } else if (cell !== null && tag === 'p' && cell !== '') cell += ' ';
    },
    text: (characters) => {
      if (cell !== null) cell += characters;
    },
    close: (tag) => {
      if (CELL.test(tag)) {
        cells.push(cell || value);
        cell = null;
      } else if (tag === 'table-row' && cells.some((text) => text !== ''))
        rows.push(rowPassage(`工作表“${sheet}”`, number, cells));
    },
  });
  return rows;
}
