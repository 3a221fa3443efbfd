import { addDays, type CivilDate, daysBetween, parseCivilDate } from '../kernel/civil-date.ts';
import type { Condition } from '../schema/condition.ts';
import type { DossierKind, StageDeclaration, StageRecord } from '../schema/dossier-kind.ts';
import type { Judgement } from './judgement.ts';
import { conditionsNamed, remedyOf } from './rules-condition-words.ts';

/** Where one stage stands: what is missing at it, what keeps it from being taken, since when it waits. */
export interface StepProgress {
  /** Conditions of later stages that are put right here. */
  readonly unmet: readonly Condition[];
  /** What is to be done elsewhere before a record may stand here, each with the stage where. */
  readonly blockedBy: readonly { readonly condition: Condition; readonly remedy: string }[];
  /** A recorded exception covers it. */
  readonly lifted: boolean;
  /** Null: it is done, not due, or cannot be done yet. */
  readonly waiting: { readonly since: CivilDate; readonly days: number } | null;
}

export const NO_STEP: StepProgress = { unmet: [], blockedBy: [], lifted: false, waiting: null };

const missing = (
  kind: DossierKind,
  stage: StageDeclaration,
  records: readonly StageRecord[],
  judgement: Judgement,
): StepProgress['blockedBy'] =>
  conditionsNamed(stage, judgement.stages[stage.key] ?? []).map((condition) => ({
    condition,
    remedy: remedyOf(kind, condition, records),
  }));

/** Of the records that everybody sees, and what the database said of them. */
export function judgeStep(
  kind: DossierKind,
  stage: StageDeclaration,
  records: readonly StageRecord[],
  judgement: Judgement,
  today: CivilDate,
): StepProgress {
  const stands = records.some((record) => record.stage === stage.key);
  const due = stage.required(records);
  const ahead = kind.stages.filter(
    (each) => each.required(records) && !records.some((record) => record.stage === each.key),
  );
  const unmet = new Map(
    ahead
      .flatMap((each) => missing(kind, each, records, judgement))
      .filter(({ remedy }) => remedy === stage.key)
      .map(({ condition }) => [condition.key, condition]),
  );
  const blockedBy = stands
    ? []
    : missing(kind, stage, records, judgement).filter(({ remedy }) => remedy !== stage.key);
  const open = (due && !stands) || (stands && unmet.size > 0);
  return {
    unmet: [...unmet.values()],
    blockedBy,
    lifted: !stands && !due && isLifted(kind, stage, judgement),
    waiting: open && blockedBy.length === 0 ? waitingSince(stage, records, today) : null,
  };
}

/** The stage is there for a step that an exception covers. */
const isLifted = (kind: DossierKind, stage: StageDeclaration, { lifted }: Judgement): boolean =>
  kind.stages.some((each) =>
    (each.conditions ?? []).some(
      (condition) =>
        condition.remedy === stage.key && condition.step !== null && lifted.includes(condition.step),
    ),
  );

/** Since the last thing that happened on the dossier, or since the period ended that it had to wait for. */
function waitingSince(
  stage: StageDeclaration,
  records: readonly StageRecord[],
  today: CivilDate,
): StepProgress['waiting'] {
  const periods = (stage.conditions ?? []).flatMap(({ test }) =>
    test.kind === 'passed'
      ? records
          .filter((record) => test.stages.includes(record.stage))
          .flatMap((record) => parseCivilDate(String(record.content[test.field] ?? '')) ?? [])
          .map((day) => addDays(day, 1))
      : [],
  );
  const days = [...records.map((record) => record.publishedOn ?? record.on), ...periods].filter(
    (day) => day <= today,
  );
  const since = days.toSorted().at(-1);
  return since === undefined ? null : { since, days: daysBetween(since, today) };
}
