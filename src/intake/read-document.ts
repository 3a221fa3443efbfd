import { problem } from '../kernel/problems.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';
import type { ReadDocument } from './read-document-result.ts';
import { type ReadDocxOptions, readDocx } from './read-docx.ts';
import { readHtml } from './read-html.ts';
import { type PageOfDocument, readPages } from './read-pages.ts';
import { readPlainText, readTextFile } from './read-text.ts';

export type DocumentInput =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'pages'; readonly pages: readonly PageOfDocument[] }
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array };

const LOOKS_LIKE_HTML = /<(?:p|div|table|span|h[1-6]|html|body|br|del|ins|img)\b[^>]*>/i;

const nonEmpty = (document: ReadDocument): Result<ReadDocument> =>
  document.html === ''
    ? refused(problem('input-invalid', { detail: '没有读到文字内容。' }))
    : accepted(document);

/** Chooses the reader; what it is told by name, the reader checks by content. */
export async function readDocument(
  input: DocumentInput,
  options: ReadDocxOptions = {},
): Promise<Result<ReadDocument>> {
  if (input.kind === 'pages') return nonEmpty(readPages(input.pages));
  if (input.kind === 'html') return nonEmpty(readHtml(input.html, options.keepImage));
  if (input.kind === 'text')
    return nonEmpty(
      LOOKS_LIKE_HTML.test(input.text) ? readHtml(input.text, options.keepImage) : readPlainText(input.text),
    );
  const extension = /\.([a-z0-9]+)$/i.exec(input.name)?.[1]?.toLowerCase() ?? '';
  switch (extension) {
    case 'docx':
      return readDocx(input.bytes, input.name, options);
    case 'txt':
    case 'htm':
    case 'html':
      return readTextFile(input.bytes, input.name, options.keepImage);
    case 'doc':
    case 'wps':
    case 'docm':
    case 'rtf':
      return refused(
        problem('file-type-not-allowed', {
          name: input.name,
          detail: '导入正文请先用 Word 或 WPS 另存为 .docx；旧格式可作为附件上传',
        }),
      );
    default:
      return refused(
        problem('file-type-not-allowed', {
          name: input.name,
          detail: '导入正文只接受 .docx、.pdf、.ofd、.txt、.html 和图片',
        }),
      );
  }
}
