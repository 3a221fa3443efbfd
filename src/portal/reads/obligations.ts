import type { Obligation } from '../../api/contract.ts';
import { currentName } from '../../bodies/directory.ts';
import type { Figures } from '../../obligations/figures.ts';
import { listObligations } from '../../obligations/obligation-queries.ts';
import { tallyBelow } from '../../obligations/tallies.ts';
import type { ObligationState } from '../../schema/vocabulary.ts';
import type { ObligationCounts } from '../components/obligation-counts.ts';
import { readCellFigures } from './coverage.ts';
import type { PageDeps } from './deps.ts';
import type { Paged, PageRequest } from './paged.ts';

/** Whose obligations: of a body by itself, of a region (a body with all below it), of everybody; of one area or all. */
interface ObligationScope {
  readonly area?: string;
  readonly item?: string;
  readonly body?: string;
  readonly region?: string;
}

export interface ObligationFilter extends ObligationScope {
  readonly state?: ObligationState;
}

export interface ObligationRow {
  readonly code: string;
  readonly title: string;
  readonly obligations: ObligationCounts;
}

export const obligationCounts = (figures: Figures): ObligationCounts => ({
  late: figures.late,
  'due-soon': figures.dueSoon,
  due: figures.due,
  done: figures.done,
  'done-late': figures.doneLate,
  'nothing-to-publish': figures.nothingToPublish,
  'not-applicable': figures.notApplicable,
  excepted: figures.excepted,
});

/** Nobody turns more pages of a list of debts; the cursor of the API goes on. */
const LAST_PAGE = 100;

export async function readObligations(
  { db, clock, catalogue }: Pick<PageDeps, 'db' | 'clock' | 'catalogue'>,
  filter: ObligationFilter,
  page: PageRequest,
): Promise<Paged<Obligation>> {
  const end = Math.min(page.page, LAST_PAGE) * page.limit;
  const [list, figures] = await Promise.all([
    listObligations({ db, catalogue }, { ...filter, limit: end }, clock.now()),
    readCellFigures({ db, clock }, filter),
  ]);
  const counts = obligationCounts(figures);
  const all = Object.values(counts).reduce((a, b) => a + b, 0);
  return {
    items: list.items.slice(end - page.limit),
    total: filter.state === undefined ? all : counts[filter.state],
    exact: true,
  };
}

/** One row for each body directly below, with everybody below that, most late first; of one area or all. */
export async function readObligationsByBody(
  { db, clock, names }: PageDeps,
  scope: { readonly area?: string; readonly region?: string },
): Promise<readonly ObligationRow[]> {
  const now = clock.now();
  const [directory, items] = await Promise.all([
    names.directory(),
    scope.area === undefined
      ? null
      : db.selectFrom('owed_item').select('code').where('area_code', '=', scope.area).execute(),
  ]);
  const rows = await tallyBelow(db, now, scope.region ?? null, items?.map(({ code }) => code) ?? null);
  return rows
    .map((row) => ({
      code: row.body,
      title: currentName(directory, row.body),
      obligations: obligationCounts(row),
    }))
    .toSorted((a, b) => b.obligations.late - a.obligations.late);
}
