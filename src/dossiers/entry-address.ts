import { ITEMS } from '../../catalogue/index.ts';
import type { DossierKind } from '../schema/dossier-kind.ts';
import { stageOf } from './kinds.ts';

const itemOfType = new Map(ITEMS.map((item) => [item.type, item]));

/** The items under which records of a stage are entered; every record type of a dossier has exactly one. */
export const itemsOfStage = (kind: DossierKind, stage: string) =>
  (stageOf(kind, stage)?.types ?? []).flatMap(({ type }) => itemOfType.get(type) ?? []);

/** The console's form for a record of a stage, with the number and the stage filled in. */
export function entryAddress(
  kind: DossierKind,
  stage: string,
  body: string,
  number: string,
): string | undefined {
  const [item] = itemsOfStage(kind, stage);
  if (item === undefined) return undefined;
  const query = new URLSearchParams({
    item: item.code,
    body,
    [`field.${kind.fields.number}`]: number,
    [`field.${kind.fields.stage}`]: stage,
  });
  return `/console/new?${query}`;
}
