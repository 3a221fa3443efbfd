import type {
  AreaDeclaration,
  ItemDeclaration,
  TopicDeclaration,
  TypeDeclaration,
} from '../src/schema/declaration.ts';
import type { DossierKind } from '../src/schema/dossier-kind.ts';
import { DECLARED_AREAS } from './areas/index.ts';
import { SHARED_DOSSIER_KINDS } from './dossiers/index.ts';
import { SHARED_TYPES } from './types/index.ts';

export const AREAS: readonly AreaDeclaration[] = DECLARED_AREAS.map((declared) => declared.area);
export const ITEMS: readonly ItemDeclaration[] = DECLARED_AREAS.flatMap((declared) => declared.items);
/** Every version of every type. */
export const TYPES: readonly TypeDeclaration[] = [
  ...SHARED_TYPES,
  ...DECLARED_AREAS.flatMap((declared) => declared.types ?? []),
];
/** Every version of every kind of matter. */
export const DOSSIER_KINDS: readonly DossierKind[] = [
  ...SHARED_DOSSIER_KINDS,
  ...DECLARED_AREAS.flatMap((declared) => declared.dossierKinds ?? []),
];

/** 便民查询, each with the area that it belongs to. */
export const TOPICS: readonly (TopicDeclaration & { readonly area: string })[] = DECLARED_AREAS.flatMap(
  ({ area, topics = [] }) => topics.map((topic) => ({ ...topic, area: area.code })),
);
