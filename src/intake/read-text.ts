import { decodeText } from '../kernel/decode-text.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';
import { sanitiseHtml } from '../richtext/sanitise.ts';
import { AccountBook } from './account.ts';
import { escapeHtml } from './escape-html.ts';
import type { ReadDocument } from './read-document-result.ts';
import { readHtml } from './read-html.ts';

/** Plain text: a line is a paragraph, `#` before it makes it a heading as in Markdown. */
export function readPlainText(text: string): ReadDocument {
  const book = new AccountBook();
  const lines: string[] = [];
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = raw.trim();
    book.place = `第 ${index + 1} 行`;
    if (/^<!--.*-->$/.test(line)) {
      book.note('comment', line);
      continue;
    }
    const [, marks = '', heading = ''] = /^(#{1,3})\s+(.+)$/.exec(line) ?? [];
    if (marks !== '') book.note('markup', marks, 0);
    const words = heading === '' ? line : heading;
    const tag = marks === '' ? 'p' : `h${marks.length + 1}`;
    if (line !== '') lines.push(`<${tag}>${escapeHtml(words)}</${tag}>`);
    book.take(words);
  }
  const html = sanitiseHtml(lines.join(''));
  return { html, account: book.account, warnings: book.warnings, unread: book.unread };
}

/** Text of a `.txt` or `.html` file. */
export function readTextFile(
  bytes: Uint8Array,
  name: string,
  keepImage?: (bytes: Uint8Array, mediaType: string) => string,
): Result<ReadDocument> {
  if (bytes.length === 0) return refused(problem('file-empty', { name }));
  const text = decodeText(bytes);
  if (text === null) return refused(problem('file-damaged', { name, detail: '不是文本，或编码无法识别' }));
  const isPage = /\.html?$/i.test(name) || /^\s*(?:<!doctype html|<html|<p|<div|<table)/i.test(text);
  const document = isPage ? readHtml(text, keepImage) : readPlainText(text);
  return document.html === '' ? refused(problem('file-empty', { name })) : accepted(document);
}
