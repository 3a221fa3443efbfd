import type { PublicLog } from '../../../log/sequencer.ts';
import type { PageDeps } from '../../reads/deps.ts';

export type VerifyDeps = Pick<PageDeps, 'db' | 'clock'> & {
  readonly log: Pick<PublicLog, 'origin' | 'vkey' | 'latest'>;
};

export interface LogCheckpoint {
  readonly origin: string;
  readonly size: number;
  readonly rootBase64: string;
  readonly signedAt: string;
  /** The signed note as the log serves it. */
  readonly note: string;
}

/** Null before anything was published. */
export async function readCheckpoint({ db, clock, log }: VerifyDeps): Promise<LogCheckpoint | null> {
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
    signedAt: (row?.signed_at ?? clock.now()).toISOString(),
    note: latest.note,
  };
}
