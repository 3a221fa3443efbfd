import { sql } from 'kysely';
import { connect, type Db, type Tx } from './database.ts';

/**
 * By which clock the database judges times that make evidence (0103_when_it_was.sql): its own; its own running faster
 * since an origin (a training sandbox); or none, because past days are told while a demonstration is loaded.
 */
export type EvidenceClock =
  | { readonly kind: 'database' | 'told' }
  | { readonly kind: 'scaled'; readonly origin: Date; readonly scale: number };

/** Sets it; only the owner may. Done at every start, so that a load that was cut short leaves nothing told. */
export async function setEvidenceClock(ownerUrl: string, clock: EvidenceClock): Promise<void> {
  const owner = connect(ownerUrl, { max: 1 });
  try {
    const { origin, scale } = clock.kind === 'scaled' ? clock : { origin: null, scale: null };
    await owner.updateTable('evidence_clock').set({ kind: clock.kind, origin, scale }).execute();
  } finally {
    await owner.destroy();
  }
}

/** Runs the work while the database believes the times that it is told, and takes that back whatever happens. */
export async function whileTimesAreTold<T>(
  ownerUrl: string,
  after: EvidenceClock,
  work: () => Promise<T>,
): Promise<T> {
  await setEvidenceClock(ownerUrl, { kind: 'told' });
  try {
    return await work();
  } finally {
    await setEvidenceClock(ownerUrl, after);
  }
}

export interface ClockComparison {
  readonly kind: string;
  readonly database: Date;
  /** When the newest entry of the public log was written; null while it is empty. */
  readonly newestEntry: Date | null;
}

/** What the application's clock can be compared with. */
export async function compareClocks(db: Db | Tx): Promise<ClockComparison> {
  const { rows } = await sql<{ kind: string; database: Date; newest: Date | null }>`
    SELECT c.kind, clock_timestamp() AS database,
      (SELECT v.at FROM log_leaf l JOIN event v ON v.id = l.event_id ORDER BY l.index DESC LIMIT 1) AS newest
    FROM evidence_clock c`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error('the database has no evidence clock');
  return { kind: row.kind, database: row.database, newestEntry: row.newest };
}
