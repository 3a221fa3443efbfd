import type { Catalogue } from '../schema/catalogue.ts';
import type { Condition } from '../schema/condition.ts';
import type { DossierKind, StageDeclaration, StageRecord } from '../schema/dossier-kind.ts';
import { stageOf } from '../schema/dossier-kind.ts';
import type { DossierSummary, TimelineStage } from './contract.ts';
import { rankOf } from './rules-order.ts';

/** A condition as everybody reads it. */
export const conditionView = (
  kind: DossierKind,
  condition: Condition,
  stage: string,
): TimelineStage['unmet'][number] => ({
  key: condition.key,
  title: condition.title,
  basis: condition.basis,
  advice: condition.advice,
  stage,
  stageTitle: stageOf(kind, stage)?.title ?? stage,
});

/** 决策承办单位：××局, as the opening record names it; the body of the dossier where nobody else is named. */
export function responsibleFor(
  stage: StageDeclaration,
  records: readonly StageRecord[],
  bodyName: string,
): string | null {
  const { responsible } = stage;
  if (responsible === undefined) return null;
  const named = responsible.field === null ? undefined : records[0]?.content[responsible.field];
  if (typeof named === 'string' && named !== '') return `${responsible.title}：${named}`;
  return responsible.named === false ? responsible.title : `${responsible.title}：${bodyName}`;
}

/** How the category is called where records of the kind are entered. */
export function categoryTitle(kind: DossierKind, category: string, catalogue: Catalogue): string {
  return categoriesOf(kind, catalogue).find((option) => option.value === category)?.title ?? category;
}

/** What a list of the kind can be narrowed to. */
export function categoriesOf(
  kind: DossierKind,
  catalogue: Catalogue,
): readonly { readonly value: string; readonly title: string }[] {
  const opening = kind.stages.find((stage) => stage.opens)?.types[0];
  const { collection } = kind;
  if (collection === undefined || opening === undefined) return [];
  const field = catalogue.typeOf(opening.type, 1).fields[collection.category.field];
  return field?.kind === 'code' ? field.options : [];
}

const reachedRank = (kind: DossierKind, stages: readonly string[]): number =>
  Math.max(
    -1,
    ...stages.filter((key) => stageOf(kind, key)?.anyTime !== true).map((key) => rankOf(kind, key)),
  );

/** Each phase of the kind as done, current or to come, by the stages that have records. */
export function phasesOf(
  kind: DossierKind,
  stages: readonly string[],
  closed: boolean,
): DossierSummary['phases'] {
  const reached = reachedRank(kind, stages);
  return (kind.phases ?? []).map(({ key, title }) => {
    const rank = kind.stages.findIndex((stage) => stage.phase === key);
    const state =
      rank < reached || (closed && rank === reached) ? 'done' : rank === reached ? 'now' : 'later';
    return { key, title, state };
  });
}

/** The stages of a phase and of those beyond it. */
export function stagesOfPhase(
  kind: DossierKind,
  phase: string,
): { readonly within: readonly string[]; readonly beyond: readonly string[] } {
  const stages = kind.stages.filter((stage) => stage.anyTime !== true);
  const first = stages.findIndex((stage) => stage.phase === phase);
  return {
    within: stages.filter((stage) => stage.phase === phase).map((stage) => stage.key),
    beyond:
      first < 0
        ? []
        : stages
            .slice(first)
            .filter((stage) => stage.phase !== phase)
            .map((stage) => stage.key),
  };
}
