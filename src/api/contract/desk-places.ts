import { type Static, Type } from 'typebox';
import { Nullable } from './common.ts';

const Stage = Type.Object({
  key: Type.String(),
  title: Type.String(),
  demand: Type.String(),
  /** Why a record may not be put here; empty = it may. */
  reasons: Type.Array(Type.String()),
});
/** Where a record of a dossier may be put. */
export const DossierPlaces = Type.Object({
  kind: Type.String(),
  number: Type.Object({
    field: Type.String(),
    title: Type.String(),
    help: Type.String(),
    example: Type.String(),
  }),
  stageField: Type.String(),
  /** For a new dossier. */
  opening: Type.Array(Stage),
  /** Dossiers of the body, the last changed first. */
  matters: Type.Array(
    Type.Object({
      number: Type.String(),
      title: Type.String(),
      openedOn: Type.String(),
      reached: Nullable(Type.String()),
      stages: Type.Array(Stage),
      /** What the dossier waits for under another item. */
      next: Nullable(Type.Object({ title: Type.String(), item: Type.String(), address: Type.String() })),
    }),
  ),
});
export type DossierPlaces = Static<typeof DossierPlaces>;
export const RecentPeriods = Type.Object({
  items: Type.Array(
    Type.Object({
      period: Type.String(),
      title: Type.String(),
      from: Type.String(),
      to: Type.String(),
      observations: Type.Integer(),
    }),
  ),
  next: Type.Null(),
});
export type RecentPeriods = Static<typeof RecentPeriods>;
