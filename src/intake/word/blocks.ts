import type { AutomaticNumber } from './numbering.ts';
import { escapeText, renderPieces } from './pieces.ts';
import type { StoryReader } from './story-reader.ts';
import type { ParagraphLook } from './styles.ts';
import { readTable } from './table.ts';
import { outsideOfControl } from './word-document.ts';
import { childOf, isElement, textOf, type XmlElement, type XmlNode } from './xml.ts';

/** Longer than that, or with a stop behind it, it is a sentence, whatever its style is called. */
const MOST_HEADING = 60;

/** Paragraphs and tables as HTML, each whole. */
export const readBlocks = (story: StoryReader, nodes: readonly XmlNode[]): string[] =>
  nodes.flatMap((node) => (isElement(node) ? readBlock(story, node) : loose(story, node)));

function loose(story: StoryReader, text: string): string[] {
  if (text.trim() !== '') story.note('other', text);
  return [];
}

function readBlock(story: StoryReader, element: XmlElement): string[] {
  switch (element.name) {
    case 'w:p':
      return paragraph(story, element);
    case 'w:tbl':
      return [readTable(story, element)];
    case 'w:sdt':
      return story.within(outsideOfControl(element), () =>
        readBlocks(story, childOf(element, 'w:sdtContent')?.children ?? []),
      );
    case 'w:ins':
    case 'w:moveTo':
      story.note('revision');
      return readBlocks(story, element.children);
    case 'w:del':
    case 'w:moveFrom':
      return story.within('revision', () => readBlocks(story, element.children));
    case 'w:customXml':
      return readBlocks(story, element.children);
    case 'w:altChunk':
      story.otherPart('chunk', element.attributes['r:id']);
      return [];
    case 'mc:AlternateContent': {
      const html: string[] = [];
      story.alternative(element, (chosen) => html.push(...readBlocks(story, chosen.children)));
      return html;
    }
    case 'm:oMathPara':
    case 'm:oMath':
      return paragraph(story, { name: 'w:p', attributes: {}, children: [element] });
    default:
      return loose(story, textOf(element));
  }
}

function paragraph(story: StoryReader, element: XmlElement): string[] {
  const { styles, numbering } = story.document;
  const look = styles.paragraph(childOf(element, 'w:pPr'));
  const { pieces, after } = story.line(element, look);
  const html = renderPieces(pieces);
  const number =
    look.numbering === null || story.isCaptured || story.outside !== null
      ? null
      : numbering.next(look.numbering.id, look.numbering.level);
  const isEmpty = html.replace(/<(?!img)[^>]*>|\s/g, '') === '';
  return [isEmpty ? '' : printed(story, look, html, number), ...after].filter((each) => each !== '');
}

function printed(
  story: StoryReader,
  look: ParagraphLook,
  html: string,
  number: AutomaticNumber | null,
): string {
  if (number?.bullet) return `<ul><li>${html}</li></ul>`;
  if (number !== null && number.text === null) story.mention('number');
  const mark = number?.text ?? '';
  if (mark.trim() !== '') {
    story.note('numbered');
    story.document.book.add(mark);
  }
  const align = look.align === null ? '' : ` class="align-${look.align}"`;
  const text = `${mark}${html.replace(/<[^>]*>/g, '')}`.trim();
  const isHeading =
    look.heading !== null && text !== '' && text.length <= MOST_HEADING && !/[。；：;:]$/.test(text);
  const tag = isHeading ? look.heading : 'p';
  return `<${tag}${align}>${escapeText(mark)}${html}</${tag}>`;
}
