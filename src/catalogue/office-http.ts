import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { changeItemRoute } from './http/change-item.ts';
import { createItemRoute } from './http/create-item.ts';
import { decideItemProposalRoute } from './http/decide-item-proposal.ts';
import { endSearchWordsRoute } from './http/end-search-words.ts';
import { enterSearchWordsRoute } from './http/enter-search-words.ts';
import { explainTimingRoute } from './http/explain-timing.ts';
import { exportCatalogueRoute } from './http/export-catalogue.ts';
import { importCatalogueRoute } from './http/import-catalogue.ts';
import { listItemProposalsRoute } from './http/list-item-proposals.ts';
import { listItemVersionsRoute } from './http/list-item-versions.ts';
import { listLawRulesRoute } from './http/list-law-rules.ts';
import { listSearchWordsRoute } from './http/list-search-words.ts';
import { readItemRoute } from './http/read-item.ts';
import { retireItemRoute } from './http/retire-item.ts';
import type { OfficeRouteDeps } from './http/shared.ts';

const routes = [
  readItemRoute,
  listItemVersionsRoute,
  createItemRoute,
  changeItemRoute,
  retireItemRoute,
  listItemProposalsRoute,
  decideItemProposalRoute,
  listLawRulesRoute,
  explainTimingRoute,
  exportCatalogueRoute,
  importCatalogueRoute,
  listSearchWordsRoute,
  enterSearchWordsRoute,
  endSearchWordsRoute,
] as const;

/**
 * An office changes the catalogue: with its reason, in the open; the catalogue as the national table, out and back in.
 */
export const officeRoutes =
  (deps: OfficeRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    for (const route of routes) await app.register(route(deps));
  };
