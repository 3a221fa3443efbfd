import type { Story } from './story.ts';
import { childOf, isElement, LAYOUT, type XmlElement } from './xml.ts';

/** What is drawn: pictures and text boxes are taken over, everything else is named. Lines and shapes without words say nothing. */
export function readGraphic(story: Story, element: XmlElement, alt = '', isObject = false): void {
  if (LAYOUT.test(element.name)) return;
  for (const child of element.children) {
    if (isElement(child)) drawn(story, child, alt, isObject);
    else if (child.trim() !== '') story.note('other', child);
  }
}

function drawn(story: Story, element: XmlElement, alt: string, isObject: boolean): void {
  const { name, attributes } = element;
  switch (name) {
    case 'w:txbxContent':
      return story.textBox(element);
    case 'a:blip':
      return story.picture(attributes['r:embed'], alt, isObject);
    case 'v:imagedata':
      return story.picture(attributes['r:id'] ?? attributes['r:pict'], alt || (attributes.title ?? ''), isObject);
    case 'v:textpath':
      if ((attributes.string ?? '').trim() !== '') story.mention('word-art', attributes.string);
      return;
    case 'c:chart':
    case 'cx:chart':
      return story.otherPart('chart', attributes['r:id']);
    case 'dgm:relIds':
      return story.otherPart('diagram', attributes['r:dm']);
    case 'o:OLEObject':
      return story.mention('embedded', attributes.ProgID);
    case 'w:control':
      return story.mention('control', attributes.name);
    case 'w:contentPart':
    case 'w14:contentPart':
      return story.mention('ink');
    case 'mc:AlternateContent':
      return story.alternative(element, (chosen) => readGraphic(story, chosen, alt, isObject));
    default:
      return readGraphic(story, element, alt || descriptionOf(element), isObject);
  }
}

/** As its author described it; the name that Word gives (`图片 1`) is none. */
function descriptionOf(element: XmlElement): string {
  const { descr, title } = childOf(element, 'wp:docPr')?.attributes ?? {};
  return (descr ?? title ?? (element.name === 'v:shape' ? element.attributes.alt : '') ?? '').trim();
}
