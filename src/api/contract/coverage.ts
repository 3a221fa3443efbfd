import { type Static, Type } from 'typebox';
import { COVERAGE_STATES } from '../../schema/vocabulary.ts';
import { CivilDay, Id, Nullable, oneOf } from './common.ts';

/** One item as one body owes it. */
export const CoverageCell = Type.Object({
  item: Type.String(),
  itemTitle: Type.String(),
  area: Type.String(),
  body: Type.String(),
  bodyName: Type.String(),
  state: oneOf(COVERAGE_STATES),
  /** Whether somebody has signed in for the body, or it has published; one that has not is late like any other. */
  joined: Type.Boolean(),
  /** Whether its day has passed. */ late: Type.Boolean(),
  /** The day until which the next publication or review is due; null: `reason` says why there is none. */ dueOn:
    Nullable(CivilDay),
  /** Since when the body owes it, was last published, or its statement holds. */ since: CivilDay,
  /** The newest publication, or the statement; null also where it is for fewer people. */ disclosure:
    Nullable(Id),
  reason: Nullable(Type.String()),
});
export type CoverageCell = Static<typeof CoverageCell>;
