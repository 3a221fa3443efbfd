import mammoth from 'mammoth';
import { openOfficeFile } from '../archives/office-safety.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';
import { sanitiseHtml } from '../richtext/sanitise.ts';
import { droppedImages } from './dropped-images.ts';
import type { ReadDocument } from './read-text.ts';

export interface ReadDocxOptions {
  /** Takes an image and gives the path under /files at which it stands in the text. Without it images are left out, with a warning. */
  readonly keepImage?: (bytes: Buffer, mediaType: string) => Promise<string>;
}

/** Word and WPS name heading styles in their own languages. */
const STYLE_MAP = [
  "p[style-name='Title'] => h2:fresh",
  "p[style-name='标题'] => h2:fresh",
  "p[style-name='heading 1'] => h2:fresh",
  "p[style-name='标题 1'] => h2:fresh",
  "p[style-name='heading 2'] => h3:fresh",
  "p[style-name='标题 2'] => h3:fresh",
  "p[style-name='heading 3'] => h4:fresh",
  "p[style-name='标题 3'] => h4:fresh",
  'u => u',
  'comment-reference => ',
];

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

/** Reads a .docx after the safety pass; headings, lists and tables stay, comments and styles go. */
export async function readDocx(
  bytes: Uint8Array,
  name: string,
  options: ReadDocxOptions = {},
): Promise<Result<ReadDocument>> {
  const early = refuseByHead(bytes, name);
  if (early) return early;
  const safe = await openOfficeFile(bytes, name);
  if (!safe.ok) return safe;
  if (!safe.value.names.includes('word/document.xml'))
    return refused(problem('file-damaged', { name, detail: '压缩包里没有 Word 正文' }));
  let dropped = 0;
  const convertImage = mammoth.images.imgElement(async (image) => {
    const path = options.keepImage
      ? await options.keepImage(await image.readAsBuffer(), image.contentType)
      : null;
    if (path === null) dropped += 1;
    return { src: path ?? '' };
  });
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { styleMap: STYLE_MAP, convertImage, externalFileAccess: false, includeEmbeddedStyleMap: false },
    );
    const html = sanitiseHtml(value);
    if (html === '') return refused(problem('file-empty', { name }));
    return accepted({
      html,
      warnings: [
        ...droppedImages(dropped),
        ...(/<ol>/.test(html)
          ? ['文中有自动编号，编号不在文字里，请对照原文核对“一、”“（一）”等序号。']
          : []),
      ],
    });
  } catch {
    return refused(problem('file-damaged', { name, detail: 'Word 正文无法解析' }));
  }
}
