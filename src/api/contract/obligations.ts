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
  /** `due`, `due-soon`, `late`, `done`, `done-late`, `nothing-to-publish`, `not-applicable`, `excepted` */ state:
    Type.String(),
  disclosure: Nullable(Id),
  /** The dossier of which this is a deadline, as its page shows it. */ dossier: Nullable(Id),
  /** The day that is compared with the due day, where it is not that of `dischargedAt`: 受理、决定 … of the act. */
  metOn: Nullable(CivilDay),
  dischargedAt: Nullable(Timestamp),
  /** Of an obligation of several parts: which of them are not public yet, in words. */
  missing: Nullable(Type.String()),
  /** Why nothing is owed any more, in words; null for an obligation that is open or met. */ ended: Nullable(
    Type.String(),
  ),
});
export type Obligation = Static<typeof Obligation>;
