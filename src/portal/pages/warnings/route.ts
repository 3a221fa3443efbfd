import { capWarning } from '../../../warnings/cap.ts';
import type { PortalConfig } from '../../frame/config.ts';
import { ID, type Parameters } from '../../frame/parameters.ts';
import { PATHS } from '../../frame/paths.ts';
import { page, type Route } from '../../frame/route.ts';
import { ATOM } from '../../frame/send.ts';
import { urls } from '../../frame/urls.ts';
import type { PageDeps } from '../../reads/deps.ts';
import { readInForce, readMessages, readWarning, readWarningMessage, readWarnings } from './query.ts';
import { capIndex, warningsFeed } from './warning-feeds.ts';
import { warningPage } from './warning-page.tsx';
import { warningsPage } from './warnings-page.tsx';

const LAST_PAGE = 500;
const CAP = 'application/cap+xml; charset=utf-8';
const missing = '这条预警';

/** Anything that is no code of a division means everywhere. */
const region = (from: Parameters): string => from.fitting('region', /^\d{6}$/);

const publisher = (config: PortalConfig) => ({
  domain: config.siteDomain.replace(/:\d+$/, ''),
  publicUrl: config.publicUrl,
  demonstration: config.demonstration,
});

/** 预警: the list, each warning, its messages as CAP, and the feeds. */
export const warningRoutes = (deps: PageDeps): readonly Route[] => [
  page({
    path: PATHS.warnings,
    parameters: (from) => ({ region: region(from), page: from.page(LAST_PAGE) }),
    query: (asked) => readWarnings(deps, asked),
    view: warningsPage,
    keeping: 'drawn',
  }),
  page({
    path: PATHS.warningsFeed,
    parameters: region,
    query: (of) => readMessages(deps, of),
    view: (found, { config }) => ({
      contentType: ATOM,
      body: warningsFeed(config, found.region, found.entries),
    }),
  }),
  page({
    path: PATHS.warningsCap,
    parameters: region,
    query: (of) => readInForce(deps, of),
    view: (found, { config }) => ({
      contentType: ATOM,
      body: capIndex(config, found.region, found.current),
    }),
    keeping: 'drawn',
  }),
  page({
    path: PATHS.warningCap,
    parameters: (from) => from.at('id', ID),
    query: (id) => readWarningMessage(deps, id),
    view: ({ event, message }, { config }) => ({
      contentType: CAP,
      body: capWarning(event, message, publisher(config)),
    }),
    missing,
  }),
  page({
    path: PATHS.warning,
    parameters: (from) => from.at('id', ID),
    query: async (id) => {
      const found = await readWarning(deps, id);
      return found && { ...found, id };
    },
    view: ({ event, now, id }) => {
      const [first] = event.messages;
      // One page for a warning, whichever of its messages somebody has the address of.
      return first !== undefined && first.id !== id
        ? { location: urls.warning(first.id), status: 302 }
        : warningPage(event, now);
    },
    keeping: 'drawn',
    missing,
  }),
];
