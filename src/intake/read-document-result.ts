import { plainText } from '../richtext/plain-text.ts';
import { type Account, type AccountBook, countCharacters } from './account.ts';

/** A document as flat, clean HTML, whatever it came from, and what became of each part of its source. */
export interface ReadDocument {
  readonly html: string;
  readonly account: Account;
  readonly warnings: readonly string[];
  /** What is named and stands in no text: it is screened all the same. */
  readonly unread: readonly string[];
}

/**
 * What became of HTML after cleaning: whatever is missing then is named, and nothing passes for taken that is not
 * there.
 */
export function settled(html: string, book: AccountBook): ReadDocument {
  const there = countCharacters(plainText(html));
  const { taken, added } = book.account;
  if (there < taken + added) book.miss('other', taken + added - there);
  return { html, account: book.account, warnings: book.warnings, unread: book.unread };
}
