import type { AccountKind } from '../account.ts';
import type { Fields } from './fields.ts';
import type { Piece } from './pieces.ts';
import type { ParagraphLook, RunLook } from './styles.ts';
import type { WordDocument } from './word-document.ts';
import type { XmlElement, XmlNode } from './xml.ts';

/** What the readers of blocks, runs, tables and drawings ask of the story in which they read (`Story`). */
export interface StoryReader {
  readonly document: WordDocument;
  readonly fields: Fields;
  /** What becomes of text here instead of being taken over; null when it is. */
  readonly outside: AccountKind | null;
  /** The words go to the account of a header and not into the text. */
  readonly isCaptured: boolean;
  note(kind: AccountKind, text?: string, count?: number): void;
  mention(kind: AccountKind, words?: string): void;
  within<T>(kind: AccountKind | null, read: () => T, count?: number): T;
  say(text: string, look?: RunLook | null, shown?: string): void;
  sayAdded(text: string, look?: RunLook | null): void;
  putHtml(html: string, tags?: readonly string[]): void;
  run(element: XmlElement): void;
  linked(id: string | undefined, read: () => void): void;
  beginFieldResult(): void;
  endField(): void;
  alternative(element: XmlElement, read: (chosen: XmlElement) => void): void;
  textBox(element: XmlElement): void;
  picture(id: string | undefined, alt: string, isObject: boolean): void;
  otherPart(kind: 'chart' | 'diagram' | 'chunk', id: string | undefined): void;
  call(part: 'footnotes' | 'endnotes', id: string): void;
  beginTable(): string;
  beginRow(table: string, row: number): void;
  endTable(): void;
  blocks(nodes: readonly XmlNode[]): string[];
  line(
    element: XmlElement,
    look: ParagraphLook,
  ): { readonly pieces: readonly Piece[]; readonly after: string[] };
}
