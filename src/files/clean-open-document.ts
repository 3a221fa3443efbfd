import { unzipSync, zipSync } from 'fflate';
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

/** Remarks, revisions, notes of the speaker, text that a condition or a style hides, and marks of them. */
const GONE = new Set([
  'annotation',
  'annotation-end',
  'tracked-changes',
  'change',
  'change-start',
  'change-end',
  'change-track-table-cell',
  'notes',
  'hidden-text',
  'hidden-paragraph',
]);
/** In `meta.xml`: who, with what, where from, how long. The title and the dates stay. */
const PERSONAL = new Set([
  'initial-creator',
  'creator',
  'printed-by',
  'description',
  'keyword',
  'user-defined',
  'template',
  'auto-reload',
  'editing-duration',
  'editing-cycles',
  'generator',
]);
const PRINTER = /^(?:PrinterName|PrinterSetup|CurrentDatabase\w*|RedlineProtectionKey)$/;
/** Older states of the document, a picture of its first page, and signatures over bytes that are not these any more. */
const REMOVED = /^(?:Versions\/|VersionList\.xml$|Thumbnails\/|META-INF\/\w*signatures\.xml$)/;
/** Fixed, so that the same file gives the same bytes and is stored once. */
const EPOCH = new Date(1980, 0, 1);

const textOf = (part: Uint8Array | undefined): string => new TextDecoder().decode(part ?? new Uint8Array());

function hiddenStylesOf(parts: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const part of parts)
    changeXml(parseXml(part), (element) => {
      const hides = childrenOf(element, 'text-properties').some(
        (properties) => attributeOf(properties, 'display') === 'none',
      );
      const name = localName(element.name) === 'style' && hides ? attributeOf(element, 'name') : null;
      if (name !== null) found.add(name);
      return [element];
    });
  return found;
}

/** Elements of formulas have no prefix, and an `annotation` of theirs is no remark. */
const isGone = ({ name }: XmlElement): boolean =>
  name.includes(':') &&
  GONE.has(localName(name)) &&
  (localName(name) !== 'notes' || name.startsWith('presentation:'));

function cleanText(text: string, hidden: ReadonlySet<string>): string {
  const isHidden = (element: XmlElement): boolean => hidden.has(attributeOf(element, 'style-name') ?? '');
  const clean = changeXml(parseXml(text), (element): readonly XmlNode[] => {
    const name = localName(element.name);
    if (isGone(element)) return [];
    if (name === 'span' && isHidden(element)) return [];
    if ((name === 'p' || name === 'h') && element.children.length > 0 && isHidden(element))
      return [{ ...element, children: [] }];
    return [element];
  });
  return writeXml(clean);
}

const without = (text: string, isOut: (element: XmlElement) => boolean): string =>
  writeXml(changeXml(parseXml(text), (element) => (isOut(element) ? [] : [element])));

function cleanPart(name: string, text: string, hidden: ReadonlySet<string>): string {
  if (/(?:^|\/)(?:content|styles)\.xml$/.test(name)) return cleanText(text, hidden);
  if (/(?:^|\/)meta\.xml$/.test(name)) return without(text, (each) => PERSONAL.has(localName(each.name)));
  if (/(?:^|\/)settings\.xml$/.test(name))
    return without(text, (each) => PRINTER.test(attributeOf(each, 'name') ?? ''));
  if (name === 'META-INF/manifest.xml')
    return without(text, (each) => REMOVED.test(attributeOf(each, 'full-path') ?? ''));
  return text;
}

/** A .odt, .ods or .odp as its readers see it. `cleanPicture` takes the metadata out of an embedded picture. */
export function cleanOpenDocument(
  bytes: Buffer,
  cleanPicture: (picture: Buffer, extension: string) => Buffer,
): Buffer {
  const parts: Record<string, Uint8Array> = unzipSync(bytes);
  const hidden = hiddenStylesOf([textOf(parts['content.xml']), textOf(parts['styles.xml'])]);
  const clean: Record<string, [Uint8Array, { readonly level: 0 | 6 }]> = {};
  let changed = false;
  // The kind stands first and unpacked, where programs look for it.
  const names = ['mimetype', ...Object.keys(parts).filter((name) => name !== 'mimetype')];
  for (const name of names) {
    const part = Buffer.from(parts[name] ?? []);
    if (REMOVED.test(name)) {
      changed = true;
      continue;
    }
    const picture = /^Pictures\/[^/]+\.(jpe?g|png|webp)$/i.exec(name)?.[1]?.toLowerCase();
    const kept =
      picture !== undefined
        ? cleanPicture(part, picture.replace('jpeg', 'jpg'))
        : name.endsWith('.xml')
          ? Buffer.from(cleanPart(name, textOf(part), hidden), 'utf8')
          : part;
    if (!kept.equals(part)) changed = true;
    clean[name] = [kept, { level: name === 'mimetype' ? 0 : 6 }];
  }
  return changed ? Buffer.from(zipSync(clean, { mtime: EPOCH })) : bytes;
}
