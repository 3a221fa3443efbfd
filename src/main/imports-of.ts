import { partyResolver } from '../bodies/party-resolver.ts';
import type { Working } from '../catalogue/source.ts';
import type { ImportDeps } from '../intake/import-document.ts';
import { areaMatcher } from '../intake/match-area.ts';

/** What documents are recognised with: the bodies of their day, and the areas of the catalogue. */
export const importsOf = (deps: Working): Omit<ImportDeps, 'keepImage'> => ({
  resolveParties: partyResolver(deps),
  areaFor: areaMatcher(deps.catalogue.areas),
});
