import {
  findWarningOf,
  listCurrentWarnings,
  listLatestMessages,
  listPastWarnings,
  listRegions,
} from '../../../warnings/queries.ts';
import { asOf, type WarningEvent, type WarningMessage } from '../../../warnings/warning-event.ts';
import type { PageDeps } from '../../reads/deps.ts';
import type { WarningsModel } from './warnings-page.tsx';

const PER_PAGE = 20;
const FEED_ENTRIES = 50;

const near = (region: string): string | null => (region === '' ? null : region);

export async function readWarnings(
  deps: PageDeps,
  asked: { readonly region: string; readonly page: number },
): Promise<WarningsModel> {
  const { region, page } = asked;
  const now = deps.clock.now();
  const [regions, current, past] = await Promise.all([
    listRegions(deps.db),
    listCurrentWarnings(deps, now, near(region)),
    listPastWarnings(deps, now, { region: near(region), page, limit: PER_PAGE }),
  ]);
  return {
    now,
    region,
    regions,
    current: current.map((event) => asOf(event, now)),
    past: past.events,
    page,
    more: past.more,
  };
}

export interface WarningModel {
  /** As it is now. */
  readonly event: WarningEvent;
  readonly message: WarningMessage;
  readonly now: Date;
}

export async function readWarning(deps: PageDeps, id: string): Promise<WarningModel | null> {
  const found = await findWarningOf(deps, id);
  const now = deps.clock.now();
  return found === null ? null : { event: asOf(found.event, now), message: found.message, now };
}

/** The warning as its messages tell it, whatever the hour. */
export const readWarningMessage = (deps: PageDeps, id: string) => findWarningOf(deps, id);

export const readMessages = async (deps: PageDeps, region: string) => ({
  region,
  entries: await listLatestMessages(deps, near(region), FEED_ENTRIES),
});

export const readInForce = async (deps: PageDeps, region: string) => ({
  region,
  current: await listCurrentWarnings(deps, deps.clock.now(), near(region)),
});
