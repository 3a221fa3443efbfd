import { lookupLimiters, lookupWithin } from '../../../dossiers/lookup.ts';
import { problemStatus } from '../../../kernel/problems.ts';
import type { CollectedKind } from '../../../schema/catalogue.ts';
import { formText } from '../../frame/form-body.ts';
import { ID } from '../../frame/parameters.ts';
import { collectedPath, collectionPath, PATHS } from '../../frame/paths.ts';
import { form, none, page, type Route } from '../../frame/route.ts';
import { urls } from '../../frame/urls.ts';
import type { PageDeps } from '../../reads/deps.ts';
import { collectionPage } from './collection-page.tsx';
import { dossierPage } from './dossier-page.tsx';
import { dossiersPage } from './dossiers-page.tsx';
import { lookupPage } from './lookup-page.tsx';
import {
  readCollectedPage,
  readCollection,
  readDossierPage,
  readDossiers,
  readDossierTexts,
} from './query.ts';
import { dossierTextsPage } from './texts-page.tsx';

const missing = '这个事项';

/** 按编号查询: number and check travel in the body of the form, and the right ones lead to the dossier. */
function lookupForm(deps: PageDeps): Route {
  const kinds = deps.catalogue.currentKinds;
  const limiters = lookupLimiters(deps.db);
  return form({
    path: PATHS.dossierLookup,
    parameters: none,
    rateClass: 'search',
    answer: async (_, { request }) => {
      const number = formText(request.body, 'number').slice(0, 50);
      const check = formText(request.body, 'check').slice(0, 20);
      const found = await lookupWithin(deps, limiters, { number, check, address: request.ip });
      if (found.ok) return { location: urls.dossier(found.value), status: 303 };
      const [first] = found.refusals;
      const status = first === undefined ? 404 : problemStatus(first.code);
      return lookupPage(status, { kinds, number }, found.refusals);
    },
  });
}

/** A list and an address for a kind that is gathered at one of its own (`/decisions`, `/decisions/:id`). */
const collectionRoutes = (deps: PageDeps, collected: CollectedKind): readonly Route[] => [
  page({
    path: collectionPath(collected.collection.path),
    parameters: (from) => ({
      q: from.text('q', 200),
      category: from.text('category', 200),
      body: from.text('body', 200),
      state: from.text('state', 200),
      after: from.cursor(),
    }),
    query: (asked) => readCollection(deps, collected, asked),
    view: collectionPage,
  }),
  page({
    path: collectedPath(collected.collection.path),
    parameters: (from) => from.at('id', ID),
    query: (id) => readCollectedPage(deps, collected, id),
    view: dossierPage,
    missing,
  }),
];

/** 事项公开. */
export const dossierRoutes = (deps: PageDeps): readonly Route[] => [
  page({
    path: PATHS.dossiers,
    parameters: (from) => ({ q: from.text('q', 200), kind: from.text('kind', 40), after: from.cursor() }),
    query: (asked) => readDossiers(deps, asked),
    view: dossiersPage,
  }),
  page({
    path: PATHS.dossierLookup,
    parameters: none,
    query: async () => ({ kinds: deps.catalogue.currentKinds, number: '' }),
    view: (asked) => lookupPage(200, asked, []),
  }),
  lookupForm(deps),
  page({
    path: PATHS.dossier,
    parameters: (from) => from.at('id', ID),
    query: (id) => readDossierPage(deps, id),
    view: dossierPage,
    missing,
  }),
  page({
    path: PATHS.dossierTexts,
    parameters: (from) => from.at('id', ID),
    query: (id) => readDossierTexts(deps, id),
    view: dossierTextsPage,
    missing: '这个事项的文本',
  }),
  ...deps.catalogue.collectedKinds.flatMap((collected) => collectionRoutes(deps, collected)),
];
