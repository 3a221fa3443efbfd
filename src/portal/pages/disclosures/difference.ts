import { diffHtml, type ParagraphChange } from '../../../richtext/diff.ts';
import type { PageDeps } from '../../reads/deps.ts';
import type { PublishedDisclosure, PublishedEdition } from './published.ts';
import { readDisclosure, readEdition } from './query.ts';

/** Unchanged paragraphs kept on each side of a change. */
const CONTEXT = 1;

export type DifferenceLine =
  | { readonly kind: 'change'; readonly change: ParagraphChange }
  | { readonly kind: 'skipped'; readonly count: number };

/** Long unchanged runs are folded into one line that says how many paragraphs they are. */
export function foldUnchanged(changes: readonly ParagraphChange[]): readonly DifferenceLine[] {
  const near = changes.map((_, i) =>
    changes.slice(Math.max(0, i - CONTEXT), i + CONTEXT + 1).some((c) => c.kind !== 'same'),
  );
  const lines: DifferenceLine[] = [];
  changes.forEach((change, i) => {
    const last = lines.at(-1);
    if (near[i] === true) lines.push({ kind: 'change', change });
    else if (last?.kind === 'skipped') lines[lines.length - 1] = { kind: 'skipped', count: last.count + 1 };
    else lines.push({ kind: 'skipped', count: 1 });
  });
  return lines;
}

export type DifferenceModel =
  | { readonly kind: 'gone'; readonly disclosure: PublishedDisclosure }
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
  const lines = foldUnchanged(diffHtml(titled(before), titled(after)));
  return { kind: 'compared', disclosure, before, after, lines };
}
