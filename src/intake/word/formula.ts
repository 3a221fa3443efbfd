import { escapeText } from './pieces.ts';
import { childOf, childrenOf, isElement, settingOf, type XmlElement } from './xml.ts';

const part = (element: XmlElement, name: string): string => inner(childOf(element, name));
const inner = (element: XmlElement | undefined): string =>
  element?.children.map((child) => (isElement(child) ? formulaHtml(child) : '')).join('') ?? '';

const isOne = (html: string): boolean => [...html.replace(/<[^>]*>/g, '')].length <= 1;
const grouped = (html: string): string => (isOne(html) ? html : `(${html})`);
const raised = (html: string): string => (html === '' ? '' : `<sup>${html}</sup>`);
const lowered = (html: string): string => (html === '' ? '' : `<sub>${html}</sub>`);

function delimited(element: XmlElement): string {
  const properties = childOf(element, 'm:dPr');
  const [open, close, between] = ['m:begChr', 'm:endChr', 'm:sepChr'].map((name) =>
    settingOf(properties, name),
  );
  return `${escapeText(open ?? '(')}${childrenOf(element, 'm:e')
    .map(inner)
    .join(escapeText(between ?? '|'))}${escapeText(close ?? ')')}`;
}

const rows = (element: XmlElement): string =>
  childrenOf(element, 'm:mr')
    .map((row) => childrenOf(row, 'm:e').map(inner).join('，'))
    .join('；');

const WRITERS: Readonly<Record<string, (element: XmlElement) => string>> = {
  'm:f': (element) => `${grouped(part(element, 'm:num'))}/${grouped(part(element, 'm:den'))}`,
  'm:rad': (element) => `${raised(part(element, 'm:deg'))}√(${part(element, 'm:e')})`,
  'm:sSup': (element) => `${part(element, 'm:e')}${raised(part(element, 'm:sup'))}`,
  'm:sSub': (element) => `${part(element, 'm:e')}${lowered(part(element, 'm:sub'))}`,
  'm:sSubSup': (element) =>
    `${part(element, 'm:e')}${lowered(part(element, 'm:sub'))}${raised(part(element, 'm:sup'))}`,
  'm:sPre': (element) =>
    `${lowered(part(element, 'm:sub'))}${raised(part(element, 'm:sup'))}${part(element, 'm:e')}`,
  'm:nary': (element) =>
    `${escapeText(settingOf(childOf(element, 'm:naryPr'), 'm:chr') ?? '∫')}${lowered(part(element, 'm:sub'))}${raised(part(element, 'm:sup'))}(${part(element, 'm:e')})`,
  'm:d': delimited,
  'm:limLow': (element) => `${part(element, 'm:e')}${lowered(part(element, 'm:lim'))}`,
  'm:limUpp': (element) => `${part(element, 'm:e')}${raised(part(element, 'm:lim'))}`,
  'm:m': (element) => `[${rows(element)}]`,
  'm:eqArr': (element) => childrenOf(element, 'm:e').map(inner).join('；'),
  'm:acc': (element) =>
    `${part(element, 'm:e')}${escapeText(settingOf(childOf(element, 'm:accPr'), 'm:chr') ?? '\u0302')}`,
  'm:t': (element) => escapeText(element.children.filter((child) => !isElement(child)).join('')),
  'w:t': (element) => escapeText(element.children.filter((child) => !isElement(child)).join('')),
};

/**
 * A formula on one line, as a person would type it: `(a+b)/c`, `√(x)`. Its signs are in the order in which they are
 * read.
 */
export function formulaHtml(element: XmlElement): string {
  const write = WRITERS[element.name];
  return write === undefined ? inner(element) : write(element);
}
