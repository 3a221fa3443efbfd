import { formulaHtml } from './formula.ts';
import { readGraphic } from './graphic.ts';
import type { StoryReader } from './story-reader.ts';
import type { RunLook } from './styles.ts';
import { shownInFont, signOf } from './symbols.ts';
import { outsideOfControl, signOfControl } from './word-document.ts';
import {
  childOf,
  childrenOf,
  isElement,
  settingOf,
  switchOf,
  textOf,
  type XmlElement,
  type XmlNode,
} from './xml.ts';

/** A day that Word prints when the file is opened. */
const CLOCK = /^w:(?:day|month|year)(?:Short|Long)$/;
/** They say how the text looks or where something begins, and hold no text. */
const PROPERTIES = /^w:(?:\w+Pr|\w+Change|rubyAlign)$/;

/** What stands in a paragraph or in a run of it. */
export function readInline(story: StoryReader, node: XmlNode, look: RunLook | null): void {
  if (!isElement(node)) {
    if (node.trim() !== '') story.note('other', node);
    return;
  }
  if (PROPERTIES.test(node.name)) return;
  const read = READERS[node.name];
  if (read !== undefined) read(story, node, look);
  else if (CLOCK.test(node.name)) story.mention('field', node.name.slice(2));
  else if (textOf(node).trim() !== '') story.note('other', textOf(node));
}

type Reader = (story: StoryReader, element: XmlElement, look: RunLook | null) => void;

const inside: Reader = (story, { children }, look) => {
  for (const child of children) readInline(story, child, look);
};
const left =
  (kind: 'revision' | 'ruby'): Reader =>
  (story, element, look) =>
    story.within(kind, () => inside(story, element, look));
const revised: Reader = (story, element, look) => {
  story.note('revision');
  inside(story, element, look);
};
const drawing: Reader = (story, element) => readGraphic(story, element);
const plain = (element: XmlElement): string => element.children.filter((child) => !isElement(child)).join('');

const READERS: Readonly<Record<string, Reader>> = {
  'w:r': (story, element) => story.run(element),
  'w:t': (story, element, look) => {
    const text = plain(element);
    story.say(text, look, shownInFont(story, text, look));
  },
  'w:delText': (story, element) => story.within('revision', () => story.say(plain(element))),
  'w:instrText': (story, element) => code(story, plain(element)),
  'w:delInstrText': (story, element) => story.within('revision', () => story.say(plain(element))),
  'w:fldData': (story, element) => story.document.book.note('field-code', plain(element), 0),
  'w:tab': (story) => story.putHtml(' '),
  'w:ptab': (story) => story.putHtml(' '),
  'w:br': (story, { attributes }) => {
    if (!/^(?:page|column)$/.test(attributes.type ?? '')) story.putHtml('<br>');
  },
  'w:cr': (story) => story.putHtml('<br>'),
  'w:noBreakHyphen': (story, _, look) => story.sayAdded('-', look),
  'w:sym': (story, { attributes }, look) => {
    const { font = '', char = '' } = attributes;
    const sign = signOf(font, Number.parseInt(char, 16));
    if (sign === null) story.mention('symbol', `${font} ${char}`);
    else story.sayAdded(sign, look);
  },
  'w:fldChar': fieldMark,
  'w:fldSimple': (story, element, look) => {
    story.fields.begin(element.attributes.instr ?? '');
    story.beginFieldResult();
    inside(story, element, look);
    story.endField();
  },
  'w:hyperlink': (story, element, look) =>
    story.linked(element.attributes['r:id'], () => inside(story, element, look)),
  'w:ins': revised,
  'w:moveTo': revised,
  'w:del': left('revision'),
  'w:moveFrom': left('revision'),
  'w:smartTag': inside,
  'w:customXml': inside,
  'w:dir': inside,
  'w:bdo': (story, element, look) => {
    story.note('direction');
    inside(story, element, look);
  },
  'w:sdt': (story, element, look) => {
    const content = childOf(element, 'w:sdtContent');
    const sign = signOfControl(element);
    story.within(outsideOfControl(element), () => {
      if (sign !== null && textOf(content ?? element).trim() === '' && !hasSign(content))
        story.sayAdded(sign, look);
      else if (content !== undefined) inside(story, content, look);
    });
  },
  'w:ruby': (story, element, look) => {
    for (const above of childrenOf(element, 'w:rt')) left('ruby')(story, above, look);
    for (const base of childrenOf(element, 'w:rubyBase')) inside(story, base, look);
  },
  'w:drawing': drawing,
  'w:pict': drawing,
  'w:object': (story, element) => readGraphic(story, element, '', true),
  'w:control': (story, { attributes }) => story.mention('control', attributes.name),
  'w:contentPart': (story) => story.mention('ink'),
  'w14:contentPart': (story) => story.mention('ink'),
  'w:subDoc': (story) => story.mention('chunk'),
  'mc:AlternateContent': (story, element, look) =>
    story.alternative(element, (chosen) => inside(story, chosen, look)),
  'm:oMath': formula,
  'm:oMathPara': formula,
  'w:footnoteReference': (story, { attributes }) => story.call('footnotes', attributes.id ?? ''),
  'w:endnoteReference': (story, { attributes }) => story.call('endnotes', attributes.id ?? ''),
  'w:pgNum': (story) => story.mention('page-number'),
};

const hasSign = (content: XmlElement | undefined): boolean =>
  content?.children.some((run) => isElement(run) && childOf(run, 'w:sym') !== undefined) ?? false;

function code(story: StoryReader, text: string): void {
  story.fields.write(text);
  const { outside } = story;
  story.document.book.note(outside === null || outside === 'contents' ? 'field-code' : outside, text, 0);
}

/** Begin, middle and end of a field. Old forms keep what was chosen beside the begin, not in the result. */
function fieldMark(story: StoryReader, element: XmlElement, look: RunLook | null): void {
  const { fldCharType } = element.attributes;
  if (fldCharType === 'separate') story.beginFieldResult();
  else if (fldCharType === 'end') story.endField();
  else {
    const form = childOf(element, 'w:ffData');
    const chosen = form === undefined ? null : chosenIn(form);
    if (chosen !== null) story.sayAdded(chosen, look);
    story.fields.begin(chosen === null ? '' : 'PRIVATE ');
  }
}

function chosenIn(form: XmlElement): string | null {
  const box = childOf(form, 'w:checkBox');
  if (box !== undefined) return (switchOf(box, 'w:checked') ?? switchOf(box, 'w:default')) ? '☑' : '☐';
  const list = childOf(form, 'w:ddList');
  if (list === undefined) return null;
  const at = Number(settingOf(list, 'w:result') ?? settingOf(list, 'w:default') ?? 0);
  return childrenOf(list, 'w:listEntry')[at]?.attributes.val ?? null;
}

function formula(story: StoryReader, element: XmlElement): void {
  const text = textOf(element);
  if (story.outside !== null || story.isCaptured) {
    story.say(text);
    return;
  }
  const html = formulaHtml(element);
  story.note('formula');
  story.document.book.take(text, html.replace(/<[^>]*>/g, '').replace(/&(?:lt|gt|amp);/g, '&'));
  story.fields.shown(text.length);
  story.putHtml(html);
}
