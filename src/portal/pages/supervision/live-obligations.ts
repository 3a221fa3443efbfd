import { findArea } from '../../../catalogue/registry.ts';
import type { Db } from '../../../database/database.ts';
import type { Clock } from '../../../kernel/clock.ts';
import {
  listObligations,
  type ObligationTally,
  sumTallies,
  tallyObligations,
} from '../../../obligations/obligation-queries.ts';
import type {
  ObligationCounts,
  ObligationFilter,
  ObligationRow,
  Paged,
  PageRequest,
  PortalData,
} from '../../data.ts';
import { currentName, type RecordNames } from '../../record/record-names.ts';

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

export function liveObligations(deps: {
  readonly db: Db;
  readonly clock: Clock;
  readonly names: RecordNames;
}): Pick<PortalData, 'obligations' | 'obligationsBy'> {
  const { db, clock, names } = deps;
  return {
    async obligations(filter: ObligationFilter, page: PageRequest): Promise<Paged<ObligationItem>> {
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
    },

    async obligationsBy(group, filter): Promise<readonly ObligationRow[]> {
      const [rows, directory] = await Promise.all([
        tallyObligations(db, group, clock.now(), filter),
        names.directory(),
      ]);
      const titleOf = (code: string): string =>
        group === 'area' ? (findArea(code)?.title ?? code) : currentName(directory, code);
      const result = rows.map((row) => ({
        code: row.code,
        title: titleOf(row.code),
        obligations: obligationCounts(row),
      }));
      // Areas keep the order of the opinion; among bodies those that owe most come first.
      return group === 'area' ? result : result.sort((a, b) => b.obligations.late - a.obligations.late);
    },
  };
}

type ObligationItem = Awaited<ReturnType<PortalData['obligations']>>['items'][number];
