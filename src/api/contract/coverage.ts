import { type Static, Type } from 'typebox';
import { COVERAGE_STATES, STATEMENT_STATES } from '../../schema/vocabulary.ts';
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

/** 不涉及, as a body has declared it and as the office decided. */
export const CoverageStatement = Type.Object({
  disclosure: Id,
  item: Type.String(),
  itemTitle: Type.String(),
  body: Type.String(),
  bodyName: Type.String(),
  reason: Type.String(),
  declaredOn: CivilDay,
  /** Since when it holds; null while the office has not confirmed it. */ confirmedOn: Nullable(CivilDay),
  /** Until when it is examined again. */ reviewOn: Nullable(CivilDay),
  refusedOn: Nullable(CivilDay),
  /** Why the office did not accept it. */ refusal: Nullable(Type.String()),
  state: oneOf(STATEMENT_STATES),
});
export type CoverageStatement = Static<typeof CoverageStatement>;

/** An item as the body's own people see it: with what they have begun. */
export const OwnCoverage = Type.Object({
  cell: CoverageCell,
  /** The draft that is being written for it. */ draft: Nullable(
    Type.Object({ id: Id, stateName: Type.String() }),
  ),
  /** The open obligation that is due first, to which a new draft answers. */ obligation: Nullable(
    Type.Integer(),
  ),
  /** The draft by which it is declared 不涉及. */ statementDraft: Nullable(
    Type.Object({ id: Id, stateName: Type.String() }),
  ),
  statement: Nullable(CoverageStatement),
});
export type OwnCoverage = Static<typeof OwnCoverage>;

export const DeclareNotApplicable = Type.Object({
  item: Type.String({ maxLength: 60 }),
  body: Type.String({ maxLength: 40 }),
  reason: Type.String({ maxLength: 1000 }),
});
export type DeclareNotApplicable = Static<typeof DeclareNotApplicable>;
