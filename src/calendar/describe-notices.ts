import type { EnteredCalendarNotice } from '../api/contract.ts';
import type { Db } from '../database/database.ts';
import { momentRfc3339 } from '../kernel/moment.ts';
import { listNotices } from './notice-store.ts';

/** The public reads which office entered a notice, not which person. */
const OFFICE = '政务公开办';

/** Every notice that was entered, the last first, with what it moved so far. */
export async function describeNotices(db: Db): Promise<readonly EnteredCalendarNotice[]> {
  const [notices, recounts, moves] = await Promise.all([
    listNotices(db),
    db.selectFrom('calendar_recount').selectAll().execute(),
    db
      .selectFrom('calendar_move')
      .select((eb) => ['notice_id', eb.fn.countAll<number>().as('n')])
      .groupBy('notice_id')
      .execute(),
  ]);
  const last = new Map(notices.toReversed().map(({ year, id }) => [year, id]));
  return notices.map((notice) => {
    const recount = recounts.find(({ notice_id }) => notice_id === notice.id);
    return {
      id: notice.id,
      year: notice.year,
      number: notice.number,
      issuedOn: notice.issuedOn,
      off: [...notice.off],
      work: [...notice.work],
      reason: notice.reason,
      current: last.get(notice.year) === notice.id,
      enteredBy: notice.enteredBy === null ? notice.authorName : OFFICE,
      enteredAt: momentRfc3339(notice.enteredAt),
      recount:
        recount === undefined
          ? null
          : {
              total: recount.total,
              done: recount.done,
              moved: Number(moves.find(({ notice_id }) => notice_id === notice.id)?.n ?? 0),
              finishedAt: recount.finished_at === null ? null : momentRfc3339(recount.finished_at),
            },
    };
  });
}
