/** A stretch of a paragraph with the tags round it, from the outside inwards: `a href="…"`, `strong`. */
export interface Piece {
  readonly html: string;
  readonly tags: readonly string[];
}

export const escapeText = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
export const escapeAttribute = (text: string): string => escapeText(text).replace(/"/g, '&quot;');

const nameOf = (tag: string): string => tag.split(' ')[0] ?? tag;

/** What stands side by side under the same tag stands under one: Word cuts a word in pieces wherever it was edited. */
export function renderPieces(pieces: readonly Piece[], depth = 0): string {
  let html = '';
  for (let at = 0; at < pieces.length; ) {
    const tag = pieces[at]?.tags[depth];
    let end = at + 1;
    while (end < pieces.length && pieces[end]?.tags[depth] === tag) end += 1;
    const group = pieces.slice(at, end);
    html +=
      tag === undefined
        ? group.map((piece) => piece.html).join('')
        : `<${tag}>${renderPieces(group, depth + 1)}</${nameOf(tag)}>`;
    at = end;
  }
  return html;
}
