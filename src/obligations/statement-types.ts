import type { Catalogue } from '../schema/catalogue.ts';
import type { DocumentType, StatementAspect } from '../schema/document.ts';

/** The types by which a body says 不涉及 or 零报告. */
export const statementTypes = (
  catalogue: Catalogue,
): readonly (DocumentType & { readonly statement: StatementAspect })[] =>
  catalogue.currentTypes.flatMap((type) =>
    type.shape === 'document' && type.statement !== undefined ? [{ ...type, statement: type.statement }] : [],
  );
