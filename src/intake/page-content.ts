import { DomUtils } from 'htmlparser2';
import { type Element, isElement, type Node } from '../richtext/flatten-blocks.ts';

/** What the sites of governments call the place of the document. */
const IDS = /^(?:UCAP-CONTENT|zoom|ContentRegion|content|zoomcon)$/i;
const CLASSES = /TRS_Editor|TRS_UEDITOR|pages_content|article-content|view-content|bt_content/;
const LEAST_CONTENT = 40;

const textOf = (node: Node): string => DomUtils.textContent(node);
const isPlace = ({ name, attribs }: Element): boolean =>
  (/^(?:td|div)$/.test(name) && IDS.test(attribs.id ?? '')) ||
  (name === 'div' && CLASSES.test(attribs.class ?? ''));

/** By its id first: a class may stand for a smaller part of the document. */
function placeOf(nodes: readonly Node[]): Element | undefined {
  const places = DomUtils.findAll((node) => isPlace(node), [...nodes]).filter(
    (element) => textOf(element).replace(/\s/g, '').length >= LEAST_CONTENT,
  );
  return places.find(({ attribs }) => IDS.test(attribs.id ?? '')) ?? places[0];
}

/** A table with 索引号 above the text stays; the navigation round it goes. */
const headerTable = (nodes: readonly Node[]): Element | undefined =>
  DomUtils.findAll((node) => node.name === 'table', [...nodes]).find(
    (table) =>
      /索\s*引\s*号/.test(textOf(table)) &&
      !DomUtils.existsOne((inner) => inner.name === 'table', table.children),
  );

export interface PageContent {
  readonly nodes: readonly Node[];
  /** All other words of the page. */
  readonly rest: string;
}

/** The document within a page; null when the page has no place for it that is known. */
export function contentOf(nodes: readonly Node[]): PageContent | null {
  const place = placeOf(nodes);
  if (place === undefined) return null;
  const header = headerTable(nodes);
  const isApart = header !== undefined && !isWithin(header, place);
  const kept: readonly Element[] = isApart ? [header, place] : [place];
  return {
    nodes: kept.flatMap((element) => (element === place ? place.children : [element])),
    rest: wordsOutside(nodes, new Set(kept)),
  };
}

function isWithin(element: Element, place: Element): boolean {
  for (let at = element.parent; at !== null; at = at.parent) if (at === place) return true;
  return false;
}

const wordsOutside = (nodes: readonly Node[], kept: ReadonlySet<Node>): string =>
  nodes
    .map((node) => {
      if (kept.has(node)) return '';
      if (isElement(node)) return wordsOutside(node.children, kept);
      return node.type === 'text' ? node.data : '';
    })
    .join(' ');
