import type { Working } from '../catalogue/source.ts';
import type { Tx } from '../database/database.ts';
import { addDays, type CivilDate, chineseDate, civilDateAt } from '../kernel/civil-date.ts';
import { sendMessages } from '../messages/send-messages.ts';
import { mustBeKept } from '../obligations/figures.ts';
import { tallyAll } from '../obligations/tallies.ts';
import { countInstruments } from './instrument-queries.ts';

/** The Monday of the week of a day. */
const mondayOf = (day: CivilDate): CivilDate =>
  addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));

/**
 * 周报 to the office for all, once a week, on its first working day: where things stand, from the same tallies as the
 * boards. Asking again in the week adds nothing. Returns whether it was told now.
 */
export async function tellWeek({ db, clock, catalogue }: Working): Promise<boolean> {
  const now = clock.now();
  const today = civilDateAt(now);
  if (!catalogue.calendar.isWorkingDay(today)) return false;
  const monday = mondayOf(today);
  const told = await db.transaction().execute(async (tx: Tx) => {
    const known = await tx
      .selectFrom('message')
      .select('id')
      .where('cause', '=', `weekly:${monday}`)
      .executeTakeFirst();
    if (known) return 0;
    const figures = await tallyAll(tx, now, null);
    const instruments = await countInstruments(tx, today);
    const lines = [
      `应当公开并已到期 ${mustBeKept(figures)} 项，其中逾期未公开 ${figures.late} 项，从未公开 ${figures.neverPublishedLate} 项，公开后已过期 ${figures.outOfDate} 项。`,
      `即将到期 ${figures.dueSoon} 项。尚未接入单位的事项 ${figures.notJoined} 项，已计入上述各数。`,
      `监督文书整改中 ${instruments.open} 份，其中逾期未回复 ${instruments.overdue} 份。`,
    ];
    return sendMessages(tx, now, [
      {
        cause: `weekly:${monday}`,
        to: { body: '*', role: 'office' },
        kind: 'weekly',
        subject: `公开监督周报（${chineseDate(monday)}起一周）`,
        text: lines.join('\n'),
        link: '/console/obligations?state=late',
      },
    ]);
  });
  return told > 0;
}
