import type { Catalogue } from './catalogue.ts';
import type { TypeDeclaration } from './type.ts';

/** Rows in which a record says itself what is not told: the column that names it, and the one that says why. */
export interface WithheldRows {
  readonly field: string;
  readonly names: string;
  readonly reason: string;
}

/** The rows of 不予公开的内容, and of a decision that steps are not made public, where the type has them. */
export function withheldRows(catalogue: Catalogue, type: TypeDeclaration): readonly WithheldRows[] {
  if (type.shape !== 'dossier') return [];
  const key = catalogue.kindKeyOfType(type.key);
  return catalogue.currentKinds
    .filter((kind) => kind.key === key)
    .flatMap(({ fields, exceptions }) => [
      { field: fields.withheld, names: 'field', reason: 'explanation' },
      ...(exceptions === undefined
        ? []
        : [{ field: exceptions.rows, names: exceptions.column, reason: 'legalBasis' }]),
    ])
    .filter(({ field }) => type.fields[field]?.kind === 'rows');
}
