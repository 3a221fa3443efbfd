import {
  attributeOf,
  changeXml,
  childrenOf,
  localName,
  parseXml,
  writeXml,
  type XmlElement,
  type XmlNode,
} from './xml-tree.ts';

/** What was deleted or moved away, how things looked before, marks of remarks, and links to data outside the text. */
const GONE = new Set([
  'del',
  'moveFrom',
  'delText',
  'delInstrText',
  'rPrChange',
  'pPrChange',
  'sectPrChange',
  'tblPrChange',
  'trPrChange',
  'tcPrChange',
  'tblGridChange',
  'tblPrExChange',
  'numberingChange',
  'commentRangeStart',
  'commentRangeEnd',
  'commentReference',
  'annotationRef',
  'moveFromRangeStart',
  'moveFromRangeEnd',
  'moveToRangeStart',
  'moveToRangeEnd',
  'customXmlInsRangeStart',
  'customXmlInsRangeEnd',
  'customXmlDelRangeStart',
  'customXmlDelRangeEnd',
  'customXmlMoveFromRangeStart',
  'customXmlMoveFromRangeEnd',
  'customXmlMoveToRangeStart',
  'customXmlMoveToRangeEnd',
  'cellIns',
  'dataBinding',
  'trackRevisions',
  'rsids',
  'docVars',
  'attachedTemplate',
]);
/** What was put in stays, without who did it and when. */
const UNWRAPPED = new Set(['ins', 'moveTo']);

const isOn = (property: XmlElement): boolean =>
  !/^(?:0|false|off)$/.test(attributeOf(property, 'val') ?? '1');

const isHiddenBy = (
  element: XmlElement,
  properties: string,
  styleName: string,
  hiddenStyles: ReadonlySet<string>,
): boolean =>
  childrenOf(element, properties).some(
    (property) =>
      (properties === 'rPr' && childrenOf(property, 'vanish').some(isOn)) ||
      childrenOf(property, styleName).some((style) => hiddenStyles.has(attributeOf(style, 'val') ?? '')),
  );

const hasMark = (element: XmlElement, properties: string, mark: string): boolean =>
  childrenOf(element, properties).some((property) => childrenOf(property, mark).length > 0);

/** Styles whose text nobody sees. */
export const hiddenStylesOf = (styles: string): ReadonlySet<string> => {
  const found = new Set<string>();
  changeXml(parseXml(styles), (element) => {
    if (localName(element.name) === 'style' && isHiddenBy(element, 'rPr', '', new Set())) {
      const id = attributeOf(element, 'styleId');
      if (id !== null) found.add(id);
    }
    return [element];
  });
  return found;
};

/** A part of a Word file as it is printed: revisions accepted, no remarks, no hidden text, nobody's name. */
export function cleanWordPart(text: string, hiddenStyles: ReadonlySet<string>): string {
  const clean = changeXml(parseXml(text), (element): readonly XmlNode[] => {
    const name = localName(element.name);
    if (GONE.has(name)) return [];
    if (UNWRAPPED.has(name)) return element.children;
    if (name === 'r' && isHiddenBy(element, 'rPr', 'rStyle', hiddenStyles)) return [];
    // A cell needs a paragraph, so an empty one stays.
    if (name === 'p' && isHiddenBy(element, 'pPr', 'pStyle', hiddenStyles))
      return [{ ...element, open: `<${element.name}>`, children: [], close: `</${element.name}>` }];
    if (name === 'tbl' && childrenOf(element, 'tr').every((row) => hasMark(row, 'trPr', 'del'))) return [];
    if (name === 'tr' && hasMark(element, 'trPr', 'del')) return [];
    if (name === 'tc' && hasMark(element, 'tcPr', 'cellDel')) return [];
    return [element];
  });
  return writeXml(clean);
}
