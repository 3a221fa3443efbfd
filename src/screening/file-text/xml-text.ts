import { readXml } from '../../tables/xml-events.ts';

/**
 * Elements whose characters are text: of runs, deleted runs, fields, formulas, drawings, charts, page content of OFD,
 * headers of sheets.
 */
const TEXT = new Set(['t', 'delText', 'instrText', 'v', 'TextCode', 'oddHeader', 'oddFooter', 'text', 'def']);
const PARAGRAPH = new Set([
  'p',
  'h',
  'si',
  'pt',
  'comment',
  'threadedComment',
  'TextObject',
  'oddHeader',
  'oddFooter',
]);
/** Descriptions of pictures, targets of links, values in the cache of a pivot table. */
const ATTRIBUTES = ['descr', 'title', 'Target', 'v', 'text:string-value', 'xlink:href'];

/**
 * All that is written in an XML part of an office file, a line for each paragraph; of parts with `allText` every
 * character.
 */
export function xmlText(part: Uint8Array | undefined, allText = false): string {
  let text = '';
  let depth = 0;
  readXml(part, {
    open: (tag, attributes) => {
      if (TEXT.has(tag)) depth += 1;
      if (tag === 'tab' || tag === 's' || tag === 'br') text += ' ';
      for (const name of ATTRIBUTES) {
        const value = attributes[name] ?? '';
        if (value !== '' && (name !== 'Target' || attributes.TargetMode === 'External'))
          text += `\n${value}\n`;
      }
    },
    text: (characters) => {
      if (depth > 0 || allText) text += characters;
    },
    close: (tag) => {
      if (TEXT.has(tag)) depth -= 1;
      if (PARAGRAPH.has(tag)) text += '\n';
    },
  });
  return text.replace(/\n{2,}/g, '\n').trim();
}
