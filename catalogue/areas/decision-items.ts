import type { Cited } from '../../src/kernel/citation.ts';
import type { AreaDeclaration, ItemDeclaration } from '../../src/schema/declaration.ts';
import { EVERY_GOVERNMENT, item, TWENTY_WORKING_DAYS } from './define.ts';

/** 县级以上人民政府; departments and townships go by the regulation as well (条例第四十二条). */
const DECIDING_GOVERNMENTS = [{ bodies: ['province'] }, ...EVERY_GOVERNMENT] as const;

type Given = Pick<ItemDeclaration, 'code' | 'title' | 'group' | 'type' | 'elements' | 'clauses'> & {
  /** Of the regulation, where it asks for it, and of the mandate. */
  readonly basis: readonly Cited[];
};

/** An item of a major decision: every government owes it, promptly, by the regulation and the mandate. */
export const decisionItem = (
  area: AreaDeclaration,
  given: Given,
  own: Partial<ItemDeclaration> = {},
): ItemDeclaration => ({
  ...item(area, { ...given, responsible: DECIDING_GOVERNMENTS, ...TWENTY_WORKING_DAYS }),
  ...own,
});
