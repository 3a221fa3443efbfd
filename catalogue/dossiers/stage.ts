import type { StageDeclaration } from '../../src/schema/dossier-kind.ts';

/**
 * A stage with one type of record and nothing special but what is given: it may come repeatedly and later stages need
 * not wait for it.
 */
export const stage = (
  given: Pick<StageDeclaration, 'key' | 'title' | 'demand' | 'audience'> &
    Partial<StageDeclaration> & { readonly type: string },
): StageDeclaration => {
  const { type, ...rest } = given;
  return {
    types: [{ type, withholdable: {} }],
    opens: false,
    repeatable: true,
    required: () => false,
    closes: () => false,
    gates: [],
    deadlines: [],
    ...rest,
  };
};
