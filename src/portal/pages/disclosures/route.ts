import { ID } from '../../frame/parameters.ts';
import { PATHS } from '../../frame/paths.ts';
import { page, type Route } from '../../frame/route.ts';
import type { PageDeps } from '../../reads/deps.ts';
import { readDifference } from './difference.ts';
import { differencePage } from './difference-page.tsx';
import { disclosurePage } from './disclosure-page.tsx';
import { readCurrent, readEarlier } from './query.ts';

/** A record, its editions, and what changed between two of them. */
export const disclosureRoutes = (deps: PageDeps): readonly Route[] => [
  page({
    path: PATHS.disclosure,
    parameters: (from) => from.at('id', ID),
    query: (id) => readCurrent(deps, id),
    view: disclosurePage,
  }),
  page({
    path: PATHS.edition,
    parameters: (from) => ({ id: from.at('id', ID), n: from.number('n') }),
    query: (asked) => readEarlier(deps, asked),
    view: disclosurePage,
  }),
  page({
    path: PATHS.difference,
    parameters: (from) => ({ id: from.at('id', ID), ...from.range('range') }),
    query: (asked) => readDifference(deps, asked),
    view: differencePage,
  }),
];
