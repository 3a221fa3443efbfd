import type { FastifyPluginAsync, FastifyReply } from 'fastify';
import { catalogue } from '../../../catalogue/registry.ts';
import type { Db } from '../../../database/database.ts';
import { addDays, type CivilDate, parseCivilDate } from '../../../kernel/civil-date.ts';
import { type Clock, today } from '../../../kernel/clock.ts';
import { lastDay } from '../../../kernel/period.ts';
import { ProblemError, problem } from '../../../kernel/problems.ts';
import type { SeriesAspect } from '../../../schema/declaration.ts';
import { listSeries } from '../../../series/observation-store.ts';
import {
  findSeriesView,
  listHistory,
  listTrends,
  parseSeriesId,
  type SeriesView,
  seriesId,
  type Trends,
} from '../../../series/series-view.ts';
import { SERIES_STYLE } from '../../components/charts/series-style.ts';
import { SERIES_STYLE_PATH } from '../../components/charts/series-stylesheet.tsx';
import type { Site } from '../../frame/layout.tsx';
import type { Page } from '../../frame/page.tsx';
import { sendPage } from '../../frame/send.ts';
import { urls } from '../../frame/urls.ts';
import { seriesListPage } from './series-list-page.tsx';
import { type SeriesModel, seriesPage } from './series-page.tsx';

/** Readings drawn at most; beyond it charts are no longer read but downloaded. */
const READINGS = 12_000;
const TRENDS_MS = 10_000;
const TRENDS_KEPT = 50;
/** Without a choice: enough to see a trend. */
const DAYS_SHOWN: Readonly<Record<SeriesAspect['frequency'], number>> = {
  hour: 7,
  day: 60,
  month: 731,
  quarter: 1461,
  year: 3653,
};

/** 监测数据 pages: `/series`, `/series/<item>~<body>`. Registered by `main/` beside the portal's own routes. */
export const seriesPages =
  (deps: { readonly db: Db; readonly clock: Clock; readonly site: Site }): FastifyPluginAsync =>
  async (app) => {
    const send = (reply: FastifyReply, page: Page) => sendPage(reply, deps.site, page);

    app.get(SERIES_STYLE_PATH, { schema: { hide: true } }, async (_request, reply) =>
      reply
        .header('cache-control', 'public, max-age=31536000, immutable')
        .type('text/css; charset=utf-8')
        .send(SERIES_STYLE),
    );

    app.get(urls.allSeries, { schema: { hide: true } }, async (_request, reply) =>
      send(reply, seriesListPage(await listSeries(deps.db), today(deps.clock))),
    );

    app.get<{ Params: { id: string }; Querystring: Readonly<Record<string, unknown>> }>(
      '/series/:id',
      { schema: { hide: true } },
      async (request, reply) => {
        const key = parseSeriesId(request.params.id);
        const view =
          key === null ? null : await findSeriesView({ db: deps.db, catalogue }, key, today(deps.clock));
        if (key === null || view === null)
          throw new ProblemError([problem('not-found', { what: '该监测数据' })]);
        return send(reply, seriesPage(await modelOf(view, request.query)));
      },
    );

    /** Trends look up two more periods of every place: asked once in as many seconds as a cache in front may answer. */
    const known = new Map<string, { readonly at: number; readonly trends: Promise<Trends> }>();
    function trendsOf(view: SeriesView): Promise<Trends> {
      const key = `${seriesId(view.summary)} ${view.summary.last} ${view.summary.observations}`;
      const now = deps.clock.now().getTime();
      const before = known.get(key);
      if (before !== undefined && Math.abs(now - before.at) < TRENDS_MS) return before.trends;
      const trends = listTrends({ db: deps.db, catalogue }, view);
      trends.catch(() => known.delete(key));
      if (known.size > TRENDS_KEPT) known.clear();
      known.set(key, { at: now, trends });
      return trends;
    }

    async function modelOf(view: SeriesView, query: Readonly<Record<string, unknown>>): Promise<SeriesModel> {
      const place =
        view.latest.find((each) => each.place.code === query.place)?.place ?? view.latest[0]?.place ?? null;
      const from = dateOf(query.from);
      const to = dateOf(query.to);
      const trends = view.aspect.schematic === undefined ? new Map() : await trendsOf(view);
      if (place === null) return { view, trends, place, from: '', to: '', history: [], cut: false };
      const last = to ?? lastDay(view.summary.last);
      const { periods, cut } = await listHistory({ db: deps.db, catalogue }, view.summary, view.aspect, {
        place: place.code,
        from: from ?? addDays(last, -DAYS_SHOWN[view.aspect.frequency]),
        to: last,
        limit: READINGS,
      });
      return { view, trends, place, from: from ?? '', to: to ?? '', history: periods, cut };
    }
  };

/** A repeated or broken parameter is as if it were not there: an address that somebody mistyped still shows something. */
const dateOf = (value: unknown): CivilDate | null =>
  typeof value === 'string' && value.length === 10 ? parseCivilDate(value) : null;
