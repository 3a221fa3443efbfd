import type { Tx } from '../database/database.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import type { Catalogue } from '../schema/catalogue.ts';
import type { ReviewStep, TypeDeclaration } from '../schema/declaration.ts';
import { withheldRows } from '../schema/withheld-field.ts';

/**
 * The approvals of a round: those of the item, 保密审查 for whatever is not made public, by another person than the
 * reviewer (条例第十七条), and 合法性审查 for a document that says that it is a 规范性文件 (国办发〔2018〕37号).
 */
export function stepsOf(
  item: { readonly review: readonly ReviewStep[] },
  type: TypeDeclaration,
  content: JsonObject,
  { withholds }: { readonly withholds: boolean },
): readonly ReviewStep[] {
  const normative =
    type.shape === 'document' && type.announces !== undefined ? type.announces.normative : null;
  const added: readonly ReviewStep[] = [
    ...(withholds ? (['secrecy'] as const) : []),
    ...(normative !== null && content[normative] === true ? (['legal'] as const) : []),
    ...(type.shape === 'dossier' &&
    type.judged !== undefined &&
    content[type.judged.field] === type.judged.value
      ? [type.judged.step]
      : []),
  ];
  return [...item.review, ...added.filter((step) => !item.review.includes(step))];
}

/** The record says itself what it does not tell (不予公开的内容). */
export function declaresWithheld(catalogue: Catalogue, type: TypeDeclaration, content: JsonObject): boolean {
  return withheldRows(catalogue, type).some(({ field }) => {
    const rows = content[field];
    return Array.isArray(rows) && rows.length > 0;
  });
}

/**
 * The body whose legal office reviews: a government's is its own; another body's is its own where somebody holds that
 * post, otherwise that of the government it belongs to.
 */
export async function legalBodyOf(tx: Tx, bodyCode: string): Promise<string> {
  const body = await tx
    .selectFrom('public_body')
    .select(['kind', 'parent_code'])
    .where('code', '=', bodyCode)
    .executeTakeFirst();
  if (body === undefined || body.kind === 'government' || body.parent_code === null) return bodyCode;
  const own = await tx
    .selectFrom('account_grant')
    .innerJoin('account', 'account.id', 'account_grant.account_id')
    .select('account.id')
    .where('account_grant.role', '=', 'legal')
    .where('account_grant.body_code', '=', bodyCode)
    .where('account.disabled_at', 'is', null)
    .executeTakeFirst();
  return own === undefined ? body.parent_code : bodyCode;
}
