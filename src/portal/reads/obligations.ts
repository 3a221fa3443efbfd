import type { Obligation } from '../../api/contract.ts';
import { currentName } from '../../bodies/directory.ts';
import {
  listObligations,
  type ObligationTally,
  sumTallies,
  tallyObligations,
} from '../../obligations/obligation-queries.ts';
import type { ObligationState } from '../../schema/vocabulary.ts';
import type { ObligationCounts } from '../components/obligation-counts.ts';
import type { PageDeps } from './deps.ts';
import type { Paged, PageRequest } from './paged.ts';

export interface ObligationFilter {
  readonly area?: string;
  readonly body?: string;
  readonly bodies?: readonly string[];
  readonly state?: ObligationState;
}

export interface ObligationRow {
  readonly code: string;
  readonly title: string;
  readonly obligations: ObligationCounts;
}

export const obligationCounts = (tally: ObligationTally): ObligationCounts => ({
  late: tally.late,
  'due-soon': tally.dueSoon,
  due: tally.due,
  done: tally.done,
  'done-late': tally.doneLate,
  excepted: tally.excepted,
});

/** Nobody turns more pages of a list of debts; the cursor of the API goes on. */
const LAST_PAGE = 100;

export async function readObligations(
  { db, clock }: Pick<PageDeps, 'db' | 'clock'>,
  filter: ObligationFilter,
  page: PageRequest,
): Promise<Paged<Obligation>> {
  const now = clock.now();
  const end = Math.min(page.page, LAST_PAGE) * page.limit;
  const [list, tallies] = await Promise.all([
    listObligations(db, { ...filter, limit: end }, now),
    tallyObligations(db, 'area', now, filter),
  ]);
  const sum = obligationCounts(sumTallies(tallies));
  const all = Object.values(sum).reduce((a, b) => a + b, 0);
  return {
    items: list.items.slice(end - page.limit),
    total: filter.state === undefined ? all : sum[filter.state],
    exact: true,
  };
}

/** One row for each area, or for each body that owes something; areas in the order of the mandate, bodies by how much is late. */
export async function readObligationsBy(
  { db, clock, catalogue, names }: PageDeps,
  group: 'area' | 'body',
  filter: ObligationFilter,
): Promise<readonly ObligationRow[]> {
  const [rows, directory] = await Promise.all([
    tallyObligations(db, group, clock.now(), filter),
    names.directory(),
  ]);
  const titleOf = (code: string): string =>
    group === 'area' ? (catalogue.findArea(code)?.title ?? code) : currentName(directory, code);
  const result = rows.map((row) => ({
    code: row.code,
    title: titleOf(row.code),
    obligations: obligationCounts(row),
  }));
  return group === 'area' ? result : result.toSorted((a, b) => b.obligations.late - a.obligations.late);
}
