import { sql } from 'kysely';
import { recount } from '../catalogue/timing.ts';
import type { Tx } from '../database/database.ts';
import type { WorkCalendar } from '../kernel/calendar.ts';
import { type CivilDate, daysBetween } from '../kernel/civil-date.ts';
import { keepEventObligation } from '../obligations/open-for-event.ts';
import { cite } from '../schema/vocabulary.ts';

const LISTED = 'decision:';
/** 决策机关确定决策事项目录，经同级党委同意后向社会公布. */
const BASIS = cite('重大行政决策程序暂行条例', '第三条第三款');

/** The obligation that a line of the list of decisions is (its `period`). */
const listedPeriod = (number: string): string => `event:${LISTED}${number}`;

/** A line of the 重大行政决策事项目录 in force. */
export interface ListedDecision {
  readonly number: string;
  readonly name: string;
  /** The day on which it shall have begun. */
  readonly startOn: CivilDate;
}

interface Owing {
  readonly tx: Tx;
  readonly now: Date;
  readonly bodyCode: string;
  readonly calendar: WorkCalendar;
  /** The item under which dossiers begin. */
  readonly item: { readonly code: string; readonly area: string };
}

/** The record with which the dossier of a listed decision begins, under its number or naming that of the list. */
async function beginningOf(tx: Tx, bodyCode: string, number: string): Promise<string | null> {
  const { rows } = await sql<{
    id: string | null;
  }>`SELECT decision_begun(${bodyCode}, ${number}) AS id`.execute(tx);
  return rows[0]?.id ?? null;
}

async function meet(tx: Tx, bodyCode: string, number: string, now: Date): Promise<void> {
  const disclosure = await beginningOf(tx, bodyCode, number);
  if (disclosure === null) return;
  await tx
    .updateTable('obligation')
    .set({ discharged_at: now, disclosure_id: disclosure })
    .where('period', '=', listedPeriod(number))
    .where('body_code', '=', bodyCode)
    .where('discharged_at', 'is', null)
    .where('excepted_at', 'is', null)
    .execute();
}

/**
 * What stands in the list of decisions must have a dossier: each line that has none is owed until its day. What the
 * list has no more is owed no more. Part of the transaction that publishes the list.
 */
export async function oweListed(
  { tx, now, bodyCode, item, calendar }: Owing,
  listed: readonly ListedDecision[],
  from: CivilDate,
): Promise<void> {
  for (const { number, name, startOn } of listed) {
    // A dossier that had begun before is its own proof; nothing was owed for it.
    if ((await beginningOf(tx, bodyCode, number)) !== null) continue;
    const begins = from < startOn ? from : startOn;
    const term = {
      what: '目录施行之日',
      from: begins,
      count: daysBetween(begins, startOn),
      unit: 'calendar-day',
    } as const;
    await keepEventObligation(tx, {
      item: { ...item, timingBasis: BASIS },
      bodyCode,
      event: `${LISTED}${number}`,
      happenedOn: begins,
      due: { ...recount(term, calendar), basis: BASIS },
      subject: `启动目录所列决策“${name.slice(0, 120)}”（${number}）的程序`,
    });
  }
  await sql`
    UPDATE obligation SET excepted_at = ${now}, exception = jsonb_build_object('ground', 'decision-unlisted')
     WHERE body_code = ${bodyCode} AND period LIKE ${listedPeriod('%')} AND discharged_at IS NULL AND excepted_at IS NULL
       AND NOT period = ANY (${listed.map(({ number }) => listedPeriod(number))})`.execute(tx);
}

/** A dossier has begun: what its number, or the number of the list that it names, stood for is met. */
export async function meetListed(
  tx: Tx,
  bodyCode: string,
  numbers: readonly string[],
  now: Date,
): Promise<void> {
  for (const number of new Set(numbers.filter((each) => each !== ''))) await meet(tx, bodyCode, number, now);
}

/**
 * Whether the body has a list of decisions in force that does not have this number. A decision outside the list may
 * begin; one that says that it stands there must stand there.
 */
export async function isMissingFromList(tx: Tx, bodyCode: string, number: string): Promise<boolean> {
  const { rows } = await sql<{ missing: boolean }>`
    SELECT EXISTS (SELECT 1 FROM register r JOIN matching_type m ON m.type_key = r.type_key AND m.lists
                     JOIN disclosure i ON i.id = r.disclosure_id AND i.state = 'published' WHERE r.body_code = ${bodyCode})
       AND NOT decision_listed(${bodyCode}, ${number}) AS missing`.execute(tx);
  return rows[0]?.missing === true;
}
