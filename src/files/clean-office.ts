import { unzipSync, zipSync } from 'fflate';
import { cleanWordPart, hiddenStylesOf } from './clean-word.ts';
import {
  attributeOf,
  changeXml,
  childrenOf,
  localName,
  parseXml,
  writeXml,
  type XmlElement,
} from './xml-tree.ts';

const PERSONAL_PROPERTY =
  /(<(?:dc:creator|cp:lastModifiedBy|cp:contentStatus|dc:description|cp:keywords|Company|Manager|HyperlinkBase|Template)(?:\s[^>]*)?>)[\s\S]*?(<\/(?:dc:creator|cp:lastModifiedBy|cp:contentStatus|dc:description|cp:keywords|Company|Manager|HyperlinkBase|Template)>)/g;

/** Fixed, so that the same file gives the same bytes and is stored once. */
const EPOCH = new Date(1980, 0, 1);

/**
 * Parts that hold only remarks, people or data beside the document; relations go on naming them, so they stay, empty.
 */
const EMPTIED =
  /^(?:word\/(?:comments\w*|people)\.xml|customXml\/item\d*\.xml|xl\/(?:threadedComments|persons|revisions)\/[^/]+\.xml|ppt\/(?:comments|tags|changesInfos)\/[^/]+\.xml|ppt\/(?:commentAuthors|authors|revisionInfo)\.xml)$/;
const WORD_TEXT =
  /^word\/(?:document\d*|header\d*|footer\d*|footnotes|endnotes|settings|glossary\/\w+)\.xml$/;

const SLIDE = /^ppt\/(?:slides|notesSlides)\/[^/]+\.xml$/;
const SHAPE = new Set(['sp', 'pic', 'graphicFrame', 'grpSp', 'cxnSp']);

const isHiddenShape = (shape: XmlElement): boolean =>
  shape.children.some(
    (child) =>
      typeof child !== 'string' &&
      childrenOf(child, 'cNvPr').some((own) => /^(?:1|true)$/.test(attributeOf(own, 'hidden') ?? '')),
  );

/** A slide as it is shown: no hidden shapes. What the speaker says is for the speaker: notes have no text. */
const cleanSlide = (text: string, isNotes: boolean): string =>
  writeXml(
    changeXml(parseXml(text), (element) => {
      const name = localName(element.name);
      if (SHAPE.has(name) && isHiddenShape(element)) return [];
      if (isNotes && name === 't' && element.children.length > 0) return [{ ...element, children: [] }];
      return [element];
    }),
  );

/** The first tag with its namespaces, and its end. */
function emptied(text: string): string {
  const open = /<(?![?!])([^\s/>]+)((?:"[^"]*"|'[^']*'|[^'">])*)>/.exec(text);
  if (open === null) return text;
  const [, name = '', attributes = ''] = open;
  const spaces = attributes.match(/\sxmlns(?::\w+)?\s*=\s*(?:"[^"]*"|'[^']*')/g) ?? [];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><${name}${spaces.join('')}></${name}>`;
}

const NO_REMARKS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author></author></authors><commentList></commentList></comments>';

/** Where the file lay on somebody's machine, and who opened it last. */
const withoutPaths = (text: string): string =>
  text
    .replace(/<(?:\w+:)?absPath\b[^>]*\/>/g, '')
    .replace(/<(?:\w+:)?fileSharing\b[^>]*\/>/g, '')
    .replace(/\srefreshedBy="[^"]*"/g, '');

/** An address on somebody's machine or network; one on the web stays. */
const withoutTargets = (text: string): string =>
  text
    .replace(/<Relationship\b[^>]*\/metadata\/thumbnail"[^>]*\/>/g, '')
    .replace(/\bTarget="(?:file:|\\\\|[A-Za-z]:[\\/])[^"]*"/g, 'Target="file:///removed"');

function cleanPart(name: string, text: string, hiddenStyles: ReadonlySet<string>): string {
  if (EMPTIED.test(name)) return emptied(text);
  if (/^xl\/comments[^/]*\.xml$/.test(name)) return NO_REMARKS;
  if (SLIDE.test(name)) return cleanSlide(text, name.startsWith('ppt/notesSlides/'));
  if (WORD_TEXT.test(name)) return cleanWordPart(text, hiddenStyles);
  if (name === 'xl/workbook.xml' || /^xl\/pivotCache\/pivotCacheDefinition/.test(name))
    return withoutPaths(text);
  if (/^xl\/externalLinks\/[^/]+\.xml$/.test(name))
    return text.replace(/<(?:\w+:)?sheetDataSet\b[\s\S]*<\/(?:\w+:)?sheetDataSet>/g, '');
  if (name === 'docProps/custom.xml') return text.replace(/<property\b[\s\S]*<\/property>/g, '');
  return name.endsWith('.rels') ? withoutTargets(text) : text.replace(PERSONAL_PROPERTY, '$1$2');
}

const TOUCHED =
  /^(?:word\/[^/]+\.xml|word\/glossary\/\w+\.xml|customXml\/item\d*\.xml|docProps\/\w+\.xml|ppt\/[^/]+\.xml|ppt\/(?:slides|notesSlides|comments|tags|changesInfos)\/[^/]+\.xml|xl\/(?:workbook|comments[^/]*)\.xml|xl\/(?:threadedComments|persons|revisions|externalLinks|pivotCache)\/[^/]+\.xml|.+\.rels)$/;

const decoded = (part: Uint8Array): string =>
  new TextDecoder(part[0] === 0xff ? 'utf-16le' : part[0] === 0xfe ? 'utf-16be' : 'utf-8').decode(part);

/** Declared as what it now is. */
const inUtf8 = (text: string): string => text.replace(/^(<\?xml[^>]*?encoding=["'])[^"']*/, '$1UTF-8');

/** A .docx, .xlsx or .pptx as its readers see it. `cleanPicture` takes the metadata out of an embedded picture. */
export function cleanOffice(
  bytes: Buffer,
  cleanPicture: (picture: Buffer, extension: string) => Buffer,
): Buffer {
  const parts: Record<string, Uint8Array> = unzipSync(bytes);
  const hiddenStyles = hiddenStylesOf(parts['word/styles.xml'] ? decoded(parts['word/styles.xml']) : '');
  let changed = false;
  for (const [name, part] of Object.entries(parts)) {
    const picture = /\/media\/[^/]+\.(jpe?g|png|webp)$/i.exec(name)?.[1]?.toLowerCase();
    const clean =
      picture !== undefined
        ? cleanPicture(Buffer.from(part), picture.replace('jpeg', 'jpg'))
        : TOUCHED.test(name)
          ? Buffer.from(inUtf8(cleanPart(name, decoded(part), hiddenStyles)), 'utf8')
          : Buffer.from(part);
    if (clean.equals(part)) continue;
    changed = true;
    parts[name] = clean;
  }
  // A picture of the first page as it once was; the relation that names it goes with it.
  for (const name of Object.keys(parts).filter((part) => /^docProps\/thumbnail\.\w+$/.test(part))) {
    delete parts[name];
    changed = true;
  }
  return changed ? Buffer.from(zipSync(parts, { level: 6, mtime: EPOCH })) : bytes;
}
