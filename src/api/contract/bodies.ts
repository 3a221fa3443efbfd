import { type Static, Type } from 'typebox';
import { CivilDay, Nullable } from './common.ts';

export const Body = Type.Object({
  code: Type.String(),
  name: Type.String(),
  shortName: Type.String(),
  level: Type.String(),
  kind: Type.String(),
  parent: Nullable(Type.String()),
  divisionCode: Nullable(Type.String()),
  uscc: Nullable(Type.String()),
  abolishedOn: Nullable(CivilDay),
});
export type Body = Static<typeof Body>;
export const BodyDetail = Type.Intersect([
  Body,
  Type.Object({
    website: Nullable(Type.String()),
    source: Type.String(),
    names: Type.Array(
      Type.Object({
        name: Type.String(),
        shortName: Type.String(),
        validFrom: CivilDay,
        validTo: Nullable(CivilDay),
        basis: Type.String(),
      }),
    ),
    successors: Type.Array(
      Type.Object({
        code: Type.String(),
        name: Type.String(),
        kind: Type.String(),
        effectiveOn: CivilDay,
        basis: Type.String(),
      }),
    ),
    predecessors: Type.Array(
      Type.Object({
        code: Type.String(),
        name: Type.String(),
        kind: Type.String(),
        effectiveOn: CivilDay,
        basis: Type.String(),
      }),
    ),
  }),
]);
export type BodyDetail = Static<typeof BodyDetail>;
