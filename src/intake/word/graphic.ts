import type { StoryReader } from './story-reader.ts';
import { childOf, isElement, LAYOUT, type XmlElement } from './xml.ts';

/**
 * What is drawn: pictures and text boxes are taken over, everything else is named. Lines and shapes without words say
 * nothing.
 */
export function readGraphic(story: StoryReader, element: XmlElement, alt = '', isObject = false): void {
  if (LAYOUT.test(element.name)) return;
  for (const child of element.children) {
    if (isElement(child)) drawn(story, child, alt, isObject);
    else if (child.trim() !== '') story.note('other', child);
  }
}

type Drawer = (story: StoryReader, element: XmlElement, alt: string, isObject: boolean) => void;

const chart: Drawer = (story, { attributes }) => story.otherPart('chart', attributes['r:id']);
const ink: Drawer = (story) => story.mention('ink');

const DRAWERS: Readonly<Record<string, Drawer>> = {
  'w:txbxContent': (story, element) => story.textBox(element),
  'a:blip': (story, { attributes }, alt, isObject) => story.picture(attributes['r:embed'], alt, isObject),
  'v:imagedata': (story, { attributes }, alt, isObject) =>
    story.picture(attributes['r:id'] ?? attributes['r:pict'], alt || (attributes.title ?? ''), isObject),
  'v:textpath': (story, { attributes }) => {
    if ((attributes.string ?? '').trim() !== '') story.mention('word-art', attributes.string);
  },
  'c:chart': chart,
  'cx:chart': chart,
  'dgm:relIds': (story, { attributes }) => story.otherPart('diagram', attributes['r:dm']),
  'o:OLEObject': (story, { attributes }) => story.mention('embedded', attributes.ProgID),
  'w:control': (story, { attributes }) => story.mention('control', attributes.name),
  'w:contentPart': ink,
  'w14:contentPart': ink,
  'mc:AlternateContent': (story, element, alt, isObject) =>
    story.alternative(element, (chosen) => readGraphic(story, chosen, alt, isObject)),
};

function drawn(story: StoryReader, element: XmlElement, alt: string, isObject: boolean): void {
  const draw = DRAWERS[element.name];
  if (draw === undefined) readGraphic(story, element, alt || descriptionOf(element), isObject);
  else draw(story, element, alt, isObject);
}

/** As its author described it; the name that Word gives (`图片 1`) is none. */
function descriptionOf(element: XmlElement): string {
  const { descr, title } = childOf(element, 'wp:docPr')?.attributes ?? {};
  return (descr ?? title ?? (element.name === 'v:shape' ? element.attributes.alt : '') ?? '').trim();
}
