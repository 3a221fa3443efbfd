import type { ItemDeclaration } from './item.ts';
import type { StatuteBook } from './statute-book.ts';

/** What people may do where something is owed and not public, in a sentence that follows “没有按时公开的，您可以”. */
export interface Remedy {
  readonly sentence: string;
  readonly bases: readonly string[];
}

/** By who owes it: 行政机关; 公共企事业单位, whose items rest on an article of their own; 村民委员会. */
export interface Remedies {
  readonly authority: Remedy;
  readonly village: Remedy;
  readonly institution: Remedy;
  /** Items that rest on this place are owed by institutions. */
  readonly institutionsAt: { readonly statute: string; readonly place: string };
}

/** The remedies that an item leaves to people, each once. */
export function remediesOf(
  item: Pick<ItemDeclaration, 'basis' | 'responsible'>,
  remedies: Remedies,
  law: StatuteBook,
): readonly Remedy[] {
  const { statute, place } = remedies.institutionsAt;
  const ofInstitutions = item.basis
    .flatMap((basis) => law.parse(basis))
    .some(
      (part) =>
        part.kind === 'reference' &&
        part.reference.statute.code === statute &&
        part.reference.places.includes(place),
    );
  const ofVillages = item.responsible.some((each) => 'set' in each && each.set === 'villages');
  const onlyVillages = ofVillages && item.responsible.length === 1;
  return [
    ...(onlyVillages ? [] : [ofInstitutions ? remedies.institution : remedies.authority]),
    ...(ofVillages ? [remedies.village] : []),
  ];
}
