import { sql } from 'kysely';
import type { Working } from '../catalogue/source.ts';
import type { Tx } from '../database/database.ts';
import { addDays, type CivilDate, chineseDate, civilDateAt } from '../kernel/civil-date.ts';
import { type NewMessage, sendMessages } from '../messages/send-messages.ts';
import { mustBeKept } from '../obligations/figures.ts';
import { tallyAll, tallyBelow } from '../obligations/tallies.ts';
import { countInstruments } from './instrument-queries.ts';

/** The Monday of the week of a day. */
const mondayOf = (day: CivilDate): CivilDate =>
  addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));

/** So many bodies are named. */
const NAMED = 5;

/** Governments whose own offices have people; null: the office for all. */
async function officesOf(tx: Tx): Promise<readonly (string | null)[]> {
  const { rows } = await sql<{ code: string }>`
    SELECT DISTINCT p.code FROM account_grant g JOIN public_body p ON p.code = g.body_code AND p.kind = 'government'
     WHERE g.role = 'office' ORDER BY p.code`.execute(tx);
  return [null, ...rows.map(({ code }) => code)];
}

/** Right below the region, those with most that is late, with all below them. */
async function worstBelow(tx: Tx, now: Date, region: string | null): Promise<readonly string[]> {
  const late = (await tallyBelow(tx, now, region, null))
    .filter(({ body, whole, late: n }) => n > 0 && (whole || body !== region))
    .toSorted((a, b) => b.late - a.late)
    .slice(0, NAMED);
  if (late.length === 0) return [];
  const names = await tx
    .selectFrom('current_body_name')
    .select(['body_code', 'short_name'])
    .where(
      'body_code',
      'in',
      late.map(({ body }) => body),
    )
    .execute();
  const nameOf = new Map(names.map((row) => [row.body_code, row.short_name]));
  return late.map(
    ({ body, whole, late: n }) => `${nameOf.get(body) ?? body}${whole ? '及所属' : ''} ${n} 项`,
  );
}

/** Where things stand with the bodies that an office looks after, from the same tallies as the boards. */
async function report(tx: Tx, now: Date, monday: CivilDate, region: string | null): Promise<NewMessage> {
  const figures = await tallyAll(tx, now, region === null ? null : { region });
  const instruments = await countInstruments(tx, civilDateAt(now), undefined, region ?? undefined);
  const worst = await worstBelow(tx, now, region);
  const lines = [
    `应当公开并已到期 ${mustBeKept(figures)} 项，其中逾期未公开 ${figures.late} 项，从未公开 ${figures.neverPublishedLate} 项，公开后已过期 ${figures.outOfDate} 项。`,
    `即将到期 ${figures.dueSoon} 项。尚未接入单位的事项 ${figures.notJoined} 项，已计入上述各数。`,
    `监督文书整改中 ${instruments.open} 份，其中逾期未回复 ${instruments.overdue} 份。`,
    ...(worst.length === 0 ? [] : [`逾期未公开较多的：${worst.join('，')}。`]),
  ];
  return {
    cause: `weekly:${monday}`,
    to: { body: region ?? '*', role: 'office' },
    kind: 'weekly',
    subject: `公开监督周报（${chineseDate(monday)}起一周）`,
    text: lines.join('\n'),
    link: '/console/obligations?state=late',
  };
}

/**
 * 周报 once a week, on its first working day, to the office for all and to each office below it, for the bodies that it
 * looks after (条例第四条). Asking again in the week adds nothing. Returns whether it was told now.
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
    const reports: NewMessage[] = [];
    for (const office of await officesOf(tx)) reports.push(await report(tx, now, monday, office));
    return sendMessages(tx, now, reports);
  });
  return told > 0;
}
