/** A sign of a text with its place in the source: `start` of the first, `end` behind the last character of it. */
interface Sign {
  readonly sign: string;
  readonly start: number;
  readonly end: number;
}

/** All that a sanitised text writes by name. */
const WRITTEN: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
};
const TOKEN = /<[^>]*>|&(?:#\d+|#x[0-9a-f]+|[a-z0-9]+);|[\s\S]/gi;

/**
 * The signs of a text that people read, without mark-up and blanks: a passage that was chosen on screen is found across
 * paragraphs. Sanitised HTML has no `>` inside a tag.
 */
export function signsOf(source: string, isHtml: boolean): readonly Sign[] {
  const signs: Sign[] = [];
  if (!isHtml) {
    for (const match of source.matchAll(/[\s\S]/g)) keep(signs, match[0], match.index, match[0].length);
    return signs;
  }
  for (const match of source.matchAll(TOKEN)) {
    const [token] = match;
    if (token.startsWith('<') && token.length > 1) continue;
    keep(signs, token.length > 1 ? (WRITTEN[token] ?? token) : token, match.index, token.length);
  }
  return signs;
}

function keep(signs: Sign[], sign: string, start: number, length: number): void {
  if (/^\s*$/.test(sign)) return;
  signs.push({ sign, start, end: start + length });
}

/** A passage as it is compared: without blanks. */
export const bareText = (text: string): string => text.replace(/\s+/g, '');

/** The text as people read it, without blanks. */
export const bareSource = (source: string, isHtml: boolean): string =>
  signsOf(source, isHtml)
    .map(({ sign }) => sign)
    .join('');

/**
 * The source with the signs of `[from, to)` replaced by the mark; tags between them stay, so that it stays well formed.
 */
export function replaceSigns(
  source: string,
  isHtml: boolean,
  ranges: readonly { readonly from: number; readonly to: number; readonly mark: string }[],
): string {
  const signs = signsOf(source, isHtml);
  let told = source;
  for (const { from, to, mark } of ranges.toSorted((a, b) => b.from - a.from)) {
    const within = signs.slice(from, to);
    for (const [at, { start, end }] of [...within.entries()].reverse())
      told = `${told.slice(0, start)}${at === 0 ? mark : ''}${told.slice(end)}`;
  }
  return told;
}
