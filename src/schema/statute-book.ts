import { isCited, OWN_RULE } from '../kernel/citation.ts';
import type { Refusal } from '../kernel/problems.ts';
import { PLACE } from './places.ts';
import type { Statute, StatuteMove, StatuteReading, StatuteText, StatuteVersion } from './statute.ts';
import { isWithoutVersion } from './vocabulary.ts';

/** A text of a statute with the days on which it is in force. */
export interface LawText {
  readonly statute: Statute;
  readonly text: StatuteText;
  readonly from: string;
  /** The first day on which it no longer held; null = in force. */
  readonly until: string | null;
}

/** What a basis refers to; no places: the statute as a whole. */
export interface Reference extends LawText {
  readonly version: StatuteVersion;
  readonly places: readonly string[];
}

/** A part of a basis: a reference, or words that name no statute of the book. */
export type BasisPart =
  | {
      readonly kind: 'reference';
      readonly reference: Reference;
      readonly printed: string;
      /** Of its places those that nobody has compared with an official text. */
      readonly unchecked: readonly string[];
    }
  | { readonly kind: 'words'; readonly printed: string; readonly own: boolean };

const BRACKETED = new RegExp(
  `^《((?:[^《》]|《[^《》]*》)+)》(?:（([^（）]+)）)?((?:${PLACE}(?:、${PLACE})*)?)`,
  'u',
);
const REST = new RegExp(`^(?:（([^（）]+)）)?((?:${PLACE}(?:、${PLACE})*)?)`, 'u');
const SEPARATORS = /^[、；;\s]+|[、；;\s]+$/gu;

const placesIn = (text: string): readonly string[] => (text === '' ? [] : text.split('、'));

/** `《中华人民共和国政府信息公开条例》（国务院令第711号）第二十条第一项` */
export const printReference = (
  statute: Pick<Statute, 'full'>,
  version: StatuteVersion,
  places: readonly string[],
): string => `《${statute.full}》${version.label === '' ? '' : `（${version.label}）`}${places.join('、')}`;

const holds = (from: string, until: string | null, day: string): boolean =>
  from <= day && (until === null || day < until);

const keyOf = (law: LawText, place: string): string => `${law.statute.code} ${law.from} ${place}`;

interface Placed {
  readonly law: LawText;
  readonly place: string;
}

/**
 * The statutes that an installation knows: those of the catalogue, and what its office has entered since. A basis stays
 * the text that people typed; what it refers to, and under which number on a day, is answered here.
 */
export class StatuteBook {
  readonly statutes: readonly Statute[];
  readonly readings: readonly StatuteReading[];
  readonly #texts: readonly LawText[];
  readonly #byName: ReadonlyMap<string, Statute>;
  /** The longest first, so that 行政许可法实施办法 is not read as 行政许可法. */
  readonly #names: readonly string[];
  readonly #later = new Map<string, Placed[]>();
  readonly #earlier = new Map<string, Placed[]>();

  constructor(
    statutes: readonly Statute[],
    moves: readonly StatuteMove[] = [],
    readings: readonly StatuteReading[] = [],
  ) {
    this.statutes = statutes;
    this.readings = readings;
    this.#texts = statutes.flatMap((statute) =>
      statute.texts.map((text, index) => ({
        statute,
        text,
        from: text.versions[0].from,
        until: statute.texts[index + 1]?.versions[0].from ?? statute.ended?.on ?? null,
      })),
    );
    this.#byName = new Map(
      statutes.flatMap((statute) =>
        [statute.name, statute.full, ...(statute.also ?? []), ...numbersOf(statute)].map(
          (name) => [name, statute] as const,
        ),
      ),
    );
    this.#names = [...this.#byName.keys()].sort((one, other) => other.length - one.length);
    for (const law of this.#texts)
      for (const [place, to] of Object.entries(law.text.becomes ?? {}))
        this.#link({ law, place }, this.#target(law, to));
    for (const move of moves) this.#move(move);
  }

  find(code: string): Statute | null {
    return this.statutes.find((statute) => statute.code === code) ?? null;
  }

  textsOf(statute: Statute): readonly LawText[] {
    return this.#texts.filter((law) => law.statute === statute);
  }

  /** What a basis consists of, as it stands. */
  parse(basis: string): readonly BasisPart[] {
    const own = basis.indexOf(OWN_RULE);
    const parts: BasisPart[] = [];
    let words = '';
    let rest = own < 0 ? basis : basis.slice(0, own);
    const flush = () => {
      const printed = words.replace(SEPARATORS, '');
      if (printed !== '') parts.push({ kind: 'words', printed, own: false });
      words = '';
    };
    while (rest !== '') {
      const { reference, length } = this.#referenceAt(rest);
      if (reference === null) words += rest.slice(0, length);
      else {
        flush();
        const printed = printReference(reference.statute, reference.version, reference.places);
        parts.push({ kind: 'reference', reference, printed, unchecked: this.#uncheckedOf(reference) });
      }
      rest = rest.slice(length);
    }
    flush();
    return own < 0 ? parts : [...parts, { kind: 'words', printed: basis.slice(own), own: true }];
  }

  /**
   * The parts of several bases that were law on a day, each once and under the version of that day; words stay as they
   * are.
   */
  on(bases: readonly string[], day: string): readonly BasisPart[] {
    const parts = bases.flatMap((basis) =>
      this.parse(basis).flatMap((part): readonly BasisPart[] =>
        part.kind === 'words' ? [part] : this.#partsOn(part.reference, day),
      ),
    );
    const cited = new Set(
      parts.flatMap((part) =>
        part.kind === 'reference' && part.reference.places.length > 0 ? [part.reference.statute.code] : [],
      ),
    );
    return [...new Map(parts.map((part) => [part.printed, part])).values()].filter(
      (part) =>
        part.kind === 'words' || part.reference.places.length > 0 || !cited.has(part.reference.statute.code),
    );
  }

  /** The same as one text; empty when nothing of it was law on that day. */
  printOn(basis: string, day: string): string {
    return this.on([basis], day)
      .map((part, index) =>
        index > 0 && !part.printed.startsWith('，') ? `、${part.printed}` : part.printed,
      )
      .join('');
  }

  /** The reasons by what was law on that day; what names no law stays as it is. */
  refusalsOn(refusals: readonly Refusal[], day: string): readonly Refusal[] {
    return refusals.map((refusal) => {
      const basis = refusal.basis === undefined ? '' : this.printOn(refusal.basis, day);
      return isCited(basis) ? { ...refusal, basis } : refusal;
    });
  }

  /** The same for what code cites by the name of the law alone; what names its version has been printed before. */
  nameVersions(refusals: readonly Refusal[], day: string): readonly Refusal[] {
    return refusals.flatMap((refusal) =>
      isWithoutVersion(refusal.basis ?? '') ? this.refusalsOn([refusal], day) : [refusal],
    );
  }

  /** Where a place went afterwards. */
  laterOf(law: LawText, place: string): readonly Placed[] {
    return this.#later.get(keyOf(law, place)) ?? [];
  }

  earlierOf(law: LawText, place: string): readonly Placed[] {
    return this.#earlier.get(keyOf(law, place)) ?? [];
  }

  /** The reading that confirms a place, the newest that was entered. */
  readingOf(law: LawText, place: string): StatuteReading | null {
    return (
      this.readings.findLast(
        (each) =>
          each.statute === law.statute.code &&
          each.place === place &&
          law.text.versions.some((version) => version.label === each.label),
      ) ?? null
    );
  }

  /** Whether the sentence was compared with the official text, by the project or by a lawyer. */
  isChecked(law: LawText, place: string): boolean {
    const reading = this.readingOf(law, place);
    return reading === null
      ? law.text.source === 'text' && (law.text.says[place] ?? '') !== ''
      : reading.confirmed;
  }

  /**
   * What stands at the beginning of a text, and how much of it that is; null for a name, a version or a place that the
   * book does not know.
   */
  #referenceAt(rest: string): { readonly reference: Reference | null; readonly length: number } {
    const bracketed = BRACKETED.exec(rest);
    if (bracketed) {
      const [whole, name = '', label, places = ''] = bracketed;
      return { reference: this.#reference(name, label, placesIn(places)), length: whole.length };
    }
    const name = this.#names.find((each) => rest.startsWith(each));
    if (name === undefined) return { reference: null, length: 1 };
    const [after = '', label, places = ''] = REST.exec(rest.slice(name.length)) ?? [];
    return { reference: this.#reference(name, label, placesIn(places)), length: name.length + after.length };
  }

  #reference(name: string, label: string | undefined, places: readonly string[]): Reference | null {
    const statute = this.#byName.get(name);
    if (statute === undefined) return null;
    const known = this.textsOf(statute).filter(
      ({ text }) =>
        (label === undefined || text.versions.some((version) => version.label === label)) &&
        places.every((place) => Object.hasOwn(text.says, place)),
    );
    const law = known.at(-1);
    const version =
      law?.text.versions.findLast((each) => label === undefined || each.label === label) ?? null;
    return law === undefined || version === null ? null : { ...law, version, places };
  }

  #partsOn(reference: Reference, day: string): readonly BasisPart[] {
    if (reference.places.length === 0) {
      const law = this.textsOf(reference.statute).find(({ from, until }) => holds(from, until, day));
      return law === undefined ? [] : [this.#partOf(law, day, [])];
    }
    const placed = reference.places.flatMap((place) => this.#placedOn({ law: reference, place }, day));
    const byText = Map.groupBy(placed, ({ law }) => `${law.statute.code} ${law.from}`);
    return [...byText.values()].flatMap((same) => {
      const [first] = same;
      return first === undefined
        ? []
        : [this.#partOf(first.law, day, [...new Set(same.map(({ place }) => place))])];
    });
  }

  #uncheckedOf(reference: Reference): readonly string[] {
    return reference.places.filter((place) => !this.isChecked(reference, place));
  }

  #partOf(law: LawText, day: string, places: readonly string[]): BasisPart {
    const version = law.text.versions.findLast((each) => each.from <= day) ?? law.text.versions[0];
    const reference = { ...law, version, places };
    return {
      kind: 'reference',
      reference,
      printed: printReference(law.statute, version, places),
      unchecked: this.#uncheckedOf(reference),
    };
  }

  #placedOn(start: Placed, day: string, seen: ReadonlySet<string> = new Set()): readonly Placed[] {
    const { law, place } = start;
    if (holds(law.from, law.until, day)) return [start];
    const key = keyOf(law, place);
    if (seen.has(key)) return [];
    const next = day < law.from ? this.earlierOf(law, place) : this.laterOf(law, place);
    return next.flatMap((each) => this.#placedOn(each, day, new Set([...seen, key])));
  }

  #link(from: Placed, to: readonly Placed[]): void {
    for (const target of to) {
      const later = keyOf(from.law, from.place);
      const earlier = keyOf(target.law, target.place);
      this.#later.set(later, [...(this.#later.get(later) ?? []), target]);
      this.#earlier.set(earlier, [...(this.#earlier.get(earlier) ?? []), from]);
    }
  }

  #target(law: LawText, to: string): readonly Placed[] {
    if (to.startsWith('《')) return this.#placedOf(to);
    const next = this.#texts[this.#texts.indexOf(law) + 1];
    if (next?.statute !== law.statute || !Object.hasOwn(next.text.says, to))
      throw new Error(`${law.statute.name} has no later text with ${to}`);
    return [{ law: next, place: to }];
  }

  #placedOf(basis: string): readonly Placed[] {
    return this.parse(basis).flatMap((part) =>
      part.kind === 'words'
        ? []
        : part.reference.places.map((place) => ({ law: this.#same(part.reference), place })),
    );
  }

  #same(reference: Reference): LawText {
    return this.#texts.find(({ text }) => text === reference.text) ?? reference;
  }

  #move({ from, to }: StatuteMove): void {
    const targets = this.#placedOf(to);
    for (const start of this.#placedOf(from)) this.#link(start, targets);
  }
}

/** The number of a document names it, too: 湘办发〔2016〕41号. */
const numbersOf = (statute: Statute): readonly string[] =>
  statute.texts.flatMap(({ versions }) =>
    versions.flatMap(({ label }) => (/〔\d{4}〕|^国务院令/u.test(label) ? [label] : [])),
  );
