import type { Tx } from '../database/database.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import type { TypeDeclaration } from '../schema/declaration.ts';

export interface Reference {
  readonly field: string;
  readonly target: string;
}

/** Every disclosure that the record names. */
export const referencesIn = (type: TypeDeclaration, content: JsonObject): readonly Reference[] =>
  Object.entries(type.fields).flatMap(([field, declaration]) => {
    const value = content[field];
    if (declaration.kind !== 'disclosures' || !Array.isArray(value)) return [];
    const targets = new Set(value.filter((target): target is string => typeof target === 'string'));
    return [...targets].map((target) => ({ field, target }));
  });

/** A reference to something that is not public, or that does not exist, is refused. */
export async function referenceRefusals(
  tx: Tx,
  type: TypeDeclaration,
  content: JsonObject,
): Promise<readonly Refusal[]> {
  const references = referencesIn(type, content);
  if (references.length === 0) return [];
  const targets = [...new Set(references.map((reference) => reference.target))];
  const rows = await tx
    .selectFrom('disclosure')
    .select('id')
    .where('id', 'in', targets)
    .where('audience', '=', 'public')
    .execute();
  const known = new Set(rows.map((row) => row.id));
  return references
    .filter((reference) => !known.has(reference.target))
    .map((reference) =>
      problem(
        'not-found',
        { what: `编号为“${reference.target}”的公开信息` },
        { path: `/content/${reference.field}` },
      ),
    );
}

/** Replaces what the disclosure refers to by what its new edition says. */
export async function replaceReferences(
  tx: Tx,
  disclosureId: string,
  type: TypeDeclaration,
  content: JsonObject,
): Promise<void> {
  await tx.deleteFrom('disclosure_reference').where('disclosure_id', '=', disclosureId).execute();
  const references = referencesIn(type, content).filter((reference) => reference.target !== disclosureId);
  if (references.length === 0) return;
  await tx
    .insertInto('disclosure_reference')
    .values(
      references.map(({ field, target }) => ({ disclosure_id: disclosureId, field, target_id: target })),
    )
    .execute();
}
