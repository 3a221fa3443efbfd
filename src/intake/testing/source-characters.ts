import { strFromU8, unzipSync } from 'fflate';

/** Parts of a Word file in which words of the document stand. Written apart from the reader, from the standard. */
const PARTS =
  /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes|comments|charts\/[^/]+|diagrams\/(?:data|drawing)\d*|glossary\/document)\.xml$|^word\/[^/]*chunk[^/]*\.(?:html?|txt)$/i;

/** Numbers between tags that say where a drawing stands. */
const LAYOUT = /<(wp:posOffset|wp:align|wp14:\w+)\b[^>]*>[^<]*<\/\1>/g;

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const decoded = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex: string, dec: string, name: string) =>
    hex
      ? String.fromCodePoint(Number.parseInt(hex, 16))
      : dec
        ? String.fromCodePoint(Number(dec))
        : (ENTITIES[name] ?? all),
  );

/** How many characters a Word file has between its tags, blanks left out. */
export function sourceCharacters(bytes: Uint8Array): number {
  const parts = unzipSync(bytes, { filter: ({ name }) => PARTS.test(name) });
  return Object.values(parts)
    .map((part) => {
      const xml = strFromU8(part)
        .replace(/<\?[^>]*\?>|<!--[\s\S]*?-->/g, '')
        .replace(LAYOUT, '');
      return [...decoded(xml.replace(/<[^>]*>/g, '')).replace(/\s+/gu, '')].length;
    })
    .reduce((sum, count) => sum + count, 0);
}
