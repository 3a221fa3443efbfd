import { type Aspect, recordPart } from '../publication/shape-handler.ts';
import { oweTerms } from '../registers/line-terms.ts';

/** 整改期限: each line of the list in force is owed until its own day, and met by the edition that says it is done. */
export const lineTermsAspect: Aspect = (type) => {
  if (type.shape !== 'register' || type.register.terms === undefined) return null;
  const { terms } = type.register;
  return recordPart({
    prepare: async () => ({ refusals: [], plan: terms }),
    commit: (tx, plan, edition) => oweTerms(tx, plan, edition),
  });
};
