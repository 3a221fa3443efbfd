import type { Db } from '../database/database.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import type { SupervisionDeclaration } from '../schema/supervision.ts';

/**
 * What the database judges instruments of supervision by (migration 0241), as the catalogue declares it. Only the owner
 * writes it; whether it is there is asked of the owner's own tables.
 */
export async function loadSupervisionRules(
  openOwner: () => Db,
  db: Db,
  declared: SupervisionDeclaration,
): Promise<void> {
  const kinds = declared.instruments
    .map((each) => ({
      kind: each.kind,
      issuer: each.issuer,
      basis: each.basis,
      is_public: each.isPublic,
      answer_days: each.answerDays,
      needs_findings: each.needsFindings,
    }))
    .toSorted((a, b) => (a.kind < b.kind ? -1 : 1));
  const rules = {
    only_one: true,
    competent_department: declared.competentDepartment,
    objection_days: declared.objectionDays,
  };
  const known = await db.selectFrom('instrument_kind').selectAll().execute();
  const inForce = await db.selectFrom('supervision_rules').selectAll().execute();
  const sorted = known.toSorted((a, b) => (a.kind < b.kind ? -1 : 1));
  if (canonicalJson([sorted, inForce]) === canonicalJson([kinds, [rules]])) return;
  const owner = openOwner();
  try {
    await owner.transaction().execute(async (tx) => {
      for (const { kind, ...changes } of kinds)
        await tx
          .insertInto('instrument_kind')
          .values({ kind, ...changes })
          .onConflict((conflict) => conflict.column('kind').doUpdateSet(changes))
          .execute();
      await tx.deleteFrom('supervision_rules').execute();
      await tx.insertInto('supervision_rules').values(rules).execute();
    });
  } finally {
    await owner.destroy();
  }
}
