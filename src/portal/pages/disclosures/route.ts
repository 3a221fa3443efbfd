import { oldAddress } from '../../../kernel/old-address.ts';
import { shown } from '../../../kernel/shown.ts';
import { disclosureAt } from '../../../publication/record-origin.ts';
import { ID } from '../../frame/parameters.ts';
import { PATHS } from '../../frame/paths.ts';
import { none, page, personal, type Route } from '../../frame/route.ts';
import { urls } from '../../frame/urls.ts';
import type { PageDeps } from '../../reads/deps.ts';
import { readDifference } from './difference.ts';
import { differencePage } from './difference-page.tsx';
import { disclosurePage } from './disclosure-page.tsx';
import { readCurrent, readEarlier } from './query.ts';

/** What others say of it reaches it by its own key: see `pagesShowing`. */
const showsRecord = (id: string): readonly string[] => [shown.record(id), shown.exceptions];

/** A record, its editions, and what changed between two of them. */
export const disclosureRoutes = (deps: PageDeps): readonly Route[] => [
  page({
    path: PATHS.disclosure,
    parameters: (from) => from.at('id', ID),
    query: (id) => readCurrent(deps, id),
    view: disclosurePage,
    shows: (_, id) => showsRecord(id),
  }),
  personal({
    path: PATHS.old,
    parameters: none,
    // The query belongs to the address: `/old/www.example.gov.cn/view.jsp?id=7`.
    answer: async (_, { request }) => {
      const asked = oldAddress(request.url.slice('/old/'.length));
      const id = asked === null ? null : await disclosureAt(deps.db, asked);
      return id === null ? null : { location: urls.disclosure(id), status: 301 };
    },
    cacheControl: 'public, max-age=3600',
  }),
  page({
    path: PATHS.edition,
    parameters: (from) => ({ id: from.at('id', ID), n: from.number('n') }),
    query: (asked) => readEarlier(deps, asked),
    view: disclosurePage,
    shows: (_, { id }) => showsRecord(id),
  }),
  page({
    path: PATHS.difference,
    parameters: (from) => ({ id: from.at('id', ID), ...from.range('range') }),
    query: (asked) => readDifference(deps, asked),
    view: differencePage,
    shows: (_, { id }) => showsRecord(id),
  }),
];
