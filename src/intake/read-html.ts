import { DomUtils, Parser, parseDocument } from 'htmlparser2';
import { type Element, isElement, type Node, opening, toHtml } from '../richtext/flatten-blocks.ts';
import { FILE_PATH_PATTERN, sanitiseHtml } from '../richtext/sanitise.ts';
import { AccountBook } from './account.ts';
import { contentOf } from './page-content.ts';
import { type ReadDocument, settled } from './read-document-result.ts';

type KeepImage = (bytes: Uint8Array, mediaType: string) => string;

/** In one pass: a lazy pattern would start again at every comment that never ends. */
function withoutComments(html: string): string {
  const kept: string[] = [];
  let at = 0;
  for (let start = html.indexOf('<!--'); start >= 0; start = html.indexOf('<!--', at)) {
    kept.push(html.slice(at, start));
    const end = html.indexOf('-->', start + 4);
    if (end < 0) return kept.join('');
    at = end + 3;
  }
  return kept.join('') + html.slice(at);
}

/** Word and WPS put conditional comments, elements of their own and list numbers as text into what they paste. */
const withoutOfficeMarks = (html: string): string =>
  withoutComments(html.replace(/<!--\[if !supportLists\]-->/gi, ''))
    .replace(/<!\[(?:if|endif)[^<>]*>/gi, '')
    .replace(/<\/?(?:o|w|v|m|st1):[^<>]*>/gi, '');

/** No page is nested deeper; a tree that is would overflow the stack in a recursion over it. */
const DEEPEST = 300;
function isDeep(html: string): boolean {
  let [depth, deepest] = [0, 0];
  const parser = new Parser({
    onopentag: () => {
      depth += 1;
      deepest = Math.max(deepest, depth);
    },
    onclosetag: () => {
      depth -= 1;
    },
  });
  parser.end(html);
  return deepest > DEEPEST;
}

const PROGRAM = new Set(['script', 'style', 'noscript', 'template', 'xml', 'meta', 'link', 'base']);
const EMBEDDED = new Set(['iframe', 'object', 'embed', 'video', 'audio', 'canvas']);
const VOID = new Set(['br', 'hr', 'col', 'wbr', 'area', 'source', 'track', 'param', 'frame']);
const CONTROLS = new Set(['select', 'textarea', 'button', 'datalist']);

const styleOf = ({ attribs }: Element): string => (attribs.style ?? '').replace(/\s+/g, '').toLowerCase();
const isHidden = (element: Element): boolean =>
  'hidden' in element.attribs ||
  /(?:^|;)(?:display:none|visibility:hidden|mso-hide:all)/.test(styleOf(element));
const isRemarkList = (element: Element): boolean => /mso-element:comment-list/.test(styleOf(element));
const isRemark = (element: Element): boolean => /mso-element:comment(?:;|$)/.test(styleOf(element));
const isRemarkMark = (element: Element): boolean =>
  /mso-special-character:comment/.test(styleOf(element)) || /^#_msocom/.test(element.attribs.href ?? '');
const isDeletion = ({ name, attribs }: Element): boolean =>
  name === 'del' || /\bmsodel\b/i.test(attribs.class ?? '');
const isInsertion = ({ name, attribs }: Element): boolean =>
  name === 'ins' || /\bmsoins\b/i.test(attribs.class ?? '');

class HtmlReader {
  readonly book = new AccountBook();
  readonly #keepImage: KeepImage | undefined;

  constructor(keepImage: KeepImage | undefined) {
    this.#keepImage = keepImage;
  }

  nodes(nodes: readonly Node[]): string {
    return nodes.map((node) => this.#node(node)).join('');
  }

  #node(node: Node): string {
    if (isElement(node)) return this.#element(node);
    const html = toHtml(node);
    if (node.type === 'text') this.book.take(node.data);
    return html;
  }

  #out(kind: Parameters<AccountBook['note']>[0], element: Element, count = 1): string {
    this.book.note(kind, DomUtils.textContent(element), count);
    return '';
  }

  #element(element: Element): string {
    const { name } = element;
    if (PROGRAM.has(name)) return this.#out('program', element);
    if (name === 'title') return this.#out('page', element);
    if (isRemarkList(element))
      return this.#out('comment', element, DomUtils.findAll(isRemark, element.children).length);
    if (isRemark(element)) return this.#out('comment', element);
    if (isRemarkMark(element)) return this.#out('comment', element, 0);
    if (isHidden(element)) return this.#out('hidden', element);
    if (isDeletion(element)) return this.#out('revision', element);
    if (name === 'rt' || name === 'rp') return this.#out('ruby', element, name === 'rt' ? 1 : 0);
    if (EMBEDDED.has(name)) return this.#out('embedded', element);
    if (CONTROLS.has(name)) return this.#out('control', element);
    if (name === 'svg') return this.#out('picture', element);
    if (name === 'input') return this.#input(element);
    if (name === 'img') return this.#image(element);
    if (name === 'math') return this.#formula(element);
    const inner = this.nodes(element.children);
    if (isInsertion(element)) {
      this.book.note('revision');
      return inner;
    }
    return VOID.has(name) ? opening(element) : `${opening(element)}${inner}</${name}>`;
  }

  /** A form shows what was ticked and written in it; a hidden entry shows nothing. */
  #input({ attribs }: Element): string {
    if (/^(?:checkbox|radio)$/i.test(attribs.type ?? '')) {
      const sign = 'checked' in attribs ? '☑' : '☐';
      this.book.add(sign);
      return sign;
    }
    if (!/^hidden$/i.test(attribs.type ?? '')) this.book.mention('control', attribs.value);
    return '';
  }

  #image(element: Element): string {
    const { src = '', alt = '' } = element.attribs;
    if (FILE_PATH_PATTERN.test(src)) return opening(element);
    const [, mediaType, base64 = ''] = /^data:(image\/(?:png|jpeg|gif|webp));base64,(.+)$/is.exec(src) ?? [];
    if (mediaType === undefined || this.#keepImage === undefined) {
      this.book.mention('picture', alt);
      return '';
    }
    if (alt.trim() === '') this.book.note('no-description');
    const path = this.#keepImage(Buffer.from(base64, 'base64'), mediaType);
    return opening({ name: 'img', attribs: { src: path, alt } });
  }

  /** Only its signs: MathML has no place in a text. */
  #formula(element: Element): string {
    this.book.note('formula');
    const [notes, signs] = [
      DomUtils.getElementsByTagName('annotation', element.children),
      DomUtils.textContent(element),
    ];
    const source = notes.map((note) => DomUtils.textContent(note)).join('');
    this.book.note('repeated', source, 0);
    const text = source !== '' && signs.endsWith(source) ? signs.slice(0, -source.length) : signs;
    this.book.take(text);
    return toHtml(parseDocument(text.replace(/&/g, '&amp;').replace(/</g, '&lt;')));
  }
}

/** Old pages wrap the whole text in a table of one cell. */
function unwrapLayout(html: string): string {
  const whole =
    /^<table>(?:<tbody>)?<tr><td(?: class="[^"]*")?>([\s\S]*)<\/td><\/tr>(?:<\/tbody>)?<\/table>$/.exec(html);
  return whole?.[1] !== undefined && !/<\/tr>/.test(whole[1].replace(/<table>[\s\S]*<\/table>/g, ''))
    ? sanitiseHtml(whole[1])
    : html;
}

/** Pasted HTML and saved pages of government sites; of a page only the document and its header table are kept. */
export function readHtml(raw: string, keepImage?: KeepImage): ReadDocument {
  const page = withoutOfficeMarks(raw);
  const { children } = parseDocument(isDeep(page) ? sanitiseHtml(page) : page);
  const found = contentOf(children);
  const reader = new HtmlReader(keepImage);
  const html = unwrapLayout(sanitiseHtml(reader.nodes(found?.nodes ?? children)));
  const { book } = reader;
  if (found !== null) book.note('page', found.rest, 0);
  const read = settled(html, book);
  const isWholePage = found === null && /<html|<body/i.test(raw) && !/mso-|\bMso[A-Z]/.test(raw);
  return isWholePage
    ? {
        ...read,
        warnings: ['没有找到网页的正文区域，已导入整个页面，请删除导航等无关内容。', ...read.warnings],
      }
    : read;
}
