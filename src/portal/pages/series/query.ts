import { addDays } from '../../../kernel/civil-date.ts';
import { today } from '../../../kernel/clock.ts';
import { lastDay } from '../../../kernel/period.ts';
import type { SeriesAspect } from '../../../schema/declaration.ts';
import { listSeries } from '../../../series/observation-store.ts';
import {
  declarationOf,
  expectedBy,
  findSeriesView,
  listHistory,
  listTrends,
  parseSeriesId,
} from '../../../series/series-view.ts';
import type { AskedDay } from '../../frame/parameters.ts';
import type { PageDeps } from '../../reads/deps.ts';
import type { SeriesListModel } from './series-list-page.tsx';
import type { SeriesModel } from './series-page.tsx';

/** Readings drawn at most; beyond it charts are no longer read but downloaded. */
const READINGS = 12_000;
/** Without a choice: enough to see a trend. */
const DAYS_SHOWN: Readonly<Record<SeriesAspect['frequency'], number>> = {
  hour: 7,
  day: 60,
  month: 731,
  quarter: 1461,
  year: 3653,
};

export const readSeriesList = async ({ db, clock, catalogue }: PageDeps): Promise<SeriesListModel> => {
  const list = await listSeries(db);
  const now = today(clock);
  return {
    rows: list.map((series) => ({
      series,
      isLate: expectedBy(declarationOf(series, catalogue).aspect, series.last) < now,
    })),
  };
};

export async function readSeries(
  deps: PageDeps,
  asked: { readonly id: string; readonly place: string; readonly from: AskedDay; readonly to: AskedDay },
): Promise<SeriesModel | null> {
  const key = parseSeriesId(asked.id);
  const view = key === null ? null : await findSeriesView(deps, key, today(deps.clock));
  if (view === null) return null;
  const place =
    view.latest.find((each) => each.place.code === asked.place)?.place ?? view.latest[0]?.place ?? null;
  const trends = view.aspect.schematic === undefined ? new Map() : await listTrends(deps, view);
  if (place === null) return { view, trends, place, from: '', to: '', history: [], cut: false };
  const [from, to] = [asked.from.on, asked.to.on];
  const last = to ?? lastDay(view.summary.last);
  const { periods, cut } = await listHistory(deps, view.summary, view.aspect, {
    place: place.code,
    from: from ?? addDays(last, -DAYS_SHOWN[view.aspect.frequency]),
    to: last,
    limit: READINGS,
  });
  return { view, trends, place, from: from ?? '', to: to ?? '', history: periods, cut };
}
