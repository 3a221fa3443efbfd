import { inflateSync } from 'node:zlib';
import { problem } from '../kernel/problems.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';

/** Objects that a stream holds together unpack to some hundred kilobytes; more is made to be slow. */
const MOST_OBJECTS_BYTES = 20 * 1024 * 1024;

/**
 * A name may be written with `#xx` for any of its characters (ISO 32000-1, 7.3.5): `/J#61vaScript` is `/JavaScript`.
 */
const plainNames = (text: string): string =>
  text.replace(/\/[^\s()<>[\]{}/%]*#[^\s()<>[\]{}/%]*/g, (name) =>
    name.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  );

const OBJECT_STREAM = /<<((?:[^<>]|<<[^<>]*>>|<[^<>]*>){0,2000})>>\s{0,10}stream\r?\n/g;

/** What lies in object streams, where a reader looks for actions too; null where it cannot be read. */
function hiddenObjects(bytes: Buffer, text: string): string | null {
  let found = '';
  for (const match of text.matchAll(OBJECT_STREAM)) {
    const dictionary = plainNames(match[1] ?? '');
    if (!/\/Type\s*\/ObjStm\b/.test(dictionary)) continue;
    const start = match.index + match[0].length;
    const end = text.indexOf('endstream', start);
    const packed = bytes.subarray(start, end < 0 ? bytes.length : end);
    if (!/\/Filter\b/.test(dictionary)) {
      found += packed.toString('latin1');
      continue;
    }
    // Programs that write PDF pack objects with Flate alone; anything else hides them.
    if (!/\/Filter\s*(?:\[\s*)?\/(?:FlateDecode|Fl)\s*(?:\]|\/(?!\w*Decode)|>|$)/.test(dictionary))
      return null;
    try {
      const maxOutputLength = MOST_OBJECTS_BYTES - found.length;
      found += inflateSync(packed, { maxOutputLength, finishFlush: 2 }).toString('latin1');
    } catch {
      return null;
    }
  }
  return found;
}

/**
 * A PDF that nobody has encrypted and that runs nothing: neither in plain sight, nor with names in disguise, nor in
 * streams of objects.
 */
export function sniffPdf(bytes: Buffer, name: string): Result<string> {
  const text = bytes.toString('latin1');
  if (/\/Encrypt\s+\d+\s+\d+\s+R/.test(text))
    return refused(problem('file-hostile', { name, detail: '内容已加密' }));
  const hidden = hiddenObjects(bytes, text);
  if (hidden === null) return refused(problem('file-hostile', { name, detail: 'PDF 中有无法检查的对象' }));
  if (
    /\/(?:Launch|JavaScript)\b/.test(plainNames(text)) ||
    /\/(?:Launch|JavaScript)\b/.test(plainNames(hidden))
  )
    return refused(problem('file-hostile', { name, detail: 'PDF 中有脚本或启动程序的动作' }));
  return accepted('pdf');
}
