import type { Db } from '../database/database.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import { type Clock, today } from '../kernel/clock.ts';
import type { Catalogue } from '../schema/catalogue.ts';
import type { PartyMention } from '../schema/declaration.ts';
import { loadDirectory } from './directory.ts';
import { resolveParties } from './resolve-parties.ts';

/** Phrases to bodies, with names as they were on the document's date (today's without one). */
export function partyResolver(deps: {
  readonly db: Db;
  readonly clock: Clock;
  readonly catalogue: Catalogue;
}) {
  const { db, clock, catalogue } = deps;
  return async (phrases: readonly string[], on: CivilDate | null): Promise<readonly PartyMention[]> =>
    resolveParties(phrases, await loadDirectory(db, catalogue.listedBodies), on ?? today(clock));
}
