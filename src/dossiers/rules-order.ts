import type { DossierKind, StageRecord } from '../schema/dossier-kind.ts';

/**
 * Where a stage stands in the order: stages of one phase share the place of their first. -1 for a stage that the kind
 * does not know.
 */
export function rankOf(kind: DossierKind, key: string): number {
  const index = kind.stages.findIndex((stage) => stage.key === key);
  const phase = kind.stages[index]?.phase;
  return phase === undefined ? index : kind.stages.findIndex((stage) => stage.phase === phase);
}

/**
 * The record that sent the dossier back, while its stage has not been reached again; null when nothing is to be done
 * anew.
 */
export function sentBackBy<R extends StageRecord>(kind: DossierKind, records: readonly R[]): R | null {
  const round = currentRound(kind, records);
  const last = records[records.length - round.length - 1];
  return last === undefined || round.some((record) => record.stage === last.stage) ? null : last;
}

/** The records since the dossier was last sent back; all of them when it never was. Oldest first. */
export function currentRound<R extends StageRecord>(kind: DossierKind, records: readonly R[]): readonly R[] {
  const back = records.findLastIndex(
    (record) => kind.stages.find((stage) => stage.key === record.stage)?.reopens?.(record.content) ?? false,
  );
  return records.slice(back + 1);
}
