import type { Db } from '../database/database.ts';
import { sha256Hex } from '../kernel/canonical-json.ts';
import type { Condition, ConditionTest } from '../schema/condition.ts';
import type { DossierKind } from '../schema/dossier-kind.ts';

/** Every field name that a test or a condition of a kind looks at. */
function fieldsOf(kind: DossierKind): readonly string[] {
  const conditions = kind.stages.flatMap((stage) => stage.conditions ?? []);
  const names = conditions.flatMap((condition) => [
    ...fieldsOfTest(condition.test),
    ...(condition.when === null ? [] : [condition.when.field]),
  ]);
  if (names.length === 0) return [];
  return [...new Set([...names, ...(kind.exceptions === undefined ? [] : [kind.exceptions.rows])])];
}

function fieldsOfTest(test: ConditionTest): readonly string[] {
  switch (test.kind) {
    case 'recorded':
      return [];
    case 'latest-says':
      return [test.field, ...(test.after === null ? [] : [test.after.field])];
    case 'answered':
      return [test.questions.rows, test.answers.rows];
    case 'covers':
    case 'rows-filled':
      return [test.rows];
    case 'different':
      return [test.one.field, test.other.field];
    case 'mentions':
    case 'passed':
      return [test.field];
    case 'lasts':
      return [test.from, test.to, ...(test.shorter === null ? [] : [test.shorter.reason])];
  }
}

const conditionRow = (kind: DossierKind, stage: string, condition: Condition, ordinal: number) => ({
  kind: kind.key,
  version: kind.version,
  stage,
  ordinal,
  key: condition.key,
  step: condition.step,
  applies: condition.when === null ? null : JSON.stringify(condition.when),
  test: JSON.stringify(condition.test),
});

function rows(all: readonly DossierKind[]) {
  const kinds = all.map((kind) => ({
    kind: kind.key,
    version: kind.version,
    valid_from: kind.validFrom,
    number_field: kind.fields.number,
    stage_field: kind.fields.stage,
    on_field: kind.fields.on,
    exceptions: kind.exceptions === undefined ? null : JSON.stringify(kind.exceptions),
    fields: [...fieldsOf(kind)],
  }));
  const of = <T>(make: (kind: DossierKind, stage: DossierKind['stages'][number]) => readonly T[]) =>
    all.flatMap((kind) => kind.stages.flatMap((stage) => make(kind, stage)));
  return {
    kinds,
    stages: of(({ key, version }, stage) => [
      {
        kind: key,
        version,
        stage: stage.key,
        opens: stage.opens,
        approvals: [...(stage.approvals ?? [])],
      },
    ]),
    types: of(({ key, version }, stage) =>
      stage.types.map(({ type }) => ({ kind: key, version, stage: stage.key, type_key: type })),
    ),
    conditions: of((kind, stage) =>
      (stage.conditions ?? []).map((condition, index) => conditionRow(kind, stage.key, condition, index)),
    ),
  };
}

/**
 * What the database has to guard on dossiers (migration 0060), as the catalogue declares it. Only the owner writes it; whether it is there is asked of
 * the owner's own table, so that nobody with the application's rights can keep an older law in force.
 */
export async function loadDossierRules(
  openOwner: () => Db,
  db: Db,
  declared: readonly DossierKind[],
): Promise<void> {
  const { kinds, stages, types, conditions } = rows(declared);
  const digest = sha256Hex(JSON.stringify([kinds, stages, types, conditions]));
  const loaded = await db.selectFrom('dossier_rules').select('digest').execute();
  if (loaded.length === 1 && loaded[0]?.digest === digest) return;
  const owner = openOwner();
  try {
    await owner.transaction().execute(async (tx) => {
      for (const table of [
        'dossier_condition',
        'dossier_stage_type',
        'dossier_stage',
        'dossier_kind',
        'dossier_rules',
      ] as const)
        await tx.deleteFrom(table).execute();
      await tx.insertInto('dossier_kind').values(kinds).execute();
      await tx.insertInto('dossier_stage').values(stages).execute();
      await tx.insertInto('dossier_stage_type').values(types).execute();
      if (conditions.length > 0) await tx.insertInto('dossier_condition').values(conditions).execute();
      await tx.insertInto('dossier_rules').values({ digest }).execute();
    });
  } finally {
    await owner.destroy();
  }
}
