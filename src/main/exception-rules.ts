import type { Db } from '../database/database.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import type { Catalogue } from '../schema/catalogue.ts';
import { mayGoOutUrgently } from '../schema/urgent-type.ts';
import { withheldRows } from '../schema/withheld-field.ts';

/**
 * What the database judges exceptions by (migration 0330), as the catalogue declares it. Only the owner writes it;
 * whether it is there is asked of the owner's own tables.
 */
export async function loadExceptionRules(openOwner: () => Db, db: Db, catalogue: Catalogue): Promise<void> {
  const grounds = catalogue.exceptionGrounds
    .map((each) => ({
      code: each.code,
      valid_from: each.validFrom,
      valid_to: each.validTo,
      title: each.title,
      basis: each.basis,
      secrecy: each.secrecy,
      third_party: each.thirdParty,
      other_law: each.otherLaw,
    }))
    .toSorted((a, b) => (`${a.code} ${a.valid_from}` < `${b.code} ${b.valid_from}` ? -1 : 1));
  const types = [
    ...new Map(
      catalogue.currentTypes.flatMap((type) =>
        withheldRows(catalogue, type).map(
          ({ field }) => [`${type.key} ${field}`, { type_key: type.key, field }] as const,
        ),
      ),
    ).values(),
  ].toSorted((a, b) => (`${a.type_key} ${a.field}` < `${b.type_key} ${b.field}` ? -1 : 1));
  const judged = catalogue.currentTypes
    .flatMap((type) =>
      type.shape === 'dossier' && type.judged !== undefined ? [{ type_key: type.key, ...type.judged }] : [],
    )
    .toSorted((a, b) => (a.type_key < b.type_key ? -1 : 1));
  const urgent = catalogue.currentTypes
    .filter(mayGoOutUrgently)
    .map(({ key }) => ({ type_key: key }))
    .toSorted((a, b) => (a.type_key < b.type_key ? -1 : 1));
  const [knownGrounds, knownTypes, knownJudged, knownUrgent] = await Promise.all([
    db.selectFrom('exception_ground').selectAll().execute(),
    db.selectFrom('withholding_type').selectAll().execute(),
    db.selectFrom('judged_value').selectAll().execute(),
    db.selectFrom('urgent_type').selectAll().execute(),
  ]);
  const known = [
    knownGrounds.toSorted((a, b) => (`${a.code} ${a.valid_from}` < `${b.code} ${b.valid_from}` ? -1 : 1)),
    knownTypes.toSorted((a, b) => (`${a.type_key} ${a.field}` < `${b.type_key} ${b.field}` ? -1 : 1)),
    knownJudged.toSorted((a, b) => (a.type_key < b.type_key ? -1 : 1)),
    knownUrgent.toSorted((a, b) => (a.type_key < b.type_key ? -1 : 1)),
  ];
  if (canonicalJson(known) === canonicalJson([grounds, types, judged, urgent])) return;
  const owner = openOwner();
  try {
    await owner.transaction().execute(async (tx) => {
      await tx.deleteFrom('exception_ground').execute();
      await tx.deleteFrom('withholding_type').execute();
      await tx.deleteFrom('judged_value').execute();
      await tx.deleteFrom('urgent_type').execute();
      if (urgent.length > 0) await tx.insertInto('urgent_type').values(urgent).execute();
      if (judged.length > 0) await tx.insertInto('judged_value').values(judged).execute();
      await tx.insertInto('exception_ground').values(grounds).execute();
      if (types.length > 0) await tx.insertInto('withholding_type').values(types).execute();
    });
  } finally {
    await owner.destroy();
  }
}
