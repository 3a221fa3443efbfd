import { sql } from 'kysely';
import type { Db } from '../database/database.ts';
import { rankOf } from '../dossiers/rules-order.ts';
import { sha256Hex } from '../kernel/canonical-json.ts';
import type { Condition } from '../schema/condition.ts';
import type { TypeDeclaration } from '../schema/declaration.ts';
import { type DossierKind, judgedFields } from '../schema/dossier-kind.ts';

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
    fields: [...judgedFields(kind)],
    guarded: kind.guarded === undefined ? null : JSON.stringify(kind.guarded),
  }));
  const of = <T>(make: (kind: DossierKind, stage: DossierKind['stages'][number]) => readonly T[]) =>
    all.flatMap((kind) => kind.stages.flatMap((stage) => make(kind, stage)));
  return {
    kinds,
    stages: of((kind, stage) => [
      {
        kind: kind.key,
        version: kind.version,
        stage: stage.key,
        opens: stage.opens,
        approvals: [...(stage.approvals ?? [])],
        rank: rankOf(kind, stage.key),
        any_time: stage.anyTime === true,
        permanent: stage.permanent === true,
        fixed: JSON.stringify(stage.fixed?.fields ?? []),
        demanded: JSON.stringify(stage.gates.flatMap(({ demanded = [] }) => demanded)),
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

/** Types of documents that may announce a decision, with the field that asks for a review of legality. */
const announcingTypes = (types: readonly TypeDeclaration[]) =>
  types.flatMap((type) =>
    type.shape === 'document' && type.announces !== undefined
      ? [{ type_key: type.key, normative: type.announces.normative }]
      : [],
  );

/**
 * Types that name every decision, as a list of them, that put drafts to the public before their review, or that tell
 * how many opinions came in by which channel.
 */
const matchingTypes = (types: readonly TypeDeclaration[]) =>
  types.flatMap((type) => {
    const lists = type.shape === 'register' && type.register.dossiers !== undefined;
    const consults = type.shape === 'dossier' && type.consultation !== undefined;
    const channels = (type.shape === 'dossier' ? type.consultationReport?.byChannel : undefined) ?? null;
    return lists || consults || channels !== null ? [{ type_key: type.key, lists, consults, channels }] : [];
  });

/** Lists whose lines have a term each (migration 0511). */
const termTypes = (types: readonly TypeDeclaration[]) =>
  types.flatMap((type) => {
    const terms = type.shape === 'register' ? type.register.terms : undefined;
    return terms === undefined ? [] : [{ type_key: type.key, state_field: terms.state, met: [...terms.met] }];
  });

/** Types of interpretations, which say something in the form that they promise. */
const explainingTypes = (types: readonly TypeDeclaration[]) =>
  types.flatMap(({ key, rules }) =>
    rules.onSubmit.includes('interpretation-says-something') ? [{ type_key: key }] : [],
  );

/**
 * What the database judges dossiers by (migrations 0060 and 0150): the kinds as the catalogue declares them. Only the
 * owner writes it; whether it is there is asked of the owner's own table, so that nobody with the application's rights
 * can keep an older law in force.
 */
export async function loadDossierRules(
  openOwner: () => Db,
  db: Db,
  declared: readonly DossierKind[],
  documents: readonly TypeDeclaration[] = [],
): Promise<void> {
  const { kinds, stages, types, conditions } = rows(declared);
  const announcing = announcingTypes(documents);
  const matching = matchingTypes(documents);
  const terms = termTypes(documents);
  const explaining = explainingTypes(documents);
  const digest = sha256Hex(
    JSON.stringify([kinds, stages, types, conditions, announcing, matching, terms, explaining]),
  );
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
        'announcing_type',
        'matching_type',
        'term_type',
        'explaining_type',
      ] as const)
        await tx.deleteFrom(table).execute();
      await tx.insertInto('dossier_kind').values(kinds).execute();
      await tx.insertInto('dossier_stage').values(stages).execute();
      await tx.insertInto('dossier_stage_type').values(types).execute();
      if (conditions.length > 0) await tx.insertInto('dossier_condition').values(conditions).execute();
      if (announcing.length > 0) await tx.insertInto('announcing_type').values(announcing).execute();
      if (explaining.length > 0) await tx.insertInto('explaining_type').values(explaining).execute();
      if (matching.length > 0) await tx.insertInto('matching_type').values(matching).execute();
      if (terms.length > 0) await tx.insertInto('term_type').values(terms).execute();
      await sql`SELECT fill_dossier_phrases(NULL), fill_dossier_sketches(NULL)`.execute(tx);
      await tx.insertInto('dossier_rules').values({ digest }).execute();
    });
  } finally {
    await owner.destroy();
  }
}
