import { SaxesParser } from 'saxes';

/**
 * An element of a part of a Word file. Names have the usual prefix of their namespace, whatever the writer chose:
 * `w:p`, `m:oMath`.
 */
export interface XmlElement {
  readonly name: string;
  /** By local name; those that point to other parts are `r:id`, `r:embed`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}
export type XmlNode = XmlElement | string;

const WORD = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';
const PREFIXES: Readonly<Record<string, string>> = {
  [`${WORD}/wordprocessingml/2006/main`]: 'w',
  [`${STRICT}/wordprocessingml/main`]: 'w',
  [`${WORD}/officeDocument/2006/relationships`]: 'r',
  [`${STRICT}/officeDocument/relationships`]: 'r',
  [`${WORD}/officeDocument/2006/math`]: 'm',
  [`${STRICT}/officeDocument/math`]: 'm',
  [`${WORD}/drawingml/2006/main`]: 'a',
  [`${STRICT}/drawingml/main`]: 'a',
  [`${WORD}/drawingml/2006/picture`]: 'pic',
  [`${STRICT}/drawingml/picture`]: 'pic',
  [`${WORD}/drawingml/2006/wordprocessingDrawing`]: 'wp',
  [`${STRICT}/drawingml/wordprocessingDrawing`]: 'wp',
  [`${WORD}/drawingml/2006/chart`]: 'c',
  [`${STRICT}/drawingml/chart`]: 'c',
  [`${WORD}/drawingml/2006/diagram`]: 'dgm',
  [`${STRICT}/drawingml/diagram`]: 'dgm',
  [`${WORD}/markup-compatibility/2006`]: 'mc',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup': 'wpg',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas': 'wpc',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing': 'wp14',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.microsoft.com/office/drawing/2014/chartex': 'cx',
};

const nameOf = (uri: string, prefix: string, local: string): string => {
  const known = PREFIXES[uri] ?? prefix;
  return known === '' ? local : `${known}:${local}`;
};

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlNode[];
}

const NOTHING: XmlElement = { name: '', attributes: {}, children: [] };

/**
 * The root of a part that is known to be well-formed and without DTD (src/archives/office-safety.ts); an empty element
 * for a part that is missing.
 */
export function readTree(part: Uint8Array | undefined): XmlElement {
  if (part === undefined) return NOTHING;
  const path: Open[] = [{ name: '', attributes: {}, children: [] }];
  const parser = new SaxesParser<{ xmlns: true }>({ xmlns: true });
  parser.on('opentag', (tag) => {
    const element: Open = { name: nameOf(tag.uri, tag.prefix, tag.local), attributes: {}, children: [] };
    for (const { uri, local, value } of Object.values(tag.attributes))
      element.attributes[PREFIXES[uri] === 'r' ? `r:${local}` : local] = value;
    path.at(-1)?.children.push(element);
    path.push(element);
  });
  parser.on('closetag', () => {
    path.pop();
  });
  const put = (text: string): void => {
    path.at(-1)?.children.push(text);
  };
  parser.on('text', put);
  parser.on('cdata', put);
  const encoding = part[0] === 0xff ? 'utf-16le' : part[0] === 0xfe ? 'utf-16be' : 'utf-8';
  parser.write(new TextDecoder(encoding).decode(part)).close();
  return path[0]?.children.find((node) => typeof node !== 'string') ?? NOTHING;
}

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string';

export const childrenOf = (element: XmlElement, ...names: readonly string[]): readonly XmlElement[] =>
  element.children.filter((child) => isElement(child)).filter(({ name }) => names.includes(name));

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.filter((child) => isElement(child)).find((child) => child.name === name);

/** `w:val` of a child; undefined when there is no such child or it says nothing. */
export const settingOf = (element: XmlElement | undefined, name: string): string | undefined =>
  childOf(element, name)?.attributes.val;

/** A switch of Word: there and not `0`. Undefined when it is not there, so that a style may say. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = childOf(element, name);
  return found === undefined ? undefined : !/^(?:0|false|off|none)$/.test(found.attributes.val ?? '1');
}

/** All elements of that name, however deep. */
export const descendantsOf = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children
    .filter((child) => isElement(child))
    .flatMap((child) =>
      child.name === name ? [child, ...descendantsOf(child, name)] : descendantsOf(child, name),
    );

/** Numbers of layout stand between tags as text does. */
export const LAYOUT = /^(?:wp:(?:posOffset|align)|wp14:|a:graphicFrameLocks$)/;

/** Every character that is written in an element, a line for each paragraph. */
export function textOf(element: XmlElement): string {
  if (LAYOUT.test(element.name)) return '';
  const inner = element.children.map((child) => (isElement(child) ? textOf(child) : child)).join('');
  return /^(?:w:p|a:p|c:pt|w:comment)$/.test(element.name) ? `${inner}\n` : inner;
}
