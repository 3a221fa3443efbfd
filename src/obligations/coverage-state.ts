import type { CivilDate } from '../kernel/civil-date.ts';
import type { CoverageState } from '../schema/vocabulary.ts';

/** As `coverage.status` holds them (migration 0200). */
export const COVERAGE_STATUS = {
  never: 1,
  published: 2,
  untilReview: 3,
  untilDue: 4,
  partial: 5,
  notApplicable: 6,
  excepted: 7,
} as const;

/**
 * The state of a cell on a day. The day on which it turns is itself still in time, as a due day is; what is 不涉及 is
 * examined again when its year is over.
 */
export function coverageState(
  cell: { readonly status: number; readonly turnsOn: CivilDate | null },
  today: CivilDate,
): CoverageState {
  const past = cell.turnsOn !== null && cell.turnsOn < today;
  switch (cell.status) {
    case COVERAGE_STATUS.never:
      return 'never-published';
    case COVERAGE_STATUS.untilReview:
      return past ? 'review-due' : 'current';
    case COVERAGE_STATUS.untilDue:
      return past ? 'out-of-date' : 'current';
    case COVERAGE_STATUS.partial:
      return 'partial';
    case COVERAGE_STATUS.notApplicable:
      return past ? 'review-due' : 'not-applicable';
    case COVERAGE_STATUS.excepted:
      return 'excepted';
    default:
      return 'current';
  }
}
