import { type AccountKind, countCharacters, isToCheck } from '../account.ts';
import { readBlocks } from './blocks.ts';
import { addressOf, changesDaily, type EndedField, Fields, needsResult } from './fields.ts';
import { readInline } from './inline.ts';
import type { Relationship } from './package.ts';
import { escapeAttribute, escapeText, type Piece } from './pieces.ts';
import type { StoryReader } from './story-reader.ts';
import type { ParagraphLook, RunLook } from './styles.ts';
import type { WordDocument } from './word-document.ts';
import { childOf, descendantsOf, isElement, textOf, type XmlElement, type XmlNode } from './xml.ts';

/** A paragraph while it is read. */
interface Line {
  readonly pieces: Piece[];
  /** Blocks that stand in it and come behind it: text boxes. */
  readonly after: string[];
  readonly look: ParagraphLook;
  link: string | null;
  /** The last run was hidden, so that the next hidden one belongs to it. */
  hidden: boolean;
}

/** A link that may stand in a text. */
const ADDRESS = /^(?:https?|mailto):/i;
/** What shows that a part of alternative content is one that is understood here. */
const UNDERSTOOD = [
  ...[
    'w:txbxContent',
    'a:blip',
    'v:imagedata',
    'c:chart',
    'cx:chart',
    'dgm:relIds',
    'm:oMath',
    'w:t',
    'w:tbl',
  ],
];

/**
 * One run of text of a document: its body, a note, a header. Every character that it meets is written into the account,
 * once.
 */
export class Story implements StoryReader {
  readonly document: WordDocument;
  readonly fields = new Fields();
  readonly #relationships: ReadonlyMap<string, Relationship>;
  /** Of a header: its words go here and not into the text. */
  readonly #captured: string[] | null;
  #line: Line | null = null;
  /** Pieces of a paragraph whose end was deleted: they begin the next one. */
  #carried: readonly Piece[] = [];
  #outside: AccountKind | null = null;
  #depth = 0;
  #paragraphs = 0;
  #tables = 0;

  constructor(document: WordDocument, part: string, captured: string[] | null = null) {
    this.document = document;
    this.#relationships = document.pack.relationships(part);
    this.#captured = captured;
  }

  /** What becomes of text here instead of being taken over; null when it is. */
  get outside(): AccountKind | null {
    return this.#outside ?? this.fields.leftOutAs ?? (this.fields.inCode ? 'field-code' : null);
  }

  note(kind: AccountKind, text = '', count = 1): void {
    const { outside } = this;
    if (isToCheck(kind) && (this.#captured !== null || outside !== null)) return;
    this.document.book.note(outside ?? kind, text, outside === null ? count : 0);
  }

  mention(kind: AccountKind, words = ''): void {
    if (this.outside === null) this.document.book.mention(kind, words);
  }

  /** Reads with everything left out as that kind; what is left out already stays what it is. */
  within<T>(kind: AccountKind | null, read: () => T, count = 1): T {
    if (kind === null || this.outside !== null) return read();
    this.document.book.note(kind, '', count);
    this.#outside = kind;
    try {
      return read();
    } finally {
      this.#outside = null;
    }
  }

  /** Characters of the source. `shown`: as they are printed, when that is another way. */
  say(text: string, look: RunLook | null = null, shown = text): void {
    const { book } = this.document;
    const { outside } = this;
    if (outside !== null) {
      book.note(outside, text, 0);
      return;
    }
    this.fields.shown(countCharacters(text));
    if (this.#captured !== null) {
      this.#captured.push(text);
      return;
    }
    book.take(text, shown);
    this.#put({ html: escapeText(shown), tags: this.#tagsOf(look) });
  }

  /** Characters that stand for a sign of Word and are none of the source. */
  sayAdded(text: string, look: RunLook | null = null): void {
    if (this.outside !== null) return;
    this.fields.shown(countCharacters(text));
    if (this.#captured !== null) this.#captured.push(text);
    else {
      this.document.book.add(text);
      this.#put({ html: escapeText(text), tags: this.#tagsOf(look) });
    }
  }

  /** Something that is no text: a break, a blank, a picture. */
  putHtml(html: string, tags: readonly string[] = []): void {
    if (this.outside === null && this.#captured === null)
      this.#put({ html, tags: [...this.#tagsOf(null), ...tags] });
  }

  #put(piece: Piece): void {
    this.#line?.pieces.push(piece);
  }

  #tagsOf(look: RunLook | null): readonly string[] {
    const line = this.#line;
    const inHeading = line?.look.heading !== null && line?.look.heading !== undefined;
    return [
      ...(line?.link ? [`a href="${escapeAttribute(line.link)}"`] : []),
      ...(look?.bold && !inHeading ? ['strong'] : []),
      ...(look?.italic ? ['em'] : []),
      ...(look?.underlined ? ['u'] : []),
      ...(look?.struck ? ['s'] : []),
      ...(look?.raised ? [look.raised] : []),
    ];
  }

  run(element: XmlElement): void {
    const line = this.#line;
    const { styles } = this.document;
    const look = styles.run(childOf(element, 'w:rPr'), line?.look.run ?? styles.paragraph(undefined).run);
    const hidden = look.hidden === true;
    const read = (): void => {
      for (const child of element.children) readInline(this, child, look);
    };
    this.within(hidden ? 'hidden' : null, read, line?.hidden === true ? 0 : 1);
    if (look.white && !hidden && textOf(element).trim() !== '') this.note('invisible');
    if (line !== null) line.hidden = hidden;
  }

  inline(nodes: readonly XmlNode[]): void {
    for (const node of nodes) readInline(this, node, null);
  }

  linked(id: string | undefined, read: () => void): void {
    const target = this.#relationships.get(id ?? '');
    const line = this.#line;
    const address = target !== undefined && ADDRESS.test(target.target) ? target.target : null;
    if (line !== null) line.link = address;
    read();
    if (line !== null) line.link = null;
  }

  beginFieldResult(): void {
    const kind = this.fields.separate(this.#line ?? this, this.#line?.pieces.length ?? 0);
    if (kind !== null && this.#outside === null) this.document.book.note(kind);
  }

  /** A field that shows nothing is named; a link is put round what its field showed in the same paragraph. */
  endField(): void {
    const ended = this.fields.end();
    if (ended === null || this.outside !== null) return;
    if (ended.shown === 0 && needsResult(ended.code)) this.mention('field', ended.code.trim());
    if (changesDaily(ended.code)) this.note('today');
    this.#linkResult(ended);
  }

  #linkResult({ code, resultFrom }: EndedField): void {
    const address = addressOf(code);
    const line = this.#line;
    if (address === null || !ADDRESS.test(address)) return;
    if (line === null || resultFrom?.paragraph !== line) return;
    const tag = `a href="${escapeAttribute(address)}"`;
    const inner = line.pieces.splice(resultFrom.at);
    line.pieces.push(...inner.map(({ html, tags }) => ({ html, tags: [tag, ...tags] })));
  }

  /**
   * The first part of alternative content in which something is understood; the others say the same in another way, or
   * are named.
   */
  alternative(element: XmlElement, read: (chosen: XmlElement) => void): void {
    const parts = element.children.filter((child) => isElement(child));
    const chosen =
      parts.find((part) => UNDERSTOOD.some((name) => descendantsOf(part, name).length > 0)) ?? parts[0];
    if (chosen === undefined) return;
    const bare = (text: string): string => text.replace(/\s+/g, '');
    const text = bare(textOf(chosen));
    for (const other of parts) {
      if (other === chosen) continue;
      const kind = text.includes(bare(textOf(other))) ? 'repeated' : 'other';
      this.note(kind, textOf(other));
    }
    read(chosen);
  }

  textBox(element: XmlElement): void {
    const line = this.#line;
    if (textOf(element).trim() !== '') this.note('text-box');
    const inner = this.blocks(element.children);
    line?.after.push(...inner);
  }

  picture(id: string | undefined, alt: string, isObject: boolean): void {
    if (this.outside !== null) return;
    if (this.#captured !== null) {
      this.mention('page-header');
      return;
    }
    const target = this.#relationships.get(id ?? '');
    const path = target === undefined || target.external ? null : this.document.keepPicture(target.target);
    if (path === null) {
      if (!isObject) this.note('picture');
      return;
    }
    if (alt === '') this.note('no-description');
    this.putHtml(`<img src="${escapeAttribute(path)}" alt="${escapeAttribute(alt)}">`);
  }

  /** A part of the file that holds a chart or a diagram, named with its words. */
  otherPart(kind: 'chart' | 'diagram' | 'chunk', id: string | undefined): void {
    const target = this.#relationships.get(id ?? '')?.target ?? '';
    this.note(kind, this.document.textOfPart(target));
  }

  call(part: 'footnotes' | 'endnotes', id: string): void {
    if (this.outside !== null) return;
    const { notes } = this.document;
    notes.push({ part, id });
    const mark = `[${notes.length}]`;
    this.document.book.add(mark);
    this.putHtml(mark, ['sup']);
  }

  /** Where the reader is, for people; parts of tables and notes have their own counting. */
  beginTable(): string {
    this.#depth += 1;
    if (this.#depth === 1) this.#tables += 1;
    return `第 ${this.#tables} 张表`;
  }

  beginRow(table: string, row: number): void {
    if (this.#depth === 1) this.document.book.place = `${table}第 ${row} 行`;
  }

  endTable(): void {
    this.#depth -= 1;
  }

  blocks(nodes: readonly XmlNode[]): string[] {
    return readBlocks(this, nodes);
  }

  /**
   * Reads what stands in a paragraph. When its end was deleted it goes on in the next one, and nothing of it is given
   * back yet.
   */
  line(
    element: XmlElement,
    look: ParagraphLook,
  ): { readonly pieces: readonly Piece[]; readonly after: string[] } {
    const outer = this.#line;
    if (this.#depth === 0 && outer === null && textOf(element).trim() !== '') {
      this.#paragraphs += 1;
      if (this.#captured === null) this.document.book.place = `第 ${this.#paragraphs} 段`;
    }
    const line: Line = { pieces: [], after: [], look, link: null, hidden: false };
    this.#line = line;
    this.inline(element.children);
    this.#line = outer;
    const pieces = [...this.#carried, ...line.pieces];
    const mark = childOf(childOf(element, 'w:pPr'), 'w:rPr');
    const joinsNext = childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined;
    this.#carried = joinsNext ? pieces : [];
    return { pieces: joinsNext ? [] : pieces, after: line.after };
  }

  get isCaptured(): boolean {
    return this.#captured !== null;
  }
}
