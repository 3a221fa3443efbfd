import { inflateSync } from 'node:zlib';
import { openArchive } from '../archives/archive.ts';
import type { JsonValue } from '../kernel/canonical-json.ts';
import { ID_PATTERN } from '../kernel/ids.ts';

/** Where the platform is read, and whether a path below it is that of a page that depends on no record. */
export interface Site {
  readonly publicUrl: string;
  readonly knownPath: (path: string) => boolean;
}

export type LinkKind = 'disclosure' | 'file' | 'body' | 'dossier' | 'instrument' | 'gone' | 'outside';

/**
 * An address of ours, with what it leads to (`gone`: no page ever has such an address), or one of others (`outside`),
 * which leads to itself.
 */
export interface FoundLink {
  readonly href: string;
  readonly kind: LinkKind;
  readonly target: string;
}

const MAX_LINKS = 500;
const HREF = /\b(?:href|src)\s*=\s*["'](\/(?!\/)[^"'<>\s]*)["']/gi;
/** What ends an address in running Chinese or English text. */
const END = '[^\\s"\'<>()（）《》，。；、\\\\]*';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Strings anywhere in a record. */
function* stringsIn(value: JsonValue): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const each of value) yield* stringsIn(each);
  else if (value !== null && typeof value === 'object')
    for (const each of Object.values(value)) if (each !== undefined) yield* stringsIn(each);
}

const RECORDS: Readonly<Record<string, LinkKind>> = {
  d: 'disclosure',
  consultations: 'disclosure',
  registers: 'disclosure',
  dossiers: 'dossier',
};
const isId = new RegExp(ID_PATTERN);

function linkOf(href: string, site: Site): FoundLink | null {
  const path = href.replace(/[?#].*$/, '');
  const [, first = '', second = '', third = ''] = path.split('/');
  const record = RECORDS[first];
  if (record !== undefined && isId.test(second)) return { href, kind: record, target: second };
  if (first === 'files' && /^[0-9a-f]{64}$/.test(second)) return { href, kind: 'file', target: second };
  if (first === 'bodies' && second !== '') return { href, kind: 'body', target: decoded(second) };
  if (first === 'supervision' && second === 'instruments' && third !== '')
    return { href, kind: 'instrument', target: third };
  return site.knownPath(path) ? null : { href, kind: 'gone', target: path };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Addresses of ours in texts; each once, at most 500. */
function linksInTexts(texts: Iterable<string>, site: Site, relative: boolean): readonly FoundLink[] {
  const absolute = new RegExp(`${escaped(site.publicUrl)}(/${END})`, 'gi');
  const found = new Map<string, FoundLink>();
  for (const text of texts) {
    const hrefs = [
      ...[...text.matchAll(absolute)].map((match) => match[1] ?? ''),
      ...(relative ? [...text.matchAll(HREF)].map((match) => match[1] ?? '') : []),
    ];
    for (const raw of hrefs) {
      if (found.size >= MAX_LINKS) return [...found.values()];
      const href = raw.replaceAll('&amp;', '&').slice(0, 500);
      const link = linkOf(href, site);
      if (link !== null) found.set(href, link);
    }
  }
  return [...found.values()];
}

const OUTSIDE = new RegExp(`https?://${END}`, 'gi');
const LONGEST = 500;

/** Addresses of others, as a browser would ask for them. */
function outsideLinks(texts: Iterable<string>, site: Site): readonly FoundLink[] {
  const own = new URL(site.publicUrl).host;
  const found = new Map<string, FoundLink>();
  for (const text of texts)
    for (const [raw] of text.matchAll(OUTSIDE)) {
      const href = raw.replaceAll('&amp;', '&').replace(/[.,:!?\]]+$/, '');
      const url = URL.canParse(href) ? new URL(href) : null;
      if (url === null || url.host === own || url.username !== '' || url.password !== '') continue;
      url.hash = '';
      if (url.href.length > LONGEST || !url.hostname.includes('.')) continue;
      if (found.size >= MAX_LINKS) return [...found.values()];
      found.set(url.href, { href: url.href, kind: 'outside', target: url.href });
    }
  return [...found.values()];
}

/**
 * In the public content of an edition: links of its texts, addresses of the site and of others written out in any
 * field.
 */
export const linksInContent = (content: JsonValue, site: Site): readonly FoundLink[] => [
  ...linksInTexts(stringsIn(content), site, true),
  ...outsideLinks(stringsIn(content), site),
];

const MAX_STREAMS = 5_000;
const MAX_INFLATED = 4 * 1024 * 1024;

/** What a PDF says, and what its packed streams say: addresses of links stand in either. */
function* pdfTexts(bytes: Buffer): Generator<string> {
  const whole = bytes.toString('latin1');
  yield whole;
  let streams = 0;
  for (const match of whole.matchAll(/stream\r?\n/g)) {
    streams += 1;
    if (streams > MAX_STREAMS) return;
    const start = match.index + match[0].length;
    const end = whole.indexOf('endstream', start);
    if (end < 0) return;
    try {
      yield inflateSync(bytes.subarray(start, end), { maxOutputLength: MAX_INFLATED }).toString('latin1');
    } catch {
      // A picture, or packed otherwise: no address is read there.
    }
  }
}

const TEXT_FILES = /\.(txt|csv|html?|xml|json|md)$/i;

/**
 * In an attachment: written out in a text, or behind a link of a Word, Excel or WPS file or of a PDF. Only whole
 * addresses: a path alone leads nowhere from a file that was saved elsewhere.
 */
export async function linksInFile(bytes: Buffer, name: string, site: Site): Promise<readonly FoundLink[]> {
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return linksInTexts(pdfTexts(bytes), site, false);
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') {
    const archive = await openArchive(bytes, name, (entry) => /\.(xml|rels|html?|txt|csv)$/i.test(entry));
    if (!archive.ok) return [];
    const texts = [...archive.value.contents.values()].map((content) => content.toString('utf8'));
    return linksInTexts(texts, site, false);
  }
  return TEXT_FILES.test(name) ? linksInTexts([bytes.toString('utf8')], site, false) : [];
}
