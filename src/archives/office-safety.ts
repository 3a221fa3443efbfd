import { SaxesParser } from 'saxes';
import { problem } from '../kernel/problems.ts';
import { accepted, type Refusal, type Result, refused } from '../kernel/result.ts';
import { ARCHIVE_LIMITS, type Archive, type ArchiveLimits, openArchive } from './archive.ts';

const MACRO_PART = /vbaProject\.bin$|vbaData\.xml$|(?:^|\/)macrosheets\/|^(?:Basic|Scripts)\/[^/]+\/./i;
const ACTIVE_PART = /(?:^|\/)(?:activeX\/|embeddings\/oleObject)/i;
const XML_PART = /\.(?:xml|rels|vml)$/i;

/** What a program loads from the network when it opens the file, unasked; a link waits for a click. */
const LOADED = /\/(?:attachedTemplate|oleObject|subDocument|frame|externalLinkPath)$/i;

const isRemotePart = (
  part: string,
  { name, attributes }: { readonly name: string; readonly attributes: Readonly<Record<string, unknown>> },
): boolean =>
  part.endsWith('.rels') &&
  name.split(':').at(-1) === 'Relationship' &&
  String(attributes.TargetMode ?? '').toLowerCase() === 'external' &&
  LOADED.test(String(attributes.Type ?? ''));

/** A DTD brings external entities and the billion laughs; no office program writes one. */
function checkXml(part: string, bytes: Buffer, name: string): readonly Refusal[] {
  const refusals: Refusal[] = [];
  const text = new TextDecoder(
    bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8',
  ).decode(bytes);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text))
    return [problem('file-hostile', { name, detail: `${part} 含有 DTD 或实体声明` })];
  const parser = new SaxesParser({ fragment: false });
  let failure: string | null = null;
  let depth = 0;
  let deepest = 0;
  let remote = false;
  parser.on('error', (error) => {
    failure ??= error.message;
  });
  parser.on('opentag', (tag) => {
    if (isRemotePart(part, tag)) remote = true;
    depth += 1;
    deepest = Math.max(deepest, depth);
  });
  parser.on('closetag', () => {
    depth -= 1;
  });
  parser.write(text).close();
  if (failure !== null) refusals.push(problem('file-damaged', { name, detail: `${part} 不是完整的 XML` }));
  if (remote) refusals.push(problem('file-hostile', { name, detail: '打开时会从网上载入模板或者对象' }));
  if (deepest > 500) refusals.push(problem('file-hostile', { name, detail: `${part} 嵌套过深` }));
  return refusals;
}

/** OpenDocument: a part that a password hides is named in the list of parts. */
const isEncrypted = (contents: ReadonlyMap<string, Buffer>): boolean =>
  /<(?:\w+:)?encryption-data\b/.test(contents.get('META-INF/manifest.xml')?.toString('utf8') ?? '');

/**
 * The safety pass over a file of an office program (Office Open XML, OpenDocument): archive limits, no macros, no
 * active parts, no password, no DTD in any XML part.
 */
export async function openOfficeFile(
  bytes: Uint8Array,
  name: string,
  limits: ArchiveLimits = ARCHIVE_LIMITS,
): Promise<Result<Archive>> {
  const opened = await openArchive(bytes, name, (entry) => XML_PART.test(entry), limits);
  if (!opened.ok) return opened;
  const { names, contents } = opened.value;
  const types = contents.get('[Content_Types].xml')?.toString('utf8') ?? '';
  if (names.some((entry) => MACRO_PART.test(entry)) || /macroEnabled|ms-office\.vbaProject/i.test(types))
    return refused(problem('file-has-macros', { name }));
  if (names.some((entry) => ACTIVE_PART.test(entry)))
    return refused(problem('file-hostile', { name, detail: '嵌入了可执行对象' }));
  if (isEncrypted(contents)) return refused(problem('file-hostile', { name, detail: '内容已加密' }));
  const refusals = [...contents].flatMap(([part, content]) => checkXml(part, content, name));
  return refusals.length > 0 ? refused(...refusals) : accepted(opened.value);
}
