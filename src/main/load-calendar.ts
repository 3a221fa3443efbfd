import type { Db } from '../database/database.ts';
import type { CalendarData, CalendarNotice } from '../kernel/calendar.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import { systemClock } from '../kernel/clock.ts';

/** Who is named where no person entered a notice. */
const WITH_THE_SOFTWARE = '随软件提供';

const key = (notice: {
  readonly year: number;
  readonly number: string | null;
  readonly issued_on: string | null;
  readonly days: unknown;
}): string =>
  JSON.stringify([
    notice.year,
    notice.number,
    notice.issued_on,
    canonicalJson(JSON.parse(JSON.stringify(notice.days))),
  ]);

const rowOf = ({ year, number, issuedOn, off, work }: CalendarNotice) => ({
  year,
  number,
  issued_on: issuedOn,
  days: { off: [...off], work: [...work] },
});

/**
 * Holidays and notices that came with the software, as the database counts by them (migration 0180). A notice that was
 * loaded once is never loaded again, so that what the office corrected stays corrected; a new or changed one is the
 * last of its year.
 */
export async function loadCalendar(
  openOwner: () => Db,
  db: Db,
  { statutory, notices }: CalendarData,
): Promise<void> {
  const [loaded, holidays] = await Promise.all([
    db
      .selectFrom('calendar_notice')
      .select(['year', 'number', 'issued_on', 'days'])
      .where('entered_by', 'is', null)
      .execute(),
    db.selectFrom('calendar_holiday').select(['day', 'name']).execute(),
  ]);
  const known = new Set(loaded.map(key));
  const fresh = notices.map(rowOf).filter((notice) => !known.has(key(notice)));
  const told = new Map(holidays.map(({ day, name }) => [String(day), name]));
  const sameHolidays =
    told.size === statutory.length && statutory.every(({ day, name }) => told.get(day) === name);
  if (fresh.length === 0 && sameHolidays) return;
  const owner = openOwner();
  try {
    await owner.transaction().execute(async (tx) => {
      if (!sameHolidays) {
        await tx.deleteFrom('calendar_holiday').execute();
        if (statutory.length > 0)
          await tx
            .insertInto('calendar_holiday')
            .values([...statutory])
            .execute();
      }
      if (fresh.length === 0) return;
      await tx
        .insertInto('calendar_notice')
        .values(
          fresh.map((notice) => ({
            ...notice,
            days: JSON.stringify(notice.days),
            author_name: WITH_THE_SOFTWARE,
            entered_at: systemClock.now(),
          })),
        )
        .execute();
    });
  } finally {
    await owner.destroy();
  }
}
