import { join } from 'node:path';
import { connect } from '../database/database.ts';
import { write } from '../database/write.ts';
import { systemActor } from '../kernel/actor.ts';
import { systemClock } from '../kernel/clock.ts';
import { accepted } from '../kernel/result.ts';
import { appendToLog } from '../log/append.ts';
import { type Checkpoint, checkpointHead } from '../log/checkpoint.ts';
import { writeDurably } from '../log/durable-file.ts';
import { createLog } from '../log/sequencer.ts';
import { loadOrCreateSigner } from '../log/signing-key.ts';

const ANCHOR = 'log-anchor';
interface Place {
  readonly dataDir: string;
  readonly appUrl: string;
}

/**
 * The same log, with its key: the newest checkpoint that is known becomes the anchor, and the tree of the restored rows
 * is held to it. Throws when it is another.
 */
export async function continueSameLog({ dataDir, appUrl }: Place, newest: string): Promise<void> {
  const head = headOf(newest);
  const anchorFile = join(dataDir, ANCHOR);
  await writeDurably(anchorFile, newest, 0o644);
  const db = connect(appUrl, { clock: systemClock });
  try {
    const signer = await loadOrCreateSigner(dataDir, head.origin);
    await createLog({ db, clock: systemClock, signer, anchorFile });
  } finally {
    await db.destroy();
  }
}

/**
 * A log with the same entries under a name and key of its own; its next entry says which log it goes on from. What was
 * signed under the old key stays true of the old log.
 */
export async function startNewLog(
  { dataDir, appUrl }: Place,
  old: { readonly checkpoint: string; readonly takenAt: string },
): Promise<void> {
  const { origin, size, root } = headOf(old.checkpoint);
  const previous = { origin, size, root: root.toString('base64') };
  const clock = systemClock;
  const db = connect(appUrl, { clock });
  try {
    const moment = old.takenAt.slice(0, 19).replace(/[-:T]/g, '');
    const signer = await loadOrCreateSigner(dataDir, `${origin}/${moment}`);
    await write({ db, clock }, systemActor('restore'), 'restart-log', async (unit) => {
      const event = await unit.record({ kind: 'log-restarted', subject: 'log', detail: previous });
      const at = unit.now.toISOString();
      await appendToLog(unit.tx, { v: 1, kind: 'log-restarted', at, previous }, event, null);
      return accepted(undefined);
    });
    const log = await createLog({ db, clock, signer, anchorFile: join(dataDir, ANCHOR) });
    await log.publishCheckpoint();
  } finally {
    await db.destroy();
  }
}

function headOf(checkpoint: string): Checkpoint {
  const head = checkpointHead(checkpoint);
  if (head === null) throw new Error('the backup has a checkpoint that cannot be read');
  return head;
}
