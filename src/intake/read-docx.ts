import { openArchive } from '../archives/archive.ts';
import { openOfficeFile } from '../archives/office-safety.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';
import { sanitiseHtml } from '../richtext/sanitise.ts';
import type { ReadDocument } from './read-document-result.ts';
import { readWord } from './word/read-word.ts';

export interface ReadDocxOptions {
  /**
   * Takes an image and gives the path under /files at which it stands in the text. Without it images are left out, with
   * a warning.
   */
  readonly keepImage?: (bytes: Uint8Array, mediaType: string) => string;
}

/** A file that begins `MZ`, an old `.doc`, an encrypted one: all named `.docx` by somebody. */
function refuseByHead(bytes: Uint8Array, name: string): Result<never> | null {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  if (bytes.length === 0) return refused(problem('file-empty', { name }));
  if (head.startsWith('4d5a')) return refused(problem('file-disguised', { name, actual: '可执行程序' }));
  if (head === 'd0cf11e0a1b11ae1') {
    const encrypted = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
    return refused(
      encrypted
        ? problem('file-hostile', { name, detail: '内容已加密' })
        : problem('file-disguised', { name, actual: '旧版 .doc 文件' }),
    );
  }
  return head.startsWith('504b0304')
    ? null
    : refused(problem('file-damaged', { name, detail: '不是 .docx 格式' }));
}

/** Pictures that every browser shows; others (EMF, TIFF) are named. */
const PICTURES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
};
const BESIDE_XML = /\.(?:png|jpe?g|gif|webp|html?|mht|txt)$/i;

/** Reads a .docx after the safety pass; every part of it is taken over, left out or named. */
export async function readDocx(
  bytes: Uint8Array,
  name: string,
  options: ReadDocxOptions = {},
): Promise<Result<ReadDocument>> {
  const early = refuseByHead(bytes, name);
  if (early) return early;
  const safe = await openOfficeFile(bytes, name);
  if (!safe.ok) return safe;
  const beside = await openArchive(bytes, name, (entry) => BESIDE_XML.test(entry));
  if (!beside.ok) return beside;
  if (![...safe.value.contents.keys()].some((part) => /^word\/document\d*\.xml$/.test(part)))
    return refused(problem('file-damaged', { name, detail: '压缩包里没有 Word 正文' }));
  const { keepImage } = options;
  const keepPicture = (part: string): string | null => {
    const picture = beside.value.contents.get(part);
    const mediaType = PICTURES[/\.([a-z]+)$/i.exec(part)?.[1]?.toLowerCase() ?? ''];
    return picture === undefined || mediaType === undefined || keepImage === undefined
      ? null
      : keepImage(picture, mediaType);
  };
  try {
    const { html, account, warnings, unread } = readWord(
      new Map([...safe.value.contents, ...beside.value.contents]),
      keepPicture,
    );
    const clean = sanitiseHtml(html);
    return clean === ''
      ? refused(problem('file-empty', { name }))
      : accepted({ html: clean, account, warnings, unread });
  } catch {
    return refused(problem('file-damaged', { name, detail: 'Word 正文无法解析' }));
  }
}
