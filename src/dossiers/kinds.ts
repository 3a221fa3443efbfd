import { DOSSIER_KINDS } from '../../catalogue/index.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import type { DossierKind, StageDeclaration } from '../schema/dossier-kind.ts';

const byKeyAndVersion = new Map(DOSSIER_KINDS.map((kind) => [`${kind.key}@${kind.version}`, kind]));

const keyOfType = new Map(
  DOSSIER_KINDS.flatMap((kind) =>
    kind.stages.flatMap((stage) => stage.types.map(({ type }) => [type, kind.key] as const)),
  ),
);

/** A kind as it was at a version; dossiers that began with it stay readable. */
export function kindOf(key: string, version: number): DossierKind {
  const kind = byKeyAndVersion.get(`${key}@${version}`);
  if (!kind) throw new Error(`dossier kind ${key} version ${version} is not declared`);
  return kind;
}

/** The version that a matter begins with on a day; before the first version, the first. */
export function kindOn(key: string, on: CivilDate): DossierKind {
  const versions = DOSSIER_KINDS.filter((kind) => kind.key === key).toSorted((a, b) => a.version - b.version);
  const found = versions.findLast((kind) => kind.validFrom <= on) ?? versions[0];
  if (!found) throw new Error(`dossier kind ${key} is not declared`);
  return found;
}

/** Every record type of shape `dossier` belongs to exactly one kind. */
export function kindKeyOfType(type: string): string {
  const key = keyOfType.get(type);
  if (key === undefined) throw new Error(`record type ${type} stands in no dossier kind`);
  return key;
}

/** The newest version of each kind, for choosing and explaining. */
export const currentKinds: readonly DossierKind[] = [
  ...new Map(
    DOSSIER_KINDS.toSorted((a, b) => a.version - b.version).map((kind) => [kind.key, kind]),
  ).values(),
];

export const stageOf = (kind: DossierKind, key: string): StageDeclaration | null =>
  kind.stages.find((stage) => stage.key === key) ?? null;

/** The kinds that have a list and an address of their own. */
export const collectedKinds = currentKinds.flatMap((kind) =>
  kind.collection === undefined ? [] : [{ kind, collection: kind.collection }],
);
