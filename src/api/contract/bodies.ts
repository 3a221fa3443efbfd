import { type Static, Type } from 'typebox';
import { BODY_KINDS, BODY_LEVELS } from '../../schema/body.ts';
import { BODY_CHANGE_KINDS, BODY_CHANGE_STATES } from '../../schema/vocabulary.ts';
import { CivilDay, Nullable, oneOf, Timestamp } from './common.ts';

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

/** A change of bodies as the office enters it from the decision that was taken. */
export const NewBodyChange = Type.Object({
  kind: oneOf(BODY_CHANGE_KINDS),
  /** Code of the body; of a new one, the code that it gets for life. */ body: Type.String({ maxLength: 40 }),
  name: Type.Optional(Type.String({ maxLength: 100 })),
  shortName: Type.Optional(Type.String({ maxLength: 40 })),
  level: Type.Optional(oneOf(BODY_LEVELS)),
  bodyKind: Type.Optional(oneOf(BODY_KINDS)),
  parent: Type.Optional(Type.String({ maxLength: 40 })),
  /** 行政区划代码 of a government or committee. */ divisionCode: Type.Optional(
    Type.String({ pattern: '^\\d{6}(\\d{3}(\\d{3})?)?$' }),
  ),
  /** Who takes over what a merged body is responsible for. */ successor: Type.Optional(
    Type.String({ maxLength: 40 }),
  ),
  effectiveOn: CivilDay,
  /** The decision: number and title. */ basis: Type.String({ maxLength: 300 }),
});
export type NewBodyChange = Static<typeof NewBodyChange>;

export const BodyChange = Type.Object({
  id: Type.String(),
  kind: oneOf(BODY_CHANGE_KINDS),
  body: Type.String(),
  /** Its name today; of a body that is not set up yet, the name that it gets. */ bodyName: Type.String(),
  name: Nullable(Type.String()),
  parentName: Nullable(Type.String()),
  successorName: Nullable(Type.String()),
  effectiveOn: CivilDay,
  basis: Type.String(),
  proposedBy: Type.String(),
  proposedByName: Type.String(),
  proposedAt: Timestamp,
  state: oneOf(BODY_CHANGE_STATES),
  decidedByName: Nullable(Type.String()),
  decidedAt: Nullable(Timestamp),
  remark: Type.String(),
});
export type BodyChange = Static<typeof BodyChange>;
