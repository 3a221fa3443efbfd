import { type Static, Type } from 'typebox';
import { CivilDay, Id, Nullable, Timestamp } from './common.ts';

export const Obligation = Type.Object({
  id: Type.Integer(),
  item: Type.String(),
  itemTitle: Type.String(),
  area: Type.String(),
  body: Type.String(),
  bodyName: Type.String(),
  period: Type.String(),
  subject: Type.String(),
  arisesOn: CivilDay,
  dueOn: CivilDay,
  provisional: Type.Boolean(),
  computation: Type.String(),
  basis: Type.String(),
  /** `due`, `due-soon`, `late`, `done`, `done-late`, `excepted` */ state: Type.String(),
  disclosure: Nullable(Id),
  dischargedAt: Nullable(Timestamp),
});
export type Obligation = Static<typeof Obligation>;
