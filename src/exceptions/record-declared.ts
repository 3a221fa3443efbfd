import type { Tx } from '../database/database.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import { addMonths, type CivilDate, parseCivilDate } from '../kernel/civil-date.ts';
import { newId } from '../kernel/ids.ts';
import { isJsonObject } from '../kernel/json-object.ts';
import type { Catalogue } from '../schema/catalogue.ts';
import type { FieldDeclaration, TypeDeclaration } from '../schema/declaration.ts';
import { withheldRows } from '../schema/withheld-field.ts';
import { LONGEST_MONTHS } from './rules-exception.ts';

/** What a record says itself that it does not tell. */
interface Declared {
  readonly place: string;
  readonly ground: string;
  readonly reason: string;
}

const titleOf = (field: FieldDeclaration | undefined, value: string): string =>
  field?.kind === 'code' ? (field.options.find((option) => option.value === value)?.title ?? value) : value;

/** The rows of a record that name something withheld, as the list of exceptions tells them. */
export const declaredIn = (
  catalogue: Catalogue,
  type: TypeDeclaration,
  content: JsonObject,
): readonly Declared[] =>
  withheldRows(catalogue, type).flatMap(({ field, names, reason }) => {
    const rows = content[field];
    const columns = type.fields[field];
    if (!Array.isArray(rows) || columns?.kind !== 'rows') return [];
    return rows.filter(isJsonObject).map((row) => ({
      place: titleOf(columns.columns[names], String(row[names] ?? '')),
      ground: String(row.ground ?? ''),
      reason: String(row[reason] ?? '') || '见该条信息',
    }));
  });

/**
 * Puts on the list of exceptions what a record declares as withheld, as part of its publication: what an earlier
 * edition has declared stays as it is, what this one no longer declares ends.
 */
export async function recordDeclared(
  tx: Tx,
  catalogue: Catalogue,
  edition: {
    readonly type: TypeDeclaration;
    readonly content: JsonObject;
    readonly item: { readonly code: string; readonly area: string };
    readonly bodyCode: string;
    readonly disclosureId: string;
    readonly draftId: string;
    readonly today: CivilDate;
    readonly at: Date;
    readonly submittedBy: { readonly id: string; readonly name: string };
  },
): Promise<void> {
  const { at, today, submittedBy, content } = edition;
  const declared = declaredIn(catalogue, edition.type, content);
  const before = await tx
    .selectFrom('exception as x')
    .innerJoin('exception_in_force as f', 'f.exception_id', 'x.id')
    .leftJoin('exception_end as e', 'e.exception_id', 'x.id')
    .select(['x.id', 'x.place'])
    .where('x.scope', '=', 'stage')
    .where('f.disclosure_id', '=', edition.disclosureId)
    .where('e.exception_id', 'is', null)
    .execute();
  const gone = before.filter(({ place }) => !declared.some((each) => each.place === place));
  const come = declared.filter(({ place }) => !before.some((each) => each.place === place));
  if (gone.length > 0)
    await tx
      .insertInto('exception_end')
      .values(
        gone.map(({ id }) => ({
          exception_id: id,
          kind: 'ended',
          ended_by: submittedBy.id,
          ended_by_name: submittedBy.name,
          ended_at: at,
          reason: '新版不再列为不予公开',
        })),
      )
      .execute();
  const latest = addMonths(today, LONGEST_MONTHS);
  const said = parseCivilDate(typeof content.reviewOn === 'string' ? content.reviewOn : '');
  const reviewOn = said !== null && said > today && said < latest ? said : latest;
  for (const { place, ground, reason } of come) {
    const basis = catalogue.exceptionGround(ground, today)?.basis;
    if (basis === undefined) continue;
    await tx
      .insertInto('exception')
      .values({
        id: newId(at),
        scope: 'stage',
        item_code: edition.item.code,
        area_code: edition.item.area,
        body_code: edition.bodyCode,
        draft_id: edition.draftId,
        place,
        ground,
        basis,
        reason,
        review_on: reviewOn,
        proposed_by: submittedBy.id,
        proposed_by_name: submittedBy.name,
        proposed_at: at,
      })
      .execute();
  }
}
