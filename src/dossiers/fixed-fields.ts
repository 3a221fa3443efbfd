import { sql } from 'kysely';
import { currentEdition } from '../database/current-edition.ts';
import type { Tx } from '../database/database.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import type { ShapedRecord } from '../publication/shape-handler.ts';
import { type DossierKind, type StageRecord, stageOf } from '../schema/dossier-kind.ts';
import { rankOf } from './rules-order.ts';

/** Whether a record of a later phase stands, so that what this stage said has been built on. */
const isFollowed = (kind: DossierKind, stage: string, others: readonly StageRecord[]): boolean =>
  others.some(
    (each) => stageOf(kind, each.stage)?.anyTime !== true && rankOf(kind, each.stage) > rankOf(kind, stage),
  );

/**
 * What a correction changes though later stages rest on it. The database says which fields (`dossier_fixed_changed`,
 * migration 0270), as its guard does at commit; here they are put into words. None for a record that is not published
 * yet.
 */
export async function fixedRefusals(
  tx: Tx,
  kind: DossierKind,
  record: ShapedRecord,
  where: { readonly stage: string; readonly others: readonly StageRecord[] },
): Promise<readonly Refusal[]> {
  const stage = stageOf(kind, where.stage);
  const fixed = stage?.fixed;
  if (stage === null || fixed === undefined || record.disclosureId === null) return [];
  const followed = isFollowed(kind, where.stage, where.others);
  const row = await tx
    .selectFrom('disclosure')
    .innerJoin('edition', currentEdition)
    .select(
      sql<
        string[]
      >`dossier_fixed_changed(${kind.key}, ${kind.version}, ${where.stage}, ${followed}, edition.content,
        ${JSON.stringify(record.content)}::jsonb)`.as('fields'),
    )
    .where('disclosure.id', '=', record.disclosureId)
    .executeTakeFirst();
  return (row?.fields ?? []).map((field) =>
    problem(
      'stage-rests-on-it',
      {
        stage: stage.title,
        field: record.type.fields[field]?.title ?? field,
        followed: followed ? '，后续环节已经以它为前提' : '',
        advice: fixed.advice,
      },
      { path: `/content/${field}`, basis: fixed.basis },
    ),
  );
}

/** A record of a permanent stage is not withdrawn. */
export function permanentRefusals(kind: DossierKind, key: string): readonly Refusal[] {
  const stage = stageOf(kind, key);
  return stage?.permanent === true
    ? [
        problem(
          'stage-permanent',
          { stage: stage.title },
          stage.fixed === undefined ? {} : { basis: stage.fixed.basis },
        ),
      ]
    : [];
}
