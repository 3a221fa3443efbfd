import sanitizeHtml from 'sanitize-html';
import { flattenBlocks } from './flatten-blocks.ts';

/** Anchors that `outline.ts` gives; any other id could collide with the page around the text. */
export const ANCHOR_PATTERN = /^(?:ch-\d+-)?(?:ch|art|item|point|sec)-\d+(?:-\d+)?$/;

/** The only images that may stand in a text: our own, content-addressed files. */
export const FILE_PATH_PATTERN = /^\/files\/[0-9a-f]{64}\/[^/?#\\]{1,600}$/;

const ALIGNMENTS = ['left', 'center', 'right', 'justify'] as const;
const ALIGNMENT_CLASSES = ALIGNMENTS.map((side) => `align-${side}`);

/** Containers of pasted pages: they carry no meaning, only breaks between paragraphs. */
const CONTAINERS = ['div', 'section', 'article', 'main', 'center', 'dl', 'dd', 'dt', 'figure', 'figcaption'];

const RENAMED: Readonly<Record<string, string>> = {
  h1: 'h2',
  h5: 'h4',
  h6: 'h4',
  b: 'strong',
  i: 'em',
  strike: 's',
  del: 's',
  ins: 'u',
  ...Object.fromEntries(CONTAINERS.map((name) => [name, 'div'])),
};

const alignmentOf = (attribs: sanitizeHtml.Attributes): string | null => {
  const declared = /(?:^|;)\s*text-align\s*:\s*([a-z]+)/i.exec(attribs.style ?? '')?.[1] ?? attribs.align;
  const side = ALIGNMENTS.find((name) => name === declared?.toLowerCase());
  if (side) return `align-${side}`;
  return attribs.class?.split(/\s+/).find((name) => ALIGNMENT_CLASSES.includes(name)) ?? null;
};

const spanOf = (text: string | undefined): string | null =>
  text !== undefined && /^[1-9]\d{0,2}$/.test(text) && text !== '1' ? text : null;

const cleanTag: sanitizeHtml.Transformer = (name, attribs) => {
  const tagName = RENAMED[name] ?? name;
  const kept: sanitizeHtml.Attributes = {};
  const alignment = alignmentOf(attribs);
  if (alignment) kept.class = alignment;
  if (attribs.id && ANCHOR_PATTERN.test(attribs.id)) kept.id = attribs.id;
  if (tagName === 'th' || tagName === 'td') {
    const colspan = spanOf(attribs.colspan);
    const rowspan = spanOf(attribs.rowspan);
    if (colspan) kept.colspan = colspan;
    if (rowspan) kept.rowspan = rowspan;
  }
  if (tagName === 'a' && attribs.href) {
    kept.href = attribs.href.trim();
    if (/^https?:/i.test(kept.href)) kept.rel = 'noopener noreferrer';
  }
  if (tagName === 'img' && attribs.src) {
    kept.src = attribs.src;
    kept.alt = attribs.alt ?? '';
  }
  return { tagName, attribs: kept };
};

const ALIGNED = ['class'];
const ANCHORED = ['id', 'class'];

const OPTIONS: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['h2', 'h3', 'h4', 'p', 'div', 'ol', 'ul', 'li', 'blockquote', 'br', 'hr', 'a', 'img'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td', 'strong', 'em', 'u', 's', 'sub', 'sup'],
  ],
  allowedAttributes: {
    h2: ANCHORED,
    h3: ANCHORED,
    h4: ANCHORED,
    p: ANCHORED,
    div: ALIGNED,
    th: [...ALIGNED, 'colspan', 'rowspan'],
    td: [...ALIGNED, 'colspan', 'rowspan'],
    a: ['href', 'rel'],
    img: ['src', 'alt'],
  },
  allowedClasses: { '*': ALIGNMENT_CLASSES },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  allowedSchemesAppliedToAttributes: ['href', 'src'],
  nonTextTags: [
    'style',
    'script',
    'textarea',
    'option',
    'noscript',
    'title',
    'xml',
    'svg',
    'math',
    'template',
  ],
  transformTags: { '*': cleanTag },
  exclusiveFilter: (frame) => frame.tag === 'img' && !FILE_PATH_PATTERN.test(frame.attribs.src ?? ''),
  nestingLimit: 60,
};

/**
 * Every rich text passes here: what comes out holds no script, handler, foreign image, style or id, whatever went in,
 * and is a flat sequence of blocks. Cleaning twice changes nothing.
 */
export const sanitiseHtml = (html: string): string => flattenBlocks(sanitizeHtml(html, OPTIONS));
