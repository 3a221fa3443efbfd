import { diffArrays } from 'diff';
import { htmlToParagraphs } from './plain-text.ts';

export interface Piece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** One paragraph of the comparison; the pieces of `changed` mix all three kinds. */
export interface ParagraphChange {
  readonly kind: 'same' | 'removed' | 'added' | 'changed';
  readonly pieces: readonly Piece[];
}

const MAX_PARAGRAPH_EDITS = 2_000;
const MAX_TOKEN_EDITS = 600;
/** Below this share of common character pairs two paragraphs are different paragraphs, not one that changed. */
const LEAST_SIMILARITY = 0.35;
const MAX_PAIRINGS = 2_500;

interface Edit {
  readonly kind: Piece['kind'];
  readonly items: readonly string[];
}

/**
 * The shortest edit (Myers). Beyond `most` edits all between the common ends is one replacement: the time stays in
 * proportion to the length.
 */
function shortestEdit(before: readonly string[], after: readonly string[], most: number): readonly Edit[] {
  const changes = diffArrays([...before], [...after], { maxEditLength: most });
  if (changes !== undefined)
    return changes.map(({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      items: value,
    }));
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const edits: readonly Edit[] = [
    { kind: 'same', items: before.slice(0, start) },
    { kind: 'removed', items: before.slice(start, before.length - end) },
    { kind: 'added', items: after.slice(start, after.length - end) },
    { kind: 'same', items: before.slice(before.length - end) },
  ];
  return edits.filter(({ items }) => items.length > 0);
}

/** Numbers and Latin words stay whole; Chinese is compared character by character. */
const tokens = (text: string): readonly string[] => text.match(/[0-9A-Za-z.%]+|[\s\S]/gu) ?? [];

const pairsOf = (text: string): ReadonlyMap<string, number> => {
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < text.length; i += 1) {
    const pair = text.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
};

const similarity = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number => {
  let [common, total] = [0, 0];
  for (const [pair, count] of a) {
    common += Math.min(count, b.get(pair) ?? 0);
    total += count;
  }
  for (const count of b.values()) total += count;
  return total === 0 ? 0 : (2 * common) / total;
};

/**
 * A single character left unchanged between two changes is chance, not agreement; it reads better as part of the
 * change.
 */
function smooth(pieces: readonly Piece[]): readonly Piece[] {
  const out: { removed: string; added: string; same: string }[] = [];
  for (const [index, piece] of pieces.entries()) {
    const last = out.at(-1);
    const island = piece.kind === 'same' && piece.text.length < 2 && index > 0 && index < pieces.length - 1;
    if (island && last && last.same === '') {
      last.removed += piece.text;
      last.added += piece.text;
    } else if (piece.kind === 'same') out.push({ removed: '', added: '', same: piece.text });
    else {
      const target = last && last.same === '' ? last : { removed: '', added: '', same: '' };
      if (target !== last) out.push(target);
      target[piece.kind] += piece.text;
    }
  }
  return out.flatMap(({ removed, added, same }): Piece[] => [
    ...(removed === '' ? [] : [{ kind: 'removed' as const, text: removed }]),
    ...(added === '' ? [] : [{ kind: 'added' as const, text: added }]),
    ...(same === '' ? [] : [{ kind: 'same' as const, text: same }]),
  ]);
}

function compareParagraph(before: string, after: string): ParagraphChange {
  const [a, b] = [tokens(before), tokens(after)];
  const pieces = shortestEdit(a, b, MAX_TOKEN_EDITS).map(
    ({ kind, items }): Piece => ({ kind, text: items.join('') }),
  );
  return { kind: 'changed', pieces: smooth(pieces) };
}

const whole = (kind: Piece['kind'], text: string): ParagraphChange => ({ kind, pieces: [{ kind, text }] });

/** Which of the removed paragraphs became which of the added ones, in order, with the greatest sum of similarities. */
function pairUp(
  removed: readonly string[],
  added: readonly string[],
): readonly (readonly [number, number])[] {
  if (removed.length * added.length > MAX_PAIRINGS) return [];
  const [a, b] = [removed.map(pairsOf), added.map(pairsOf)];
  const width = b.length + 1;
  const near = a.map((x) =>
    b.map((y) => {
      const value = similarity(x, y);
      return value < LEAST_SIMILARITY ? 0 : value;
    }),
  );
  const best = new Float64Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const paired = near[i]?.[j] ?? 0;
      best[i * width + j] = Math.max(
        best[(i + 1) * width + j] ?? 0,
        best[i * width + j + 1] ?? 0,
        paired === 0 ? 0 : paired + (best[(i + 1) * width + j + 1] ?? 0),
      );
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const here = best[i * width + j] ?? 0;
    if (here === (best[(i + 1) * width + j] ?? 0)) i += 1;
    else if (here === (best[i * width + j + 1] ?? 0)) j += 1;
    else {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    }
  }
  return pairs;
}

function replaced(removed: readonly string[], added: readonly string[]): readonly ParagraphChange[] {
  const changes: ParagraphChange[] = [];
  let [i, j] = [0, 0];
  const upTo = (toI: number, toJ: number) => {
    for (; i < toI; i += 1) changes.push(whole('removed', removed[i] ?? ''));
    for (; j < toJ; j += 1) changes.push(whole('added', added[j] ?? ''));
  };
  for (const [pairedI, pairedJ] of pairUp(removed, added)) {
    upTo(pairedI, pairedJ);
    changes.push(compareParagraph(removed[i] ?? '', added[j] ?? ''));
    i += 1;
    j += 1;
  }
  upTo(removed.length, added.length);
  return changes;
}

/**
 * What changed between two sequences of paragraphs: first by paragraph, then inside the paragraphs that are similar.
 */
export function diffParagraphs(
  before: readonly string[],
  after: readonly string[],
): readonly ParagraphChange[] {
  const changes: ParagraphChange[] = [];
  let removed: readonly string[] = [];
  let added: readonly string[] = [];
  const flush = () => {
    changes.push(...replaced(removed, added));
    removed = [];
    added = [];
  };
  for (const { kind, items } of shortestEdit(before, after, MAX_PARAGRAPH_EDITS)) {
    if (kind === 'removed') removed = [...removed, ...items];
    else if (kind === 'added') added = [...added, ...items];
    else {
      flush();
      changes.push(...items.map((text) => whole('same', text)));
    }
  }
  flush();
  return changes;
}

/** Texts whose paragraphs are lines. */
export const diffText = (before: string, after: string): readonly ParagraphChange[] =>
  diffParagraphs(before === '' ? [] : before.split('\n'), after === '' ? [] : after.split('\n'));

/** Two editions of rich text. */
export const diffHtml = (before: string, after: string): readonly ParagraphChange[] =>
  diffParagraphs(htmlToParagraphs(before), htmlToParagraphs(after));
