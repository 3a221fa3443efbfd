import { citedTogether } from '../../../src/kernel/citation.ts';
import type { FixedField, StageDeclaration } from '../../../src/schema/dossier-kind.ts';
import type { DecisionProfile } from './law.ts';

/** What a correction leaves as it was, and why. */
export const fixed = (
  profile: DecisionProfile,
  fields: readonly FixedField[],
): NonNullable<StageDeclaration['fixed']> => ({
  fields,
  basis: citedTogether(profile.articles.legality, profile.articles.publication),
  advice: '后面的环节以它为前提。内容确需改变的，重新履行相应程序，另行公开新的信息。',
});
/** As soon as a record of a later phase stands. */
export const once = (...fields: readonly string[]): readonly FixedField[] =>
  fields.map((field) => ({ field, from: 'later-phase' }));
/** From its publication on. */
export const never = (...fields: readonly string[]): readonly FixedField[] =>
  fields.map((field) => ({ field, from: 'publication' }));
