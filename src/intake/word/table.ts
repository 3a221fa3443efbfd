import type { StoryReader } from './story-reader.ts';
import { childOf, isElement, settingOf, switchOf, textOf, type XmlElement } from './xml.ts';

interface Cell {
  readonly element: XmlElement;
  /** In the grid of the table. */
  readonly column: number;
  readonly span: number;
  /** Part of a block of cells above it; what stands in it is not shown. */
  readonly continued: boolean;
  readonly deleted: boolean;
}

interface Row {
  readonly cells: readonly Cell[];
  readonly heading: boolean;
  readonly gone: 'revision' | 'hidden' | null;
  readonly inserted: boolean;
}

function partsOf(story: StoryReader, element: XmlElement, wanted: 'w:tr' | 'w:tc'): readonly XmlElement[] {
  return element.children.flatMap((child) => {
    if (!isElement(child)) return [];
    if (child.name === wanted) return [child];
    if (child.name === 'w:sdt') return partsOf(story, childOf(child, 'w:sdtContent') ?? child, wanted);
    if (child.name === 'w:customXml') return partsOf(story, child, wanted);
    if (textOf(child).trim() !== '') story.note('other', textOf(child));
    return [];
  });
}

const numberOf = (element: XmlElement | undefined, name: string, otherwise: number): number =>
  Number(settingOf(element, name) ?? otherwise) || otherwise;

function rowOf(story: StoryReader, element: XmlElement): Row {
  const properties = childOf(element, 'w:trPr');
  let column = numberOf(properties, 'w:gridBefore', 0);
  const cells = partsOf(story, element, 'w:tc').map((cell): Cell => {
    const own = childOf(cell, 'w:tcPr');
    const span = numberOf(own, 'w:gridSpan', 1);
    const merge = childOf(own ?? cell, 'w:vMerge');
    const at = column;
    column += span;
    return {
      element: cell,
      column: at,
      span,
      continued: merge !== undefined && merge.attributes.val !== 'restart',
      deleted: childOf(own ?? cell, 'w:cellDel') !== undefined,
    };
  });
  const isDeleted = childOf(properties ?? element, 'w:del') !== undefined;
  return {
    cells,
    heading: switchOf(properties, 'w:tblHeader') ?? false,
    gone: isDeleted ? 'revision' : switchOf(properties, 'w:hidden') ? 'hidden' : null,
    inserted: childOf(properties ?? element, 'w:ins') !== undefined,
  };
}

/** How many rows a cell reaches down. */
function depthOf(rows: readonly Row[], from: number, { column }: Cell): number {
  let depth = 1;
  for (const row of rows.slice(from + 1)) {
    if (row.gone !== null) continue;
    if (!row.cells.some((cell) => cell.column === column && cell.continued && !cell.deleted)) break;
    depth += 1;
  }
  return depth;
}

/** Short words in every column, and rows below them: what a person would call the heading. */
function looksLikeHeading(rows: readonly Row[]): boolean {
  const texts = rows[0]?.cells.map(({ element }) => textOf(element).trim()) ?? [];
  // One cell over all columns is a title of the table.
  return (
    texts.length > 1 && texts.every((text) => text !== '' && text.length <= 20 && !/^[\d.,%\s-]+$/.test(text))
  );
}

/**
 * A table with its merged cells. Where no row repeats as a heading, the first one is offered as one; either way the
 * clerk is told.
 */
export function readTable(story: StoryReader, element: XmlElement): string {
  const place = story.beginTable();
  const all = partsOf(story, element, 'w:tr').map((row) => rowOf(story, row));
  const shown = all.filter((row) => row.gone === null);
  const isData = shown.length > 1 && Math.max(...shown.map((row) => row.cells.length)) > 1;
  const stated = shown.findIndex((row) => !row.heading);
  const offered = isData && stated === 0 && looksLikeHeading(shown);
  if (isData && stated === 0) story.note(offered ? 'heading-row' : 'no-heading-row');
  const headings = offered ? 1 : Math.max(0, stated);
  let html = '';
  let printed = 0;
  for (const [at, row] of all.entries()) {
    story.beginRow(place, at + 1);
    const cells = story.within(row.gone, () => rowHtml(story, all, at, printed < headings ? 'th' : 'td'));
    if (row.inserted && row.gone === null) story.note('revision');
    if (row.gone !== null || cells === '') continue;
    printed += 1;
    html += `<tr>${cells}</tr>`;
  }
  story.endTable();
  return html === '' ? '' : `<table>${html}</table>`;
}

function rowHtml(story: StoryReader, rows: readonly Row[], at: number, tag: 'th' | 'td'): string {
  return (rows[at]?.cells ?? [])
    .map((cell) => {
      const unseen = cell.deleted ? 'revision' : cell.continued && hasWords(cell) ? 'hidden' : null;
      const inner = story.within(unseen, () => story.blocks(cell.element.children).join(''));
      if (cell.deleted || cell.continued) return '';
      const depth = depthOf(rows, at, cell);
      const across = cell.span > 1 ? ` colspan="${cell.span}"` : '';
      const down = depth > 1 ? ` rowspan="${depth}"` : '';
      return `<${tag}${across}${down}>${inner}</${tag}>`;
    })
    .join('');
}

const hasWords = ({ element }: Cell): boolean => textOf(element).trim() !== '';
