import type { CoverageCell } from '../../api/contract.ts';
import { type CoverageFilter, listCoverage } from '../../obligations/coverage-queries.ts';
import { type Figures, NO_FIGURES, sumFigures } from '../../obligations/figures.ts';
import { tallyAll, tallyByItem } from '../../obligations/tallies.ts';
import type { CoverageState } from '../../schema/vocabulary.ts';
import type { PageDeps } from './deps.ts';
import type { Paged, PageRequest } from './paged.ts';

export type CellScope = Pick<CoverageFilter, 'item' | 'body' | 'area' | 'region'>;

/** How many cells are in a state. */
export const cellsIn = (of: Figures, state: CoverageState): number => {
  switch (state) {
    case 'never-published':
      return of.neverPublished;
    case 'out-of-date':
      return of.outOfDate;
    case 'review-due':
      return of.reviewDue;
    case 'partial':
      return of.partial;
    case 'current':
      return of.current;
    case 'not-applicable':
      return of.cellsNotApplicable;
    case 'excepted':
      return of.cellsExcepted;
  }
};

/** All figures of an item, a body, an area, a region, or of what several of these have in common. */
export async function readCellFigures(
  { db, clock }: Pick<PageDeps, 'db' | 'clock'>,
  { item, body, area, region }: CellScope,
): Promise<Figures> {
  const whose = body === undefined ? (region === undefined ? null : { region }) : { body };
  if (item === undefined && area === undefined) return tallyAll(db, clock.now(), whose);
  const rows = await tallyByItem(db, clock.now(), whose);
  return sumFigures([
    NO_FIGURES,
    ...rows.filter(
      (row) => (item === undefined || row.item === item) && (area === undefined || row.area === area),
    ),
  ]);
}

/** Nobody turns more pages; the cursor of the API goes on. */
const LAST_PAGE = 50;

export async function readCells(
  { db, clock }: Pick<PageDeps, 'db' | 'clock'>,
  filter: CellScope & { readonly state?: CoverageState },
  figures: Figures,
  page: PageRequest,
): Promise<Paged<CoverageCell>> {
  const end = Math.min(page.page, LAST_PAGE) * page.limit;
  const list = await listCoverage(db, { ...filter, limit: end }, clock.now());
  return {
    items: list.items.slice(end - page.limit),
    total: filter.state === undefined ? figures.owed : cellsIn(figures, filter.state),
    exact: true,
  };
}
