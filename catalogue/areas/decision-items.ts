import type { AreaDeclaration, ItemDeclaration } from '../../src/schema/declaration.ts';
import { EVERY_GOVERNMENT, item, TWENTY_WORKING_DAYS } from './define.ts';

export const DECISION_REGULATION = '重大行政决策程序暂行条例（国务院令第713号）';
export const DECISION_MANDATE = '湘办发〔2016〕41号';

/** 县级以上人民政府; departments and townships go by the regulation as well (条例第四十二条). */
const DECIDING_GOVERNMENTS = [{ bodies: ['province'] }, ...EVERY_GOVERNMENT] as const;

type Given = Pick<ItemDeclaration, 'code' | 'title' | 'group' | 'type' | 'elements' | 'clauses'> & {
  /** Of the regulation: `第十五条`; empty where it asks for nothing of the kind. */
  readonly article: string;
  /** Of the mandate: `（三）`. */
  readonly opinion: string;
};

/** An item of a major decision: every government owes it, promptly, by the regulation and the mandate. */
export const decisionItem = (
  area: AreaDeclaration,
  { article, opinion: mandateArticle, ...given }: Given,
  own: Partial<ItemDeclaration> = {},
): ItemDeclaration => ({
  ...item(area, {
    ...given,
    basis: [
      ...(article === '' ? [] : [`${DECISION_REGULATION}${article}`]),
      `${DECISION_MANDATE}第${mandateArticle}条`,
    ],
    responsible: DECIDING_GOVERNMENTS,
    ...TWENTY_WORKING_DAYS,
  }),
  ...own,
});
