import type { Tx } from '../database/database.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import { isJsonObject } from '../kernel/json-object.ts';
import type { TypeDeclaration } from '../schema/declaration.ts';

/**
 * 索引号, given at first publication and never again: `统一社会信用代码/年-五位流水号`; a body without a credit code uses its division
 * code and short code. The counter row is locked, so numbers have no gaps.
 */
export async function takeIndexNumber(tx: Tx, bodyCode: string, today: CivilDate): Promise<string> {
  const year = Number(today.slice(0, 4));
  const body = await tx
    .selectFrom('public_body')
    .select(['uscc', 'division_code'])
    .where('code', '=', bodyCode)
    .executeTakeFirstOrThrow();
  const counter = await tx
    .insertInto('index_number_counter')
    .values({ body_code: bodyCode, year, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['body_code', 'year'])
        .doUpdateSet((eb) => ({ last: eb('index_number_counter.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  const prefix = body.uscc ?? `${body.division_code ?? '430000'}-${bodyCode.toUpperCase()}`;
  return `${prefix}/${year}-${String(counter.last).padStart(5, '0')}`;
}

/** From now on these files are served to everybody who may read the edition. */
export async function insertEditionFiles(
  tx: Tx,
  editionId: string,
  files: readonly { readonly sha256: string; readonly name: string }[],
): Promise<void> {
  if (files.length === 0) return;
  await tx
    .insertInto('edition_file')
    .values(
      files.map((file, ordinal) => ({
        edition_id: editionId,
        ordinal,
        sha256: file.sha256,
        name: file.name,
      })),
    )
    .execute();
}

/** Rows of every field that is a division of labour, so that a body's and an area's page can ask for theirs. */
export async function insertDivisionOfLabour(
  tx: Tx,
  editionId: string,
  type: TypeDeclaration,
  content: JsonObject,
): Promise<void> {
  const rows = Object.entries(type.fields).flatMap(([name, field]) => {
    const value = content[name];
    return field.kind === 'division-of-labour' && Array.isArray(value) ? value.filter(isJsonObject) : [];
  });
  if (rows.length === 0) return;
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  await tx
    .insertInto('division_of_labour')
    .values(
      rows.map((row, ordinal) => ({
        edition_id: editionId,
        ordinal,
        article: text(row.article),
        heading: text(row.heading),
        area_code: typeof row.area === 'string' ? row.area : null,
        leads: JSON.stringify(row.leads ?? []),
        responsible: JSON.stringify(row.responsible ?? []),
      })),
    )
    .execute();
}
