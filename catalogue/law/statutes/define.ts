import { type Cited, cited } from '../../../src/kernel/citation.ts';
import type { Statute, StatuteText } from '../../../src/schema/statute.ts';
import { printReference } from '../../../src/schema/statute-book.ts';

type PlacesOf<T> = T extends StatuteText ? Extract<keyof T['says'], string> : never;
type LabelsOf<T> = T extends StatuteText ? T['versions'][number]['label'] : never;
/** The text that has a version of that label. */
type TextWith<T, L extends string> = T extends StatuteText
  ? L extends T['versions'][number]['label']
    ? T
    : never
  : never;

/** A statute from which citations are made: a place that its data does not have does not compile. */
export interface Citable<S extends Statute> {
  readonly statute: S;
  /** The statute as a whole. */
  readonly whole: Cited;
  /** Places of the newest text that has them all. */
  readonly at: (...places: readonly PlacesOf<S['texts'][number]>[]) => Cited;
  /** Places as a sentence names them: `《安全生产法》第八十六条`. */
  readonly named: (...places: readonly PlacesOf<S['texts'][number]>[]) => string;
  /** Places of the text that has this version. */
  readonly in: <const L extends LabelsOf<S['texts'][number]>>(
    label: L,
  ) => {
    readonly whole: Cited;
    readonly at: (...places: readonly PlacesOf<TextWith<S['texts'][number], L>>[]) => Cited;
  };
}

const has = (text: StatuteText, places: readonly string[]): boolean =>
  places.every((place) => Object.hasOwn(text.says, place));

export function statute<const S extends Statute>(declared: S): Citable<S> {
  const texts: readonly StatuteText[] = declared.texts;
  const print = (text: StatuteText | undefined, places: readonly string[]): Cited => {
    const version = text?.versions.at(-1);
    if (version === undefined) throw new Error(`${declared.name} has no text with ${places.join('、')}`);
    return cited(printReference(declared, version, places));
  };
  return {
    statute: declared,
    whole: print(texts.at(-1), []),
    at: (...places) =>
      print(
        texts.findLast((text) => has(text, places)),
        places,
      ),
    named: (...places) => `《${declared.name}》${places.join('、')}`,
    in: (label) => {
      const text = texts.find((each) => each.versions.some((version) => version.label === label));
      return { whole: print(text, []), at: (...places) => print(text, places) };
    },
  };
}

/** A document that is cited as a whole, by its number and title; nobody compared it with the original. */
export const document = <const C extends string>(
  code: C,
  issuer: string,
  title: string,
  number: string,
  from: string,
  more: Partial<Pick<Statute, 'kind' | 'name' | 'also'>> = {},
) =>
  statute({
    code,
    name: title,
    full: title.startsWith('关于') ? `${issuer}${title}` : title,
    kind: 'document',
    issuer,
    texts: [{ versions: [{ label: number, from }], source: 'memory', doubt: '文件全文未读', says: {} }],
    ...more,
  });
