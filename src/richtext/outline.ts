import { type Block, fromBlocks, splitInline, toBlocks } from './blocks.ts';
import { parseChineseNumber } from './chinese-number.ts';

export interface OutlineEntry {
  /** 1 chapter (一、 第一章), 2 article ((一) 第一条), 3 item (1.), 4 point ((1)). */
  readonly level: number;
  /** As printed, with full-width parentheses made narrow: `一`, `(一)`, `第一条`, `1.`, `(1)`; empty when unnumbered. */
  readonly number: string;
  /** Empty when the paragraph has a number but no sentence of heading. */
  readonly heading: string;
  readonly anchor: string;
}

export interface Outlined {
  readonly html: string;
  readonly outline: readonly OutlineEntry[];
}

interface Numbering {
  readonly level: number;
  readonly number: string;
  readonly value: number;
  /** Length of the number in the paragraph, spaces after it included. */
  readonly length: number;
}

const CHINESE = '[〇零一二三四五六七八九十百千]{1,7}';
const SHAPES: readonly { readonly level: number; readonly pattern: RegExp }[] = [
  { level: 1, pattern: new RegExp(`^(${CHINESE})、[\\s\\u3000]*`) },
  { level: 1, pattern: new RegExp(`^(第(${CHINESE})[章编])[\\s\\u3000]+`) },
  { level: 2, pattern: new RegExp(`^([（(](${CHINESE})[)）])[\\s\\u3000、]*`) },
  { level: 2, pattern: new RegExp(`^(第(${CHINESE})条)(?:[\\s\\u3000]+|：)`) },
  { level: 3, pattern: /^((\d{1,2})[.．、])(?!\d)[\s\u3000]*/ },
  { level: 4, pattern: /^([（(](\d{1,2})[)）])[\s\u3000、]*/ },
];

/** Longest heading that a person would read as one; what is longer is a sentence. */
const MAX_HEADING = 30;
const RESPONSIBILITY = /[（(][^（()）]*(?:负责|牵头|责任单位|配合|参与|分工)[^（()）]*[)）]$/;

export function numberingOf(text: string): Numbering | null {
  for (const { level, pattern } of SHAPES) {
    const match = pattern.exec(text);
    if (!match) continue;
    const digits = match[2] ?? match[1] ?? '';
    const value = /^\d/.test(digits) ? Number(digits) : parseChineseNumber(digits);
    if (value === null || value === 0) continue;
    const number = (match[1] ?? '').replace('（', '(').replace('）', ')').replace('．', '.');
    return { level, number, value, length: match[0].length };
  }
  return null;
}

const NAMES = ['sec', 'ch', 'art', 'item', 'point'];
const TAGS = ['', 'h2', 'h3', 'h4', 'h4'];

interface Cut {
  readonly heading: string;
  /** Where the heading ends in the paragraph; null when the paragraph is text with a number, not heading and text. */
  readonly end: number | null;
}

/** (三)扩大公众参与。实行…: the first sentence is the heading, the rest the text. */
function cutHeading(text: string, { length, level, number }: Numbering): Cut {
  const rest = text.slice(length);
  if (number.endsWith('条')) return { heading: '', end: null };
  const stop = rest.indexOf('。');
  const whole = stop < 0 ? rest : rest.slice(0, stop);
  const sentence = whole.length > 500 ? whole : whole.replace(RESPONSIBILITY, '');
  const readable = sentence.length > 0 && sentence.length <= MAX_HEADING && !/[：:；;]$/.test(sentence);
  if (!readable) return { heading: '', end: null };
  if (stop < 0) return { heading: sentence, end: text.length };
  if (level > 2 || /[；;]/.test(sentence)) return { heading: level > 2 ? sentence : '', end: null };
  // A sentence that is the whole paragraph stays one, with its stop.
  if (stop === rest.length - 1) return { heading: sentence, end: null };
  return { heading: sentence, end: length + stop + 1 };
}

/** Gives every anchor once; a number that comes again (a second series, an annex) is told apart by its chapter. */
function anchors() {
  const taken = new Set<string>();
  let chapter = 0;
  return (level: number, value: number): string => {
    const base = `${NAMES[level] ?? 'sec'}-${value}`;
    if (level === 1) chapter = value;
    const inChapter = level === 1 || chapter === 0 ? base : `ch-${chapter}-${base}`;
    let anchor = taken.has(base) ? inChapter : base;
    for (let n = 2; taken.has(anchor); n += 1) anchor = `${inChapter}-${n}`;
    taken.add(anchor);
    return anchor;
  };
}

const withoutStop = (inner: string): string => inner.replace(/。((?:<\/[a-z]+>)*)$/, '$1');

/**
 * Finds the structure of a Chinese official document in flat HTML (GB/T 9704: 一、 (一) 1. (1)) and gives headings,
 * anchors and the outline. Doing it again changes nothing.
 */
export function outlineHtml(html: string): Outlined {
  const outline: OutlineEntry[] = [];
  const anchorOf = anchors();
  let unnumbered = 0;
  const out: Block[] = [];
  for (const block of toBlocks(html)) {
    const isHeading = /^h[234]$/.test(block.tag);
    if (!isHeading && block.tag !== 'p') {
      out.push(block);
      continue;
    }
    const numbering = numberingOf(block.text);
    if (!numbering) {
      if (isHeading) {
        unnumbered += 1;
        const anchor = anchorOf(0, unnumbered);
        outline.push({ level: Number(block.tag.slice(1)) - 1, number: '', heading: block.text, anchor });
        out.push({ ...block, attributes: { ...block.attributes, id: anchor } });
      } else out.push(block);
      continue;
    }
    const { level, number, value } = numbering;
    const cut = isHeading
      ? { heading: block.text.slice(numbering.length), end: block.text.length }
      : cutHeading(block.text, numbering);
    const anchor = anchorOf(level, value);
    outline.push({ level, number, heading: cut.heading, anchor });
    const attributes = { ...block.attributes, id: anchor };
    if (cut.end === null) {
      out.push({ ...block, attributes });
      continue;
    }
    const [head, rest] = splitInline(block.inner, cut.end);
    out.push({ tag: TAGS[level] ?? 'h4', attributes, inner: withoutStop(head), text: '' });
    if (/[^\s\u3000]/.test(rest.replace(/<[^>]*>/g, '')))
      out.push({ tag: 'p', attributes: {}, inner: rest.replace(/^[\s\u3000]+/, ''), text: '' });
  }
  return { html: fromBlocks(out), outline };
}

/** What a reader sees as 目录: chapters and articles that have a heading. */
export const tableOfContents = (outline: readonly OutlineEntry[]): readonly OutlineEntry[] =>
  outline.filter((entry) => entry.level <= 2 && entry.heading !== '');
