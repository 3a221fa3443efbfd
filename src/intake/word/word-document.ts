import type { AccountBook, AccountKind } from '../account.ts';
import type { Numbering } from './numbering.ts';
import type { WordPackage } from './package.ts';
import type { Styles } from './styles.ts';
import { childOf, descendantsOf, settingOf, switchOf, type XmlElement } from './xml.ts';

/** What all stories of a document share. */
export interface WordDocument {
  readonly pack: WordPackage;
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly book: AccountBook;
  /** Notes in the order in which they are called. */
  readonly notes: { readonly part: 'footnotes' | 'endnotes'; readonly id: string }[];
  /** Puts a picture where it is kept and gives its address; null when nobody keeps it or no browser shows it. */
  readonly keepPicture: (part: string) => string | null;
  /** All words of another part, once: a second mention of it has none. */
  readonly textOfPart: (part: string) => string;
}

/**
 * Why what a control holds is no text of the document: a table of contents that Word made, or the words that ask for an
 * entry.
 */
export function outsideOfControl(control: XmlElement): AccountKind | null {
  const properties = childOf(control, 'w:sdtPr');
  if (properties === undefined) return null;
  if (switchOf(properties, 'w:showingPlcHdr') === true) return 'placeholder';
  const gallery = descendantsOf(properties, 'w:docPartGallery')[0]?.attributes.val ?? '';
  return /^table of contents$/i.test(gallery) ? 'contents' : null;
}

/** ☑ or ☐ of a check box that shows no sign of its own; null for another control. */
export function signOfControl(control: XmlElement): string | null {
  const box = childOf(childOf(control, 'w:sdtPr') ?? control, 'w14:checkbox');
  return box === undefined ? null : /^(?:1|true)$/.test(settingOf(box, 'w14:checked') ?? '') ? '☑' : '☐';
}
