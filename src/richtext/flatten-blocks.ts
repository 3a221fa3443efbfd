import { parseDocument } from 'htmlparser2';

export type Node = ReturnType<typeof parseDocument>['children'][number];
export type Element = Extract<Node, { attribs: Record<string, string> }>;

const BLOCKS = new Set([
  ...[
    'p',
    'div',
    'h2',
    'h3',
    'h4',
    'ol',
    'ul',
    'li',
    'blockquote',
    'hr',
    'table',
    'thead',
    'tbody',
    'tr',
    'td',
    'th',
  ],
]);
const VOID = new Set(['br', 'hr', 'img']);
const CELLS = new Set(['td', 'th', 'li', 'blockquote']);
const PARTS: Readonly<Record<string, readonly string[]>> = {
  table: ['thead', 'tbody', 'tr'],
  thead: ['tr'],
  tbody: ['tr'],
  tr: ['td', 'th'],
  ul: ['li'],
  ol: ['li'],
};

const escapeText = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\u00a0/g, '&nbsp;');
const escapeAttribute = (text: string): string => escapeText(text).replace(/"/g, '&quot;');

export const isElement = (node: Node): node is Element => 'attribs' in node;
const textOf = (node: Node): string => ('data' in node && node.type === 'text' ? node.data : '');

export const opening = (element: Pick<Element, 'name' | 'attribs'>): string => {
  const attributes = Object.entries(element.attribs).map(
    ([name, value]) => ` ${name}="${escapeAttribute(value)}"`,
  );
  return `<${element.name}${attributes.join('')}>`;
};

const holdsBlock = (node: Node): boolean =>
  isElement(node) && (BLOCKS.has(node.name) || node.children.some(holdsBlock));

const holdsSomething = (node: Node): boolean =>
  isElement(node)
    ? node.name === 'img' || node.children.some(holdsSomething)
    : /[^\s\u00a0\u3000]/.test(textOf(node));

export const toHtml = (node: Node): string => {
  if (!isElement(node)) return escapeText(textOf(node));
  if (VOID.has(node.name)) return opening(node);
  return `${opening(node)}${node.children.map(toHtml).join('')}</${node.name}>`;
};

const EDGES = [' ', '\u3000', '&nbsp;', '<br>'];

/**
 * Ideographic and other spaces at the start of a paragraph are layout (首行缩进), which the style sheet does. By hand,
 * because a pattern that ends in `$` takes quadratic time on long runs of spaces.
 */
function trimParagraph(html: string): string {
  const text = html.replace(/[ \t\r\n\f]+/g, ' ');
  let [start, end] = [0, text.length];
  for (let edge = EDGES.find((piece) => text.startsWith(piece, start)); edge; ) {
    start += edge.length;
    edge = EDGES.find((piece) => text.startsWith(piece, start));
  }
  for (let edge = EDGES.find((piece) => text.endsWith(piece, end)); edge && end > start; ) {
    end -= edge.length;
    edge = EDGES.find((piece) => text.endsWith(piece, end));
  }
  return text.slice(start, Math.max(start, end));
}

const paragraph = (open: string, nodes: readonly Node[], close: string): string =>
  nodes.some(holdsSomething) ? `${open}${trimParagraph(nodes.map(toHtml).join(''))}${close}` : '';

function cell(element: Element): string {
  const inner = element.children.some(holdsBlock)
    ? blocks(element.children, '')
    : trimParagraph(element.children.map(toHtml).join(''));
  return `${opening(element)}${inner}</${element.name}>`;
}

/** Inside tables and lists only their own parts survive; anything else between them was a mistake of the writer. */
function structure(element: Element): string {
  const parts = PARTS[element.name] ?? [];
  const inner = element.children.map((child) => {
    if (!isElement(child)) return '';
    if (!parts.includes(child.name)) return '';
    return CELLS.has(child.name) ? cell(child) : structure(child);
  });
  return inner.some((part) => part !== '') ? `${opening(element)}${inner.join('')}</${element.name}>` : '';
}

function block(element: Element, align: string): string {
  const own = element.attribs.class ?? align;
  switch (element.name) {
    case 'hr':
      return '<hr>';
    case 'table':
    case 'ul':
    case 'ol':
      return structure(element);
    case 'blockquote':
      return element.children.some(holdsSomething) ? cell(element) : '';
    case 'p':
    case 'h2':
    case 'h3':
    case 'h4':
      if (element.children.some(holdsBlock)) return blocks(element.children, own);
      return paragraph(opening(element), element.children, `</${element.name}>`);
    default:
      return blocks(element.children, own);
  }
}

function blocks(nodes: readonly Node[], align: string): string {
  const out: string[] = [];
  let run: Node[] = [];
  const flush = () => {
    out.push(paragraph(align === '' ? '<p>' : `<p class="${align}">`, run, '</p>'));
    run = [];
  };
  for (const node of nodes) {
    if (!isElement(node) || !holdsBlock(node)) {
      run.push(node);
      continue;
    }
    flush();
    out.push(block(node, align));
  }
  flush();
  return out.join('');
}

/**
 * Turns clean HTML into a flat sequence of paragraphs, headings, lists and tables: containers open, loose text gets a
 * paragraph, empty paragraphs go. Everything later (outline, difference, import) rests on this flat form.
 */
export const flattenBlocks = (html: string): string => blocks(parseDocument(html).children, '');
