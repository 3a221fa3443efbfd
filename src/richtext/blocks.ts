import { DomUtils, parseDocument } from 'htmlparser2';
import { type Element, isElement, toHtml } from './flatten-blocks.ts';

/** One block of flat HTML (see `flattenBlocks`). */
export interface Block {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** HTML between the tags. */
  readonly inner: string;
  readonly text: string;
}

const textOf = (element: Element): string =>
  DomUtils.textContent(element)
    .replace(/[\r\n\t]/g, ' ')
    .trim();

/** Reads flat HTML; loose text would not be flat and is passed over. */
export const toBlocks = (html: string): readonly Block[] =>
  parseDocument(html)
    .children.filter(isElement)
    .map((element) => ({
      tag: element.name,
      attributes: element.attribs,
      inner: element.children.map(toHtml).join(''),
      text: textOf(element),
    }));

const VOID = new Set(['hr']);

export const fromBlocks = (blocks: readonly Block[]): string =>
  blocks
    .map(({ tag, attributes, inner }) => {
      const written = Object.entries(attributes)
        .map(([name, value]) => ` ${name}="${value.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"`)
        .join('');
      return VOID.has(tag) ? `<${tag}${written}>` : `<${tag}${written}>${inner}</${tag}>`;
    })
    .join('');

/** The rows of a table block; a spanning cell is repeated so that columns keep their places. */
export function tableRows(block: Block): readonly (readonly string[])[] {
  const rows: string[][] = [];
  const trs = DomUtils.getElementsByTagName('tr', parseDocument(block.inner), true);
  for (const [r, tr] of trs.entries()) {
    rows[r] ??= [];
    let c = 0;
    for (const td of tr.children.filter(isElement)) {
      while (rows[r]?.[c] !== undefined) c += 1;
      const [across, down] = [Number(td.attribs.colspan ?? 1), Number(td.attribs.rowspan ?? 1)];
      for (let i = 0; i < down && r + i < trs.length; i += 1) {
        for (let j = 0; j < across && c + j < 200; j += 1) {
          rows[r + i] ??= [];
          const row = rows[r + i];
          if (row) row[c + j] = textOf(td);
        }
      }
    }
  }
  return rows.map((row) => Array.from(row, (text) => text ?? ''));
}

/** Text of a block is trimmed, its HTML may begin with spaces inside a tag. */
const leadingSpaces = (html: string): number =>
  /^(?:\s|\u3000|\u00a0)*/.exec(html.replace(/<[^>]*>/g, '').replace(/&nbsp;/g, '\u00a0'))?.[0].length ?? 0;

/** Cuts inline HTML after `length` characters of text; tags open at the cut are closed and opened again. */
export function splitInline(html: string, length: number): readonly [string, string] {
  const open: { name: string; tag: string }[] = [];
  let seen = -leadingSpaces(html);
  let at = 0;
  for (const match of html.matchAll(/<(\/?)([a-z0-9]+)[^>]*>|&(?:#\d+|#x[0-9a-f]+|[a-z]+);|[\s\S]/giu)) {
    if (seen >= length && !match[0].startsWith('</')) break;
    const [whole, slash, name] = match;
    if (name === undefined) seen += whole.startsWith('&') ? 1 : whole.length;
    else if (slash === '/') open.pop();
    else if (name !== 'br' && name !== 'img') open.push({ name, tag: whole });
    at = match.index + whole.length;
  }
  const closing = open.toReversed().map(({ name }) => `</${name}>`);
  const opening = open.map(({ tag }) => tag);
  return [html.slice(0, at) + closing.join(''), opening.join('') + html.slice(at)];
}
