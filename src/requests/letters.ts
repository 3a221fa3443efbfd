import { type DocxPart, docxOf } from '../consultations/report-docx.ts';
import type { JsonValue } from '../kernel/canonical-json.ts';
import { isJsonObject, textIn } from '../kernel/json-object.ts';
import type { Letter, LetterTemplate } from '../schema/requests.ts';
import type { RequestAct } from '../schema/vocabulary.ts';

/** Which letter an act sends; the others send none. */
export const LETTER_OF: Partial<Readonly<Record<RequestAct, Letter>>> = {
  confirm: 'receipt',
  'ask-completion': 'completion',
  consult: 'consultation',
  extend: 'extension',
  'ask-reasons': 'reasons',
  delay: 'extension',
  fee: 'fee',
  issue: 'answer',
};

/** A letter as it was sent. Who it is to stands in it as `{applicant}` and is filled in for who may know. */
export interface SentLetter {
  readonly title: string;
  readonly number: string;
  readonly paragraphs: readonly string[];
  readonly signed: string;
  readonly date: string;
}

const APPLICANT = '{applicant}';

/** Throws for a value that is asked for and nobody gives; leaves out a paragraph whose values are all empty. */
export function fillLetter(
  template: LetterTemplate,
  values: Readonly<Record<string, string>>,
): readonly string[] {
  return template.paragraphs.flatMap((paragraph) => {
    const asked = [...paragraph.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    const filled = paragraph.replace(/\{(\w+)\}/g, (token, name: string) => {
      if (token === APPLICANT) return token;
      const value = values[name];
      if (value === undefined) throw new Error(`letter “${template.title}” asks for ${name}`);
      return value;
    });
    const empty = asked.length > 0 && asked.every((name) => name !== 'applicant' && values[name] === '');
    return empty ? [] : [filled];
  });
}

/** What the detail of an act keeps of its letter; null where it sent none. */
export function letterIn(detail: JsonValue): SentLetter | null {
  const kept = isJsonObject(detail) ? detail.letter : undefined;
  if (!isJsonObject(kept)) return null;
  const { paragraphs } = kept;
  return {
    title: textIn(kept, 'title'),
    number: textIn(kept, 'number'),
    paragraphs: Array.isArray(paragraphs) ? paragraphs.map(String) : [],
    signed: textIn(kept, 'signed'),
    date: textIn(kept, 'date'),
  };
}

export const addressed = (letter: SentLetter, name: string): SentLetter => ({
  ...letter,
  paragraphs: letter.paragraphs.map((paragraph) => paragraph.replaceAll(APPLICANT, name)),
});

/** The letter as a document that an office prints, signs and files. */
export const letterDocx = (letter: SentLetter): Uint8Array =>
  docxOf([
    { kind: 'title', text: letter.title },
    { kind: 'paragraph', text: letter.number },
    ...letter.paragraphs.map((text): DocxPart => ({ kind: 'paragraph', text })),
    { kind: 'paragraph', text: '' },
    { kind: 'paragraph', text: letter.signed },
    { kind: 'paragraph', text: letter.date },
  ]);
