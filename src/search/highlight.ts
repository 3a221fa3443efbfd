import { type Folded, foldWithOffsets } from './fold.ts';

export interface Range {
  /** UTF-16 offsets into the text, end exclusive. */
  readonly start: number;
  readonly end: number;
}
/** Text and what to mark in it; never HTML. */
export interface Highlighted {
  readonly text: string;
  readonly ranges: readonly Range[];
}

const SNIPPET = 120;
const LEAD = 24;
const SENTENCE_END = /[。！？；!?;\n]/u;
const ELLIPSIS = '…';

/** Where the folded keys occur in the text, merged and in order. */
export function highlight(text: string, keys: readonly string[]): Highlighted {
  return { text, ranges: rangesOf(foldWithOffsets(text), keys) };
}

function rangesOf(folded: Folded, keys: readonly string[]): Range[] {
  const found: Range[] = [];
  for (const key of keys) {
    if (key === '') continue;
    for (let at = folded.key.indexOf(key); at !== -1; at = folded.key.indexOf(key, at + key.length)) {
      const start = folded.starts[at];
      const end = folded.ends[at + key.length - 1];
      if (start !== undefined && end !== undefined) found.push({ start, end });
    }
  }
  return merged(found);
}

function merged(ranges: readonly Range[]): Range[] {
  const out: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = out.at(-1);
    if (last && range.start <= last.end) {
      out[out.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else {
      out.push(range);
    }
  }
  return out;
}

/**
 * About 120 characters around the place where most of what was looked for stands together; the beginning when it stands
 * nowhere.
 */
export function snippet(text: string, keys: readonly string[]): Highlighted {
  const ranges = rangesOf(foldWithOffsets(text), keys);
  const first = densest(ranges);
  const start = first === undefined ? 0 : beginning(text, first.start);
  const end = whole(text, Math.min(text.length, Math.max(start + SNIPPET, first?.end ?? 0)));
  const before = start > 0 ? ELLIPSIS : '';
  const after = end < text.length ? ELLIPSIS : '';
  const shown = text.slice(start, end).replace(/\s/gu, ' ');
  return {
    text: `${before}${shown}${after}`,
    ranges: ranges
      .filter((range) => range.start >= start && range.end <= end)
      .map((range) => ({
        start: range.start - start + before.length,
        end: range.end - start + before.length,
      })),
  };
}

function densest(ranges: readonly Range[]): Range | undefined {
  let best: Range | undefined;
  let most = 0;
  let last = 0;
  ranges.forEach((range, i) => {
    last = Math.max(last, i);
    while (last < ranges.length && (ranges[last]?.end ?? 0) <= range.start + SNIPPET - LEAD) last += 1;
    if (last - i > most) {
      most = last - i;
      best = range;
    }
  });
  return best ?? ranges[0];
}

/** A sentence's beginning near by, or a few characters before. */
function beginning(text: string, at: number): number {
  const from = Math.max(0, at - LEAD);
  for (let i = at; i > from; i -= 1) if (SENTENCE_END.test(text.charAt(i - 1))) return i;
  return whole(text, from);
}

/** Never between the halves of a surrogate pair. */
const whole = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return at > 0 && code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
};
