import type { Db, Tx } from '../database/database.ts';
import type { Unit } from '../database/write.ts';
import type { Actor } from '../kernel/actor.ts';

/** Ends the time that a draft waits for, if it does: it was issued, went back to its editor, or could not go out. */
export async function endSchedule(
  { tx, now }: Pick<Unit, 'tx' | 'now'>,
  draftId: string,
  how: {
    readonly ended: 'published' | 'cancelled' | 'failed';
    readonly by: Pick<Actor, 'id' | 'name'>;
    readonly failure?: string;
  },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('scheduled_issue')
    .set({
      ended: how.ended,
      ended_at: now,
      ended_by: how.by.id,
      ended_by_name: how.by.name,
      failure: how.failure ?? '',
    })
    .where('draft_id', '=', draftId)
    .where('ended', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The last time that was set for a draft, and how it ended; null when none ever was. */
export const findSchedule = async (db: Db | Tx, draftId: string) =>
  (await db
    .selectFrom('scheduled_issue')
    .select([
      'publish_at',
      'scheduled_by_name',
      'scheduled_at',
      'ended',
      'ended_at',
      'ended_by_name',
      'failure',
    ])
    .where('draft_id', '=', draftId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()) ?? null;
