import { fromBlocks, toBlocks } from '../richtext/blocks.ts';
import { numberingOf, outlineHtml } from '../richtext/outline.ts';

/** A paragraph, heading or table of the draft that can be commented on. */
export interface Passage {
  readonly anchor: string;
  readonly tag: string;
  /** Sanitised HTML of the block, its id set to the anchor. */
  readonly html: string;
  readonly text: string;
  /** `第五条`, `（三）`; null for a paragraph without a number: then the nearest one above names it. */
  readonly label: string;
  readonly heading: boolean;
}

const LONGEST_LABEL = 30;

/**
 * The draft, passage by passage. Numbered articles keep the anchors that the outline gives them; the others count on
 * from them, so that an anchor means the same passage in every edition that did not change above it.
 */
export function passagesOf(draftHtml: string): readonly Passage[] {
  const passages: Passage[] = [];
  let under = '';
  let within = 0;
  for (const block of toBlocks(outlineHtml(draftHtml).html)) {
    if (block.tag === 'hr' || (block.text === '' && !/<img/.test(block.inner))) continue;
    const id = block.attributes.id;
    const heading = /^h[234]$/.test(block.tag);
    if (id !== undefined) {
      under = id;
      within = 0;
    } else within += 1;
    const anchor = id ?? `${under === '' ? 'par' : under}-p${within}`;
    const text = toBlocks(fromBlocks([block]))[0]?.text ?? block.text;
    passages.push({
      anchor,
      tag: block.tag,
      html: fromBlocks([{ ...block, attributes: { ...block.attributes, id: anchor } }]),
      text,
      label: labelOf(text, passages.at(-1)?.label ?? '', within, heading),
      heading,
    });
  }
  return passages;
}

function labelOf(text: string, above: string, within: number, heading: boolean): string {
  const numbering = numberingOf(text);
  if (numbering !== null && !heading) return numbering.number;
  if (heading) return text.length > LONGEST_LABEL ? `${text.slice(0, LONGEST_LABEL)}…` : text;
  const base = above.replace(/第\d+款$/, '');
  return base === ''
    ? `第${within}段`
    : `${base}第${within + (/条$/.test(base) ? 1 : 0)}${/条$/.test(base) ? '款' : '段'}`;
}
