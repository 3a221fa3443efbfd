import { sanitiseHtml } from '../richtext/sanitise.ts';
import { AccountBook } from './account.ts';
import { escapeHtml } from './escape-html.ts';
import type { ReadDocument } from './read-document-result.ts';

/** A page of a PDF or OFD, or a picture of one, as lines. */
export interface PageOfDocument {
  readonly page: number;
  /** Null: 识别失败, or beyond what is read at once. */
  readonly text: string | null;
  /** Read by a program from a picture. */
  readonly isMachineRead: boolean;
}

const PAGE_NUMBER = /^[—–\-－_·\s]*(?:第\s*)?\d{1,4}(?:\s*页)?[—–\-－_·\s]*$/;
/** What begins a paragraph whatever stands before it. */
const BEGINNING =
  /^(?:[一二三四五六七八九十百]{1,4}、|[（(《][一二三四五六七八九十\d]{1,4}[)）]|第[一二三四五六七八九十百零]{1,6}[章节条]|\d{1,2}[.．、]|附件|附：)/;
const ENDING = /[。：:；;！!？?]$/;
/** How a title ends, near the head of a document: it fills its line more often than not. */
const TITLE =
  /(?:通知|公告|通告|通报|公报|公示|决定|决议|意见|办法|规定|细则|条例|方案|规划|批复|报告|纪要|函|令|名单)$/;
const HEAD_LINES = 8;
/** A line that reaches this far is broken by the margin; a shorter one by who wrote it. */
const FULL = 0.85;

/** Lines of print put together to paragraphs: a line goes on where it fills the page and does not end a sentence. */
export function joinLines(lines: readonly string[]): readonly string[] {
  const longest = Math.max(0, ...lines.map((line) => line.length));
  const paragraphs: string[] = [];
  let open = false;
  for (const [index, line] of lines.entries()) {
    const before = paragraphs.at(-1);
    const glue = before !== undefined && /[A-Za-z,.]$/.test(before) && /^[A-Za-z]/.test(line) ? ' ' : '';
    if (open && before !== undefined && !BEGINNING.test(line))
      paragraphs[paragraphs.length - 1] = before + glue + line;
    else paragraphs.push(line);
    const ends = ENDING.test(line) || (index < HEAD_LINES && TITLE.test(line));
    open = line.length >= longest * FULL && !ends;
  }
  return paragraphs;
}

/**
 * Pages of print as a document; what a program read from pictures is said to be so, and so is what it could not read.
 */
export function readPages(pages: readonly PageOfDocument[]): ReadDocument {
  const book = new AccountBook();
  const lines: string[] = [];
  for (const { page, text, isMachineRead } of pages) {
    book.place = `第 ${page} 页`;
    if (text === null) book.note('unread-page');
    if (isMachineRead && text !== null) book.mention('machine-read');
    const own = (text ?? '').split(/\r\n|\r|\n/).map((line) => line.trim());
    const shown = own.filter((line) => line !== '');
    for (const [index, line] of shown.entries()) {
      const isEdge = index === 0 || index === shown.length - 1;
      if (isEdge && shown.length > 1 && PAGE_NUMBER.test(line)) book.note('page-number', line);
      else {
        book.take(line);
        lines.push(line);
      }
    }
  }
  const html = sanitiseHtml(
    joinLines(lines)
      .map((text) => `<p>${escapeHtml(text)}</p>`)
      .join(''),
  );
  return { html, account: book.account, warnings: book.warnings, unread: book.unread };
}
