/**
 * Everything that boards count, of one item, area, body or region: cells of item × body by state, and obligations with
 * a due day by state.
 */
export interface Figures {
  /** Cells: how often somebody owes an item. */
  readonly owed: number;
  readonly neverPublished: number;
  /** Of these, whose first publication should have been made by now. */
  readonly neverPublishedLate: number;
  readonly outOfDate: number;
  readonly reviewDue: number;
  readonly partial: number;
  readonly current: number;
  readonly cellsNotApplicable: number;
  readonly cellsExcepted: number;
  /** Cells of bodies that nobody works for yet; they are counted above like all others. */
  readonly notJoined: number;
  readonly due: number;
  readonly dueSoon: number;
  readonly late: number;
  readonly done: number;
  readonly doneLate: number;
  readonly nothingToPublish: number;
  readonly notApplicable: number;
  readonly excepted: number;
}

export const NO_FIGURES: Figures = {
  owed: 0,
  neverPublished: 0,
  neverPublishedLate: 0,
  outOfDate: 0,
  reviewDue: 0,
  partial: 0,
  current: 0,
  cellsNotApplicable: 0,
  cellsExcepted: 0,
  notJoined: 0,
  due: 0,
  dueSoon: 0,
  late: 0,
  done: 0,
  doneLate: 0,
  nothingToPublish: 0,
  notApplicable: 0,
  excepted: 0,
};

export const sumFigures = (rows: readonly Figures[]): Figures =>
  rows.reduce(
    (sum, row) => ({
      owed: sum.owed + row.owed,
      neverPublished: sum.neverPublished + row.neverPublished,
      neverPublishedLate: sum.neverPublishedLate + row.neverPublishedLate,
      outOfDate: sum.outOfDate + row.outOfDate,
      reviewDue: sum.reviewDue + row.reviewDue,
      partial: sum.partial + row.partial,
      current: sum.current + row.current,
      cellsNotApplicable: sum.cellsNotApplicable + row.cellsNotApplicable,
      cellsExcepted: sum.cellsExcepted + row.cellsExcepted,
      notJoined: sum.notJoined + row.notJoined,
      due: sum.due + row.due,
      dueSoon: sum.dueSoon + row.dueSoon,
      late: sum.late + row.late,
      done: sum.done + row.done,
      doneLate: sum.doneLate + row.doneLate,
      nothingToPublish: sum.nothingToPublish + row.nothingToPublish,
      notApplicable: sum.notApplicable + row.notApplicable,
      excepted: sum.excepted + row.excepted,
    }),
    NO_FIGURES,
  );

/**
 * What must be kept by now: cells that are applicable and whose first day has come, and obligations that have fallen
 * due. Nobody is left out for not having joined.
 */
export const mustBeKept = (of: Figures): number =>
  of.neverPublishedLate +
  of.outOfDate +
  of.reviewDue +
  of.partial +
  of.current +
  keptByDay(of) +
  of.doneLate +
  of.late;

const keptByDay = (of: Figures): number => of.done + of.nothingToPublish;

/** Of what must be kept, what is: published and current, or met in time. Null while nothing must be. */
export function keptRate(of: Figures): number | null {
  const all = mustBeKept(of);
  return all === 0 ? null : (of.current + keptByDay(of)) / all;
}
