import type { Catalogue } from './catalogue.ts';
import type { ItemDeclaration } from './item.ts';

/**
 * What of the platform rests on a basis: an item, a dated rule, a rule for records, a kind of dossier, a gate or
 * condition of one.
 */
export interface LawUse {
  readonly kind: 'item' | 'timing' | 'rule' | 'check' | 'dossier' | 'gate';
  /** The item's code, the rule's, or the kind of dossier. */
  readonly code: string;
  readonly title: string;
  readonly bases: readonly string[];
}

/**
 * Every basis that the catalogue and the items given (as the office keeps them) name. What a deadline of a dossier
 * rests on stands with its gates.
 */
export function lawUses(catalogue: Catalogue, items: readonly ItemDeclaration[]): readonly LawUse[] {
  const ofItems = items.flatMap(({ code, title, basis, timingBasis }): readonly LawUse[] => [
    { kind: 'item', code, title, bases: basis },
    { kind: 'timing', code, title, bases: [timingBasis] },
  ]);
  const ofRules = catalogue.lawRules.map(
    (rule): LawUse => ({
      kind: 'rule',
      code: rule.code,
      title: rule.title,
      bases: [rule.basis],
    }),
  );
  const ofChecks = Object.entries(catalogue.recordRules).map(
    ([code, { title, basis }]): LawUse => ({ kind: 'check', code, title, bases: [basis] }),
  );
  const ofKinds = catalogue.dossierKinds.flatMap(({ key, title, basis, stages }): readonly LawUse[] => [
    { kind: 'dossier', code: key, title, bases: [basis] },
    ...stages.flatMap((stage) =>
      [...stage.gates, ...(stage.conditions ?? [])].map(
        (gate): LawUse => ({
          kind: 'gate',
          code: key,
          title: `${title}：${gate.title}`,
          bases: [gate.basis],
        }),
      ),
    ),
  ]);
  const ofLists = catalogue.registers.flatMap(({ key, title, register }): readonly LawUse[] => {
    const bases = [...new Set(register.displayBounds.map(({ basis }) => basis))];
    return bases.length === 0 ? [] : [{ kind: 'check', code: key, title: `${title}：公示期`, bases }];
  });
  return [...ofItems, ...ofRules, ...ofChecks, ...ofKinds, ...ofLists];
}
