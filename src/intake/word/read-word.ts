import { plainText } from '../../richtext/plain-text.ts';
import { type Account, AccountBook } from '../account.ts';
import { Numbering } from './numbering.ts';
import { WordPackage } from './package.ts';
import { Story } from './story.ts';
import { Styles } from './styles.ts';
import type { WordDocument } from './word-document.ts';
import { childrenOf, descendantsOf, isElement, textOf, type XmlElement } from './xml.ts';

export interface WordText {
  /** Paragraphs, headings, lists and tables; still to be cleaned by `sanitiseHtml`. */
  readonly html: string;
  readonly account: Account;
  readonly warnings: readonly string[];
  /** What stands in parts that are named and not taken over: headers, charts. */
  readonly unread: readonly string[];
}

/** Parts that hold words. Names of styles, fonts and lists are none of the text. */
const WITH_WORDS =
  /^word\/(?:header\d*|footer\d*|footnotes|endnotes|comments|charts\/[^/]+|diagrams\/(?:data|drawing)\d*|glossary\/document)\.xml$/;

/**
 * Reads a Word file whose parts have passed the safety pass. Every character of every part is taken over, left out or
 * named; see `Account`. `keepPicture` is given the path of a picture in the file.
 */
export function readWord(
  parts: ReadonlyMap<string, Uint8Array>,
  keepPicture: (part: string) => string | null,
): WordText {
  const pack = new WordPackage(parts);
  const seen = new Set([pack.main]);
  const book = new AccountBook();
  const related = (type: string): string => pack.related(type)[0] ?? `word/${type}.xml`;
  const document: WordDocument = {
    pack,
    book,
    styles: new Styles(pack.bytes(related('styles'))),
    numbering: new Numbering(pack.bytes(related('numbering'))),
    notes: [],
    keepPicture,
    textOfPart: (part) => {
      if (seen.has(part)) return '';
      seen.add(part);
      return wordsOf(pack, part);
    },
  };
  const body = childrenOf(pack.tree(pack.main), 'w:body')[0]?.children ?? [];
  const html = [...new Story(document, pack.main).blocks(body), ...readNotes(document, related, seen)];
  readEdges(document, seen);
  readRemarks(document, related('comments'), seen);
  for (const part of pack.names) {
    if (!WITH_WORDS.test(part) || seen.has(part)) continue;
    book.place = '';
    book.note(part.startsWith('word/glossary/') ? 'building-block' : 'repeated', wordsOf(pack, part), 0);
  }
  return {
    html: html.join('').replaceAll('</ul><ul>', ''),
    account: book.account,
    warnings: book.warnings,
    unread: book.unread,
  };
}

/**
 * Of a part of XML its text, of one of HTML or plain text its words; what another program wrote has none that we know.
 */
function wordsOf(pack: WordPackage, part: string): string {
  const bytes = pack.bytes(part);
  if (bytes === undefined) return '';
  if (/\.(?:x?html?|mht)$/i.test(part)) return plainText(new TextDecoder().decode(bytes));
  if (/\.txt$/i.test(part)) return new TextDecoder().decode(bytes);
  return /\.xml$/i.test(part) ? textOf(pack.tree(part)) : '';
}

type Related = (type: string) => string;

/** Notes stand behind the text, each with the number by which it was called. A note may call no other. */
function readNotes(document: WordDocument, related: Related, seen: Set<string>): string[] {
  const html: string[] = [];
  for (const kind of ['footnotes', 'endnotes'] as const) {
    const part = related(kind);
    seen.add(part);
    const notes = new Map<string, XmlElement>();
    for (const note of document.pack.tree(part).children)
      if (isElement(note)) notes.set(note.attributes.id ?? '', note);
    for (const [at, called] of document.notes.entries()) {
      const note = called.part === kind ? notes.get(called.id) : undefined;
      if (note === undefined) continue;
      notes.delete(called.id);
      document.book.place = `脚注 ${at + 1}`;
      const blocks = new Story(document, part).blocks(note.children);
      document.book.note('note');
      document.book.add(`[${at + 1}]`);
      html.push(withMark(blocks.join(''), `[${at + 1}] `));
    }
    // Lines between text and notes are notes without a word; one that nobody calls is not printed.
    for (const note of notes.values())
      document.book.note('hidden', textOf(note), textOf(note).trim() === '' ? 0 : 1);
  }
  return html;
}

const withMark = (html: string, mark: string): string =>
  /^<p[ >]/.test(html) ? html.replace(/^<p[^>]*>/, (open) => `${open}${mark}`) : `<p>${mark}</p>${html}`;

const ONLY_PAGES = /^[\s\d—–\-·.~第共页/／]*$/;

/** What is printed at the edges of each sheet of paper: page numbers go, all else is named and screened. */
function readEdges(document: WordDocument, seen: Set<string>): void {
  const { pack, book } = document;
  for (const part of pack.names) {
    const kind = /^word\/(header|footer)\d*\.xml$/.exec(part)?.[1];
    if (kind === undefined) continue;
    seen.add(part);
    book.place = kind === 'header' ? '页眉' : '页脚';
    const words: string[] = [];
    new Story(document, part, words).blocks(pack.tree(part).children);
    const text = words.join('');
    if (ONLY_PAGES.test(text)) book.note('page-number', text, 0);
    else book.note(kind === 'header' ? 'page-header' : 'page-footer', text);
  }
}

function readRemarks(document: WordDocument, part: string, seen: Set<string>): void {
  seen.add(part);
  document.book.place = '';
  for (const remark of descendantsOf(document.pack.tree(part), 'w:comment'))
    document.book.note('comment', textOf(remark));
}
