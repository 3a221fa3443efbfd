import type { LawEntryFields, StatuteSummary } from '../../../src/api/contract.ts';
import { STATUTE_KINDS } from '../../../src/schema/vocabulary.ts';

/** An entry as it is typed: places and moves are lines of a text. */
export interface TypedEntry extends Omit<LawEntryFields, 'places' | 'moves'> {
  /** `第三十五条 村民委员会实行村务公开制度。` on each line; the sentence may be missing. */
  readonly places: string;
  /** `《…》第三十条 → 第三十五条` on each line. */
  readonly moves: string;
}

export const BLANK_ENTRY: TypedEntry = {
  code: '',
  name: '',
  full: '',
  kind: 'law',
  issuer: '',
  label: '',
  from: '',
  places: '',
  moves: '',
  repeals: [],
  reason: '',
};

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** As the server takes it. A line without an arrow is a move to nowhere, and is refused there. */
export const entryOf = (typed: TypedEntry): LawEntryFields => ({
  ...typed,
  places: linesOf(typed.places).map((line) => {
    const [place = '', ...sentence] = line.split(/[\s　]+/u);
    return { place, sentence: sentence.join('') };
  }),
  moves: linesOf(typed.moves).map((line) => {
    const [from = '', to = ''] = line.split(/→|->/u).map((part) => part.trim());
    return { from, to };
  }),
});

/** The places of the newest text that are cited, each waiting for where it goes. */
export const movesToFill = (statute: StatuteSummary): string =>
  (statute.texts.findLast((text) => text.places.length > 0)?.places ?? [])
    .map(({ printed }) => `${printed} → `)
    .join('\n');

/** A further version of a statute that is on record. */
export const furtherVersion = (statute: StatuteSummary): TypedEntry => ({
  ...BLANK_ENTRY,
  code: statute.code,
  name: statute.name,
  full: statute.full,
  kind: STATUTE_KINDS.find((kind) => kind === statute.kind) ?? 'law',
  issuer: statute.issuer,
  moves: movesToFill(statute),
});
