import { listConsultations } from '../consultations/queries.ts';
import type { Db } from '../database/database.ts';
import type { Clock } from '../kernel/clock.ts';
import type { PublicLog } from '../log/sequencer.ts';
import type { AreaOverview, Figures, LogCheckpoint, PortalData } from './data.ts';
import { liveCatalogue } from './pages/areas/live-catalogue.ts';
import { liveContents } from './pages/areas/live-contents.ts';
import { liveBodies } from './pages/bodies/live-bodies.ts';
import { yearlyFigures } from './pages/bodies/live-yearly.ts';
import { liveDisclosures } from './pages/disclosures/live-disclosures.ts';
import { liveRegions } from './pages/regions/live-regions.ts';
import { liveSearch } from './pages/search/live-search.ts';
import { liveObligations } from './pages/supervision/live-obligations.ts';
import type { RecordNames } from './record/record-names.ts';

export interface LiveDataDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Pick<PublicLog, 'origin' | 'vkey' | 'latest'>;
  readonly names: RecordNames;
}

export interface LiveData extends PortalData {
  /** What is counted over the whole province is counted once until something is published. */
  readonly forget: () => void;
}

/** The portal's questions, answered from the database. */
export function liveData(deps: LiveDataDeps): LiveData {
  const { db, log } = deps;
  const catalogue = liveCatalogue(deps);
  let areas: Promise<readonly AreaOverview[]> | null = null;
  let figures: Promise<Figures> | null = null;
  let countedOn = '';
  const forget = () => {
    areas = null;
    figures = null;
  };
  /** What is late depends on the day. */
  const forgetYesterday = () => {
    const day = deps.clock.now().toISOString().slice(0, 13);
    if (day !== countedOn) forget();
    countedOn = day;
  };
  /** A failure is not kept: the next reader asks again. */
  const kept = <T>(asked: Promise<T>): Promise<T> => {
    asked.catch(forget);
    return asked;
  };

  return {
    ...liveDisclosures(db, deps.names),
    ...liveBodies(deps),
    ...liveObligations(deps),
    ...liveSearch(db, deps.names),
    yearlyFigures: (body) => yearlyFigures(db, body),
    ...liveContents(db, deps.names),
    ...liveRegions(deps),
    items: catalogue.items,
    findItemHistory: catalogue.findItemHistory,
    areas: () => {
      forgetYesterday();
      areas ??= kept(catalogue.areas());
      return areas;
    },
    figures: () => {
      forgetYesterday();
      figures ??= kept(catalogue.figures());
      return figures;
    },
    openConsultations: async (limit) =>
      (await listConsultations(db, { phase: 'open', limit }, deps.clock.now())).items,
    async checkpoint(): Promise<LogCheckpoint | null> {
      const latest = await log.latest();
      if (latest === null) return null;
      const row = await db
        .selectFrom('log_checkpoint')
        .select('signed_at')
        .where('size', '=', latest.size)
        .executeTakeFirst();
      return {
        origin: latest.origin,
        size: latest.size,
        rootBase64: latest.root.toString('base64'),
        signedAt: (row?.signed_at ?? deps.clock.now()).toISOString(),
        note: latest.note,
        key: log.vkey,
      };
    },
    forget,
  };
}
