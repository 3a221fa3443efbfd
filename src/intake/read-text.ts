import { decodeText } from '../kernel/decode-text.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';
import { sanitiseHtml } from '../richtext/sanitise.ts';

/** A document as flat, clean HTML, whatever it came from. */
export interface ReadDocument {
  readonly html: string;
  readonly warnings: readonly string[];
}

const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const lineToHtml = (line: string): string => {
  const heading = /^(#{1,3})\s+(.+)$/.exec(line);
  const tag = heading ? `h${(heading[1]?.length ?? 1) + 1}` : 'p';
  return `<${tag}>${escapeHtml(heading?.[2] ?? line)}</${tag}>`;
};

/** Plain text: a line is a paragraph, `#` before it makes it a heading as in Markdown. */
export const textToHtml = (text: string): string =>
  sanitiseHtml(
    text
      .split(/\r\n|\r|\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '' && !/^<!--.*-->$/.test(line))
      .map(lineToHtml)
      .join(''),
  );

/** In one pass: a lazy pattern would start again at every comment that never ends. */
function withoutComments(html: string): string {
  const kept: string[] = [];
  let at = 0;
  for (let start = html.indexOf('<!--'); start >= 0; start = html.indexOf('<!--', at)) {
    kept.push(html.slice(at, start));
    const end = html.indexOf('-->', start + 4);
    if (end < 0) return kept.join('');
    at = end + 3;
  }
  return kept.join('') + html.slice(at);
}

/** Word and WPS put conditional comments, `mso-` styles and list numbers as text into what they paste. */
const withoutOfficeJunk = (html: string): string =>
  withoutComments(html.replace(/<!--\[if !supportLists\]-->/gi, ''))
    .replace(/<!\[(?:if|endif)[^<>]*>/gi, '')
    .replace(/<\/?(?:o|w|v|m|st1):[^<>]*>/gi, '');

const CONTENT_PLACES = [
  /<(td|div)\b[^<>]{0,500}?\bid\s*=\s*["']?(?:UCAP-CONTENT|zoom|ContentRegion|content|zoomcon)["']?[^<>]*>/i,
  /<(div)\b[^<>]{0,500}?\bclass\s*=\s*["'][^"'<>]{0,200}(?:TRS_Editor|TRS_UEDITOR|pages_content|article-content|view-content|bt_content)[^"'<>]*["'][^<>]*>/i,
];

/** The inside of the element that begins at `start`, its own kind counted. */
function inside(html: string, start: number, tag: string): string {
  const pattern = new RegExp(`<(/?)${tag}\\b[^>]*>`, 'gi');
  pattern.lastIndex = start;
  let depth = 1;
  for (let match = pattern.exec(html); match; match = pattern.exec(html)) {
    depth += match[1] === '/' ? -1 : 1;
    if (depth === 0) return html.slice(start, match.index);
  }
  return html.slice(start);
}

/** A table with 索引号 above the text; it stays, the navigation round it goes. */
function headerTable(html: string): string {
  const tables = [...html.matchAll(/<table\b(?:(?!<table\b)[\s\S])*?<\/table>/gi)].map((match) => match[0]);
  return tables.find((table) => /索\s*引\s*号/.test(table.replace(/<[^>]*>/g, ''))) ?? '';
}

/** Pasted HTML and saved pages of government sites; of a page only the document and its header table are kept. */
export function readHtml(raw: string): ReadDocument {
  const html = withoutOfficeJunk(raw);
  for (const pattern of CONTENT_PLACES) {
    const place = pattern.exec(html);
    if (!place) continue;
    const content = inside(html, place.index + place[0].length, place[1] ?? 'div');
    if (content.replace(/<[^>]*>/g, '').trim().length < 40) continue;
    return { html: unwrapLayout(sanitiseHtml(`${headerTable(html)}<div>${content}</div>`)), warnings: [] };
  }
  const clean = unwrapLayout(sanitiseHtml(html));
  const warnings = /<html|<body/i.test(raw)
    ? ['没有找到网页的正文区域，已导入整个页面，请删除导航等无关内容。']
    : [];
  return { html: clean, warnings };
}

/** Old pages wrap the whole text in a table of one cell. */
function unwrapLayout(html: string): string {
  const whole =
    /^<table>(?:<tbody>)?<tr><td(?: class="[^"]*")?>([\s\S]*)<\/td><\/tr>(?:<\/tbody>)?<\/table>$/.exec(html);
  return whole?.[1] !== undefined && !/<\/tr>/.test(whole[1].replace(/<table>[\s\S]*<\/table>/g, ''))
    ? sanitiseHtml(whole[1])
    : html;
}

/** Text of a `.txt` or `.html` file. */
export function readTextFile(bytes: Uint8Array, name: string): Result<ReadDocument> {
  if (bytes.length === 0) return refused(problem('file-empty', { name }));
  const text = decodeText(bytes);
  if (text === null) return refused(problem('file-damaged', { name, detail: '不是文本，或编码无法识别' }));
  const isPage = /\.html?$/i.test(name) || /^\s*(?:<!doctype html|<html|<p|<div|<table)/i.test(text);
  const document = isPage ? readHtml(text) : { html: textToHtml(text), warnings: [] };
  return document.html === '' ? refused(problem('file-empty', { name })) : accepted(document);
}
