import { addDays, type CivilDate } from '../../../kernel/civil-date.ts';
import { today } from '../../../kernel/clock.ts';
import { lastDay } from '../../../kernel/period.ts';
import { behaviourOf } from '../../../schema/behaviour.ts';
import type { PlaceDeclaration, SeriesAspect } from '../../../schema/declaration.ts';
import type { Province } from '../../../schema/province.ts';
import { listSeries } from '../../../series/observation-store.ts';
import {
  declarationOf,
  expectedBy,
  findSeriesView,
  listHistory,
  listTrends,
  parseSeriesId,
  type SeriesView,
} from '../../../series/series-view.ts';
import type { AskedDay } from '../../frame/parameters.ts';
import type { PageDeps } from '../../reads/deps.ts';
import { distinct, historyOf, type SeriesHistory } from './history-model.ts';
import type { LatestModel } from './latest-period.tsx';
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
  'half-year': 2192,
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
  const [from, to] = place === null ? [null, null] : [asked.from.on, asked.to.on];
  return {
    view,
    trends: behaviourOf(view.aspect, 'water-schematic') === null ? new Map() : await listTrends(deps, view),
    latest: latestOf(view, deps.catalogue.province),
    standards: distinct(view.latest.flatMap((each) => each.derived.map((value) => value?.standard ?? ''))),
    from: from ?? '',
    to: to ?? '',
    history: place === null ? null : await readHistory(deps, view, place, { from, to }),
  };
}

async function readHistory(
  deps: PageDeps,
  { summary, aspect }: SeriesView,
  place: PlaceDeclaration,
  { from, to }: { readonly from: CivilDate | null; readonly to: CivilDate | null },
): Promise<SeriesHistory> {
  const last = to ?? lastDay(summary.last);
  const found = await listHistory(deps, summary, aspect, {
    place: place.code,
    from: from ?? addDays(last, -DAYS_SHOWN[aspect.frequency]),
    to: last,
    limit: READINGS,
  });
  return historyOf(aspect, place, found);
}

function latestOf({ aspect, latest }: SeriesView, province: Province): LatestModel {
  const values = aspect.nature === 'compiled' ? [] : latest.flatMap((each) => each.derived[0] ?? []);
  return {
    province,
    classes: [...Map.groupBy(values, (value) => value.title)]
      .map(([title, members]) => ({ title, places: members.length }))
      .sort((a, b) => a.title.localeCompare(b.title, 'zh-Hans-CN')),
    mapped: latest.some((each) => each.place.longitude !== null),
    grouped: new Set(latest.map((each) => each.place.group)).size > 1,
  };
}
