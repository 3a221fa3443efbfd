import { diffHtml } from '../../../richtext/diff.ts';
import { type DifferenceLine, foldUnchanged } from '../../components/difference-lines.tsx';
import type { PageDeps } from '../../reads/deps.ts';
import type { PublishedDisclosure, PublishedEdition } from './published.ts';
import { readDisclosure, readEdition } from './query.ts';

export type DifferenceModel =
  | { readonly kind: 'gone'; readonly disclosure: PublishedDisclosure }
  /** A list is compared line by line, on a page of its own: its editions hold changes and not the whole. */
  | {
      readonly kind: 'list';
      readonly disclosure: PublishedDisclosure;
      readonly from: number;
      readonly to: number;
    }
  | {
      readonly kind: 'compared';
      readonly disclosure: PublishedDisclosure;
      readonly before: PublishedEdition;
      readonly after: PublishedEdition;
      readonly lines: readonly DifferenceLine[];
    };

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const titled = (edition: PublishedEdition): string =>
  `<p>${escapeHtml(edition.title)}</p>${edition.snapshotHtml}`;

/** Two editions of a record paragraph by paragraph; null where one of them is not there. */
export async function readDifference(
  deps: PageDeps,
  asked: { readonly id: string; readonly from: number; readonly to: number },
): Promise<DifferenceModel | null> {
  const { id, from, to } = asked;
  const [disclosure, before, after] = await Promise.all([
    readDisclosure(deps, id),
    readEdition(deps, id, from),
    readEdition(deps, id, to),
  ]);
  if (disclosure === null) return null;
  if (disclosure.state !== 'published') return { kind: 'gone', disclosure };
  if (before === null || after === null) return null;
  if (deps.catalogue.findCurrentType(disclosure.type)?.shape === 'register')
    return { kind: 'list', disclosure, from, to };
  const lines = foldUnchanged(diffHtml(titled(before), titled(after)));
  return { kind: 'compared', disclosure, before, after, lines };
}
