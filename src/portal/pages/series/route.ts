import { shown } from '../../../kernel/shown.ts';
import { SERIES_STYLE } from '../../components/charts/series-style.ts';
import { SERIES_STYLE_PATH } from '../../components/charts/series-stylesheet.tsx';
import { ANYTHING } from '../../frame/parameters.ts';
import { PATHS } from '../../frame/paths.ts';
import { fixed, none, page, type Route } from '../../frame/route.ts';
import { FOR_EVER } from '../../frame/send.ts';
import type { PageDeps } from '../../reads/deps.ts';
import { readSeries, readSeriesList } from './query.ts';
import { seriesListPage } from './series-list-page.tsx';
import { seriesPage } from './series-page.tsx';

/** 监测数据: all series, and each with its charts (`<item>~<body>`). */
export const seriesRoutes = (deps: PageDeps): readonly Route[] => [
  fixed({
    path: SERIES_STYLE_PATH,
    contentType: 'text/css; charset=utf-8',
    body: SERIES_STYLE,
    cacheControl: FOR_EVER,
  }),
  page({
    path: PATHS.allSeries,
    parameters: none,
    query: () => readSeriesList(deps),
    view: seriesListPage,
  }),
  page({
    path: PATHS.series,
    parameters: (from) => ({
      id: from.at('id', ANYTHING),
      place: from.text('place'),
      from: from.day('from'),
      to: from.day('to'),
    }),
    query: (asked) => readSeries(deps, asked),
    view: seriesPage,
    shows: ({ view: { summary } }) => [shown.series(summary.item, summary.body), shown.registers],
    missing: '该监测数据',
  }),
];
