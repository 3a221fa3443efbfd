import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import type { Condition } from '../schema/condition.ts';
import type { DossierKind, StageDeclaration, StageRecord } from '../schema/dossier-kind.ts';
import type { Judgement } from './judgement.ts';

/** The conditions of a stage that a judgement names, in the order in which they are declared. */
export const conditionsNamed = (
  stage: StageDeclaration | undefined,
  keys: readonly string[],
): readonly Condition[] => (stage?.conditions ?? []).filter((condition) => keys.includes(condition.key));

/** The stages that a condition names: no second refusal says that one of them is missing. */
export const stagesOf = ({ remedy, test }: Condition): readonly string[] => [
  remedy,
  ...('stages' in test ? test.stages : []),
];

/**
 * Of the stages that would put it right, the first that is due and empty; otherwise the one that the condition names.
 */
export function remedyOf(kind: DossierKind, condition: Condition, records: readonly StageRecord[]): string {
  const due = kind.stages.find(
    (stage) =>
      stagesOf(condition).includes(stage.key) &&
      stage.required(records) &&
      !records.some((record) => record.stage === stage.key),
  );
  return due?.key ?? condition.remedy;
}

/** What is missing, by which article, what to do and where; `href`: the address at which the remedy is entered. */
export const conditionRefusal = (
  kind: DossierKind,
  stage: StageDeclaration,
  condition: Condition,
  href: string | undefined,
): Refusal =>
  problem(
    'condition-unmet',
    { stage: stage.title, condition: condition.title, advice: condition.advice },
    {
      path: `/content/${kind.fields.stage}`,
      basis: condition.basis,
      ...(href === undefined ? {} : { href }),
    },
  );

const titleIn = (record: StageRecord): string => ('title' in record ? String(record.title) : record.stage);

/** The records that would stand without what they rest on; `except`: the one that is judged by itself. */
export const undoneRefusals = (
  kind: DossierKind,
  records: readonly StageRecord[],
  judgement: Judgement,
  except: StageRecord | null,
): readonly Refusal[] =>
  records.flatMap((record, index) =>
    record === except
      ? []
      : conditionsNamed(
          kind.stages.find(({ key }) => key === record.stage),
          judgement.records[index] ?? [],
        ).map((condition) =>
          problem(
            'condition-undone',
            { record: titleIn(record), condition: condition.title },
            { basis: condition.basis },
          ),
        ),
  );
