import { lawBook } from '../../law/law-book.ts';
import type { BasisPart } from '../../schema/statute-book.ts';
import type { PageDeps } from './deps.ts';

/** What a printed basis consists of, so that each article leads to its page. */
export type Cite = (basis: string) => readonly BasisPart[];

/** By the law as this installation knows it now. */
export async function readCite(deps: Pick<PageDeps, 'db' | 'catalogue'>): Promise<Cite> {
  const book = await lawBook(deps);
  return (basis) => book.parse(basis);
}
