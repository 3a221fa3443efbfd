import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Db } from '../database/database.ts';
import { type CivilDate, civilDateAt } from '../kernel/civil-date.ts';
import type { Clock } from '../kernel/clock.ts';
import { askOutside, type OutsideAnswer, type OutsideNetwork } from './outside-request.ts';

export interface OutsideDeps {
  readonly db: Db;
  readonly clock: Clock;
  /** Null: the operator has not allowed requests to others. */
  readonly network: OutsideNetwork | null;
  /** Between two requests to one host. */
  readonly pauseMs?: number;
}

/** Of one run: so many addresses, so many of one host, so many hosts at the same time, so long. */
const MOST = 60;
const MOST_OF_HOST = 5;
const HOSTS_AT_ONCE = 4;
const RUN_MS = 40_000;
/** A run that hears of nobody, of so many hosts, says something of our own network only. */
const MANY_HOSTS = 3;

interface Due {
  readonly url: string;
  readonly host: string;
}

/** Those whose day has come, a few of each host; whichever process asks first has them. */
async function takeDue({ db }: OutsideDeps, today: CivilDate): Promise<readonly Due[]> {
  await sql`DELETE FROM outside_address a WHERE a.next_on <= ${today}::date
      AND NOT EXISTS (SELECT 1 FROM inspection_link l WHERE l.kind = 'outside' AND l.target = a.url)`.execute(
    db,
  );
  const { rows } = await sql<Due>`
    UPDATE outside_address SET next_on = ${today}::date + 1
     WHERE next_on <= ${today}::date AND url IN (
       SELECT url FROM (SELECT url, next_on, row_number() OVER (PARTITION BY host ORDER BY next_on, url) AS k
                          FROM outside_address WHERE next_on <= ${today}::date) due
        WHERE k <= ${MOST_OF_HOST} ORDER BY next_on, url LIMIT ${MOST})
    RETURNING url, host`.execute(db);
  return rows;
}

type Answered = Due & OutsideAnswer;

/** The addresses of one host one after the other; what there was no time for is asked for in the next run. */
async function askHost(
  { network, pauseMs = 1_000 }: OutsideDeps & { readonly network: OutsideNetwork },
  due: readonly Due[],
  until: number,
  stop: AbortSignal,
): Promise<readonly Answered[]> {
  const answers: Answered[] = [];
  for (const each of due) {
    if (performance.now() > until) break;
    if (answers.length > 0) await pause(pauseMs, undefined, { signal: stop });
    answers.push({ ...each, ...(await askOutside(each.url, network, stop)) });
  }
  return answers;
}

/**
 * Dead on a later day than the first time: it is a finding. What says nothing leaves it as it was. Found dead, it is
 * asked again the day after; alive, in a week.
 */
const keep = (db: Db, { url, outcome, detail }: Answered, now: Date) =>
  sql`
  UPDATE outside_address a SET checked_at = ${now}, outcome = ${outcome}, detail = ${detail}, next_on = ${civilDateAt(now)}::date + n.days,
         dead_from = n.dead_from, is_dead = n.is_dead, turned_at = CASE WHEN n.is_dead <> a.is_dead THEN ${now}::timestamptz ELSE a.turned_at END
    FROM (SELECT url, CASE ${outcome}::text WHEN 'dead' THEN 1 WHEN 'alive' THEN 7 ELSE 3 END AS days,
                 CASE ${outcome}::text WHEN 'dead' THEN coalesce(dead_from, ${civilDateAt(now)}::date) WHEN 'unknown' THEN dead_from END AS dead_from,
                 CASE ${outcome}::text WHEN 'dead' THEN coalesce(dead_from < ${civilDateAt(now)}::date, false) WHEN 'unknown' THEN is_dead ELSE false END AS is_dead
            FROM outside_address WHERE url = ${url}) n
   WHERE a.url = n.url`.execute(db);

/** Asks the addresses of others that are due, politely. Returns how many answers were kept. */
export async function checkOutside(
  deps: OutsideDeps,
  stop: AbortSignal = new AbortController().signal,
): Promise<number> {
  const { db, clock, network } = deps;
  if (network === null) return 0;
  const today = civilDateAt(clock.now());
  const due = await takeDue(deps, today);
  const hosts = [...Map.groupBy(due, ({ host }) => host).values()];
  const until = performance.now() + RUN_MS;
  const answers: Answered[] = [];
  const askNext = async (): Promise<void> => {
    for (let own = hosts.shift(); own !== undefined; own = hosts.shift())
      answers.push(...(await askHost({ ...deps, network }, own, until, stop)));
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, askNext));
  const asked = new Set(answers.map(({ host }) => host));
  const alone = asked.size >= MANY_HOSTS && answers.every(({ heard }) => !heard);
  for (const answer of answers)
    await keep(
      db,
      alone ? { ...answer, outcome: 'unknown', detail: '本平台的网络不通，未检查' } : answer,
      clock.now(),
    );
  const known = new Set(answers.map(({ url }) => url));
  const left = due.filter(({ url }) => !known.has(url)).map(({ url }) => url);
  if (left.length > 0)
    await db.updateTable('outside_address').set({ next_on: today }).where('url', 'in', left).execute();
  return answers.length;
}

/** When an address of others was last asked; null: never. */
export async function outsideCheckedAt(db: Db): Promise<Date | null> {
  const row = await db
    .selectFrom('outside_address')
    .select(({ fn }) => fn.max('checked_at').as('at'))
    .executeTakeFirst();
  return row?.at ?? null;
}
