import type { Db } from '../database/database.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import { type Clock, today } from '../kernel/clock.ts';
import type { Catalogue } from '../schema/catalogue.ts';
import type { PartyMention } from '../schema/declaration.ts';
import { type Directory, loadDirectory } from './directory.ts';
import { resolveParties } from './resolve-parties.ts';

const FRESH_MS = 5 * 60_000;

/** Phrases to bodies, with names as they were on the document's date (today's without one). A document asks for every article, so the directory is kept for minutes. */
export function partyResolver(deps: {
  readonly db: Db;
  readonly clock: Clock;
  readonly catalogue: Catalogue;
}) {
  const { db, clock, catalogue } = deps;
  let known: { readonly at: number; readonly directory: Promise<Directory> } | null = null;
  return async (phrases: readonly string[], on: CivilDate | null): Promise<readonly PartyMention[]> => {
    const now = clock.now().getTime();
    if (known === null || now - known.at > FRESH_MS)
      known = { at: now, directory: loadDirectory(db, catalogue.listedBodies) };
    const { directory } = known;
    directory.catch(() => {
      known = null;
    });
    return resolveParties(phrases, await directory, on ?? today(clock));
  };
}
